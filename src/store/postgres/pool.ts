import pg from 'pg';
import type { SqlValue } from '../sql/sql.ts';
import type { PostgresServer, PostgresSession } from './session.ts';

/** Connections of one instance; a server allows a hundred for all of them. */
const maxConnections = 10;
const connectTimeoutMs = 10_000;

const int8 = 20;

/** A server behind a pool of connections. Whole numbers are read as numbers: none of ours is larger than 2^53. */
export function poolOf(connectionString: string): PostgresServer {
  const pool = new pg.Pool({
    connectionString,
    max: maxConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: 'meetlat',
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === int8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  });
  // A server may close a connection at any time: idle, in use, or while it is being closed. Without a listener on each
  // of them, for as long as it lives, that would end the process.
  const broken = new WeakSet<pg.PoolClient>();
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => broken.add(client)));
  const sessions = new WeakMap<pg.PoolClient, PostgresSession>();
  const clients = new WeakMap<PostgresSession, pg.PoolClient>();

  return {
    async withSession(use) {
      const client = await pool.connect();
      const session = sessions.get(client) ?? sessionOf(client);
      sessions.set(client, session);
      clients.set(session, client);
      try {
        return await use(session);
      } finally {
        client.release(broken.has(client));
      }
    },
    async migrate(session, folder) {
      const [{ drizzle }, { migrate }] = await Promise.all([
        import('drizzle-orm/node-postgres'),
        import('drizzle-orm/node-postgres/migrator'),
      ]);
      const client = clients.get(session);
      if (!client) throw new Error('a session of another pool');
      await migrate(drizzle(client), { migrationsFolder: folder });
    },
    close: () => pool.end(),
  };
}

function sessionOf(client: pg.PoolClient): PostgresSession {
  return {
    async query(text, params) {
      const { rows, rowCount } = await client.query<Record<string, unknown>>(text, params as SqlValue[]);
      return { rows, affected: rowCount ?? 0 };
    },
  };
}
