import { makeAuditKey } from './audit/audit-key.ts';
import { clearLeftovers, makeStore } from './make-store.ts';
import type { Runner } from './sql/runner.ts';
import type { Store } from './store.ts';

/**
 * Opens the store a URL names, brought to the newest migration:
 *
 * - `file:data/meetlat.db`: SQLite, in one file; the folder is made when it is not there;
 * - `postgres://user:password@host/database`: PostgreSQL.
 *
 * Loads only the database that is asked for. From the secret of the installation comes the key of the audit trail; that
 * it belongs to this database is for the caller to check.
 */
export async function openStore({
  databaseUrl,
  secret,
  clock = () => new Date(),
}: {
  databaseUrl: string;
  secret: string;
  clock?: () => Date;
}): Promise<Store> {
  const runner = await openRunner(databaseUrl);
  await clearLeftovers(runner, clock());
  return makeStore(runner, makeAuditKey(secret));
}

async function openRunner(databaseUrl: string): Promise<Runner> {
  const scheme = /^([a-z]+):/.exec(databaseUrl)?.[1];
  if (scheme === 'file') {
    const { openSqlite } = await import('./sqlite/open-sqlite.ts');
    return openSqlite(databaseUrl);
  }
  if (scheme === 'postgres' || scheme === 'postgresql') {
    const { openPostgres } = await import('./postgres/open-postgres.ts');
    return openPostgres(databaseUrl);
  }
  // The URL may hold a password, so it is not shown.
  throw new Error('DATABASE_URL must start with file: (SQLite) or postgres:// (PostgreSQL).');
}
