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
  await server.withSession(async (session) => {
    await session.query(`SELECT pg_advisory_lock(${migrationLock})`, []);
    try {
      refuseUnknown(journal, await applied(session));
      if (!isComplete(journal, await applied(session))) await server.migrate(session, folder);
      refuseIncomplete(journal, await applied(session));
    } finally {
      await session.query(`SELECT pg_advisory_unlock(${migrationLock})`, []);
    }
  });
}

/** The migrations this database has had. */
async function applied(session: PostgresSession): Promise<Applied[]> {
  const { rows } = await session.query(`SELECT to_regclass('drizzle.__drizzle_migrations') IS NOT NULL AS "made"`, []);
  if (!rows[0]?.made) return [];
  const had = await session.query('SELECT created_at AS "when", hash FROM drizzle.__drizzle_migrations', []);
  return had.rows as Applied[];
}
