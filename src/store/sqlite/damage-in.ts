import type Database from 'better-sqlite3';

/** The first thing SQLite finds wrong in the whole file, or in a table and its indexes; null when all is well. */
export function damageOf(connection: Database.Database, table?: string): string | null {
  const [found] = connection.pragma(`integrity_check(${table ? `'${table}'` : 1})`) as { integrity_check: string }[];
  if (found?.integrity_check === 'ok') return null;
  return found?.integrity_check ?? 'no answer';
}

/** The first thing SQLite finds wrong in these tables, or null. A table that is not there is not damaged. */
export function damageIn(connection: Database.Database, tables: readonly string[]): string | null {
  const isThere = connection.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?');
  for (const table of tables) {
    const damage = isThere.get(table) === undefined ? null : damageOf(connection, table);
    if (damage !== null) return damage;
  }
  return null;
}
