import type Database from 'better-sqlite3';
import type { Table } from '../tables/table.ts';
import { tables } from '../tables.ts';

/** What a large installation looks like: rows in a table, rows of one centre in it, rows of one day or one person. */
const rowsInTable = 5_000_000;
const rowsOfCentre = 100_000;
const rowsOfDay = 100;

/**
 * Tells SQLite's planner what the tables will look like. Without statistics it guesses that one column of an index
 * leaves ten rows; every index here begins with the centre, which leaves a hundred thousand, and a join that trusts the
 * guess takes seconds instead of milliseconds. Written and not measured (`ANALYZE`), so that plans are the same on the
 * first day and after ten years, in tests and in use.
 */
export function writePlannerStatistics(connection: Database.Database): void {
  const wanted = estimates();
  if (JSON.stringify(wanted) === JSON.stringify(known(connection))) return;
  connection.transaction(() => {
    // Makes the table of statistics when it is not there; the table it looks at has a handful of rows.
    connection.exec('ANALYZE settings');
    connection.exec('DELETE FROM sqlite_stat1');
    const statement = connection.prepare('INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)');
    for (const row of wanted) statement.run(row);
  })();
  // Makes this connection read them; others read them when they open.
  connection.exec('ANALYZE sqlite_schema');
}

/** Table, index and statistics, in order of the name of the index. */
type Row = [string, string, string];

function estimates(): Row[] {
  return tables
    .filter(({ primaryKey }) => primaryKey[0] === 'centre_id' && primaryKey.length > 1)
    .flatMap((table): Row[] => [
      [table.name, `sqlite_autoindex_${table.name}_1`, estimate(table.primaryKey, table)],
      ...table.indexes.map(({ name, columns }): Row => [table.name, name, estimate(columns, table)]),
    ])
    .sort((one, other) => (one[1] < other[1] ? -1 : 1));
}

function known(connection: Database.Database): unknown[] {
  if (!connection.prepare("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'").get()) return [];
  return connection.prepare('SELECT tbl, idx, stat FROM sqlite_stat1 ORDER BY idx').raw().all();
}

/** Rows in the index, then rows that are left by its first column, by its first two, and so on. */
function estimate(columns: readonly string[], { primaryKey }: Table): string {
  const left: number[] = [];
  for (const [position, column] of columns.entries()) {
    const unique = primaryKey.every((part) => columns.slice(0, position + 1).includes(part));
    const previous = left.at(-1) ?? rowsInTable;
    if (unique) left.push(1);
    else if (column === 'centre_id') left.push(rowsOfCentre);
    // The parts of one record.
    else if (column === 'id') left.push(Math.min(previous, 2));
    else left.push(position === 1 ? rowsOfDay : Math.max(1, Math.ceil(previous / 2)));
  }
  return [rowsInTable, ...left].join(' ');
}
