import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { PostgresServer, PostgresSession } from '../../../src/store/postgres/session.ts';

/** A PostgreSQL inside the test process: one connection, lent to one user at a time. `close` leaves the data. */
export function pgliteServer(database: PGlite): PostgresServer {
  let last: Promise<unknown> = Promise.resolve();
  const session: PostgresSession = {
    async query(text, params) {
      const { rows, affectedRows } = await database.query<Record<string, unknown>>(text, [...params]);
      return { rows, affected: affectedRows ?? 0 };
    },
  };
  const withSession: PostgresServer['withSession'] = (use) => {
    const mine = last.then(() => use(session));
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    withSession,
    withPatientSession: withSession,
    // The one connection there is: what it holds is never free to others and always to itself.
    openLine: async () => ({ session, close: async () => undefined }),
    migrate: (_session, folder) => migrate(drizzle(database), { migrationsFolder: folder }),
    close: async () => {
      await last;
    },
  };
}

/** A fresh database. */
export async function makePglite(): Promise<PGlite> {
  return PGlite.create({ parsers: { 20: Number } });
}
