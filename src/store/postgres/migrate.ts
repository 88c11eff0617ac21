import { type Applied, isComplete, readJournal, refuseIncomplete, refuseUnknown } from '../migrations/journal.ts';
import { migrationsFolder } from '../migrations/migrations-folder.ts';
import type { PostgresServer, PostgresSession } from './session.ts';

/** Any number, as long as nothing else in the database takes the same one for its own lock. */
const migrationLock = 5_316_034_411;

/** Brings a database to the newest migration, or refuses to start. Instances that start together wait for the first. */
export async function migratePostgres(
  server: PostgresServer,
  folder: string = migrationsFolder('postgres'),
): Promise<void> {
  const journal = readJournal(folder);
  await server.withPatientSession(async (session) => {
    await session.query(`SELECT pg_advisory_lock(${migrationLock})`, []);
    try {
      refuseUnknown(journal, await appliedMigrations(session));
      if (!isComplete(journal, await appliedMigrations(session))) await server.migrate(session, folder);
      refuseIncomplete(journal, await appliedMigrations(session));
    } finally {
      await session.query(`SELECT pg_advisory_unlock(${migrationLock})`, []);
    }
  });
}

/** The migrations this database has had. */
export async function appliedMigrations(session: PostgresSession): Promise<Applied[]> {
  const { rows } = await session.query(`SELECT to_regclass('drizzle.__drizzle_migrations') IS NOT NULL AS "made"`, []);
  if (!rows[0]?.made) return [];
  const had = await session.query('SELECT created_at AS "when", hash FROM drizzle.__drizzle_migrations', []);
  return had.rows as Applied[];
}
