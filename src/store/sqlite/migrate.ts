import type Database from 'better-sqlite3';
import {
  type Applied,
  isComplete,
  MigrationMismatch,
  readJournal,
  refuseIncomplete,
  refuseUnknown,
} from '../migrations/journal.ts';
import { migrationsFolder } from '../migrations/migrations-folder.ts';

/**
 * Brings a database to the newest migration, or refuses to start.
 *
 * drizzle-kit rebuilds a table by dropping the old one, with `PRAGMA foreign_keys=OFF` before it; but the migrator runs
 * that inside its transaction, where SQLite ignores it, and the drop would take all child rows with it. So foreign keys
 * are off around the whole migration, and checked after it.
 */
export async function migrateSqlite(
  connection: Database.Database,
  folder: string = migrationsFolder('sqlite'),
): Promise<void> {
  const journal = readJournal(folder);
  refuseUnknown(journal, appliedMigrations(connection));
  if (isComplete(journal, appliedMigrations(connection))) return;
  // Only now: drizzle costs a tenth of a second to load, and most starts have nothing to migrate.
  const [{ drizzle }, { migrate }] = await Promise.all([
    import('drizzle-orm/better-sqlite3'),
    import('drizzle-orm/better-sqlite3/migrator'),
  ]);
  connection.pragma('foreign_keys = OFF');
  try {
    migrate(drizzle(connection), { migrationsFolder: folder });
  } catch (error) {
    // Another process may have started at the same moment and done the work.
    if (!isComplete(journal, appliedMigrations(connection))) throw error;
  }
  refuseOrphans(connection);
  connection.pragma('foreign_keys = ON');
  refuseIncomplete(journal, appliedMigrations(connection));
}

/** The migrations this database has had. */
export function appliedMigrations(connection: Database.Database): Applied[] {
  const table = connection.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
  if (!table) return [];
  return connection.prepare('SELECT created_at AS "when", hash FROM __drizzle_migrations').all() as Applied[];
}

function refuseOrphans(connection: Database.Database): void {
  const orphans = connection.pragma('foreign_key_check') as { table: string; parent: string }[];
  if (orphans.length === 0) return;
  const where = [...new Set(orphans.map(({ table, parent }) => `${table} -> ${parent}`))].join(', ');
  throw new MigrationMismatch(
    `A migration left ${orphans.length} rows that refer to nothing (${where}). Restore the backup made before it.`,
  );
}
