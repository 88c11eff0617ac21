import type Database from 'better-sqlite3';

/** The first thing SQLite finds wrong in tables and their indexes, or null. A table that is not there is not damaged. */
export function damageIn(connection: Database.Database, tables: readonly string[]): string | null {
  for (const table of tables) {
    if (connection.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table) === undefined) continue;
    const [found] = connection.pragma(`integrity_check('${table}')`) as { integrity_check: string }[];
    if (found?.integrity_check !== 'ok') return found?.integrity_check ?? 'no answer';
  }
  return null;
}
