import Database from 'better-sqlite3';
import { ContentHash } from '../inventory/content-hash.ts';
import type { Inventory, InventoryChoice, TableInventory } from '../inventory/inventory.ts';
import { quoted } from '../sql/sql.ts';
import { appliedMigrations } from './migrate.ts';

/**
 * The inventory of a SQLite database. Reads what is there and not what this version describes, so an older database has
 * one too. The caller opens a transaction when others may write meanwhile.
 */
export function takeSqliteInventory(connection: Database.Database, choice?: InventoryChoice): Inventory {
  const tables = choice ? Object.keys(choice) : tableNames(connection);
  return {
    dialect: 'sqlite',
    applied: appliedMigrations(connection),
    secretCheck: secretCheck(connection),
    tables: Object.fromEntries(tables.map((table) => [table, contentOf(connection, table, choice?.[table])])),
  };
}

/** The inventory of a database in a file, from one snapshot: the service may write meanwhile. */
export function inventoryOfFile(file: string): Inventory {
  const connection = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    connection.exec('BEGIN');
    return takeSqliteInventory(connection);
  } finally {
    connection.close();
  }
}

function tableNames(connection: Database.Database): string[] {
  return connection
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> '__drizzle_migrations' ORDER BY name",
    )
    .pluck()
    .all() as string[];
}

function contentOf(connection: Database.Database, table: string, chosen?: readonly string[]): TableInventory {
  const described = connection.pragma(`table_info(${quoted(table)})`) as { name: string; pk: number }[];
  const columns = [...(chosen ?? described.map(({ name }) => name))].sort();
  const key = described.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk);
  const hash = new ContentHash(columns);
  const rows = connection
    .prepare(
      `SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(table)} ORDER BY ${key.map(({ name }) => quoted(name)).join(', ')}`,
    )
    .raw()
    .safeIntegers();
  for (const row of rows.iterate()) hash.add(row as unknown[]);
  return hash.done();
}

function secretCheck(connection: Database.Database): string | null {
  if (!connection.prepare("SELECT 1 FROM sqlite_master WHERE name = 'settings'").get()) return null;
  const value = connection.prepare("SELECT value FROM settings WHERE name = 'secret-check'").pluck().get();
  return typeof value === 'string' ? value : null;
}
