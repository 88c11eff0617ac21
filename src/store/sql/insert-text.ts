import type { Table } from '../tables/table.ts';
import { quoted } from './sql.ts';
import type { OnConflict } from './steps.ts';

/** The start of an INSERT into all columns of a table. */
export function insertInto(table: Table): string {
  return `INSERT INTO ${quoted(table.name)} (${table.columns.map(({ name }) => quoted(name)).join(', ')})`;
}

/** The end of an INSERT: what to do with a key that is already there. */
export function conflictClause(table: Table, onConflict: OnConflict): string {
  if (onConflict === 'fail') return '';
  if (onConflict === 'ignore') return ' ON CONFLICT DO NOTHING';
  const key = table.primaryKey.map(quoted).join(', ');
  const others = table.columns.filter(({ name }) => !table.primaryKey.includes(name)).map(({ name }) => quoted(name));
  if (others.length === 0) return ` ON CONFLICT (${key}) DO NOTHING`;
  return ` ON CONFLICT (${key}) DO UPDATE SET ${others.map((name) => `${name} = EXCLUDED.${name}`).join(', ')}`;
}
