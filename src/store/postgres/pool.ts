import pg from 'pg';
import type { SqlValue } from '../sql/sql.ts';
import { StoreUnavailable } from '../store.ts';
import type { PostgresServer, PostgresSession } from './session.ts';
import { timeLimits } from './time-limits.ts';
import { asUnavailable } from './unavailable.ts';

/** Connections of one instance; a server allows a hundred for all of them. */
const maxConnections = 10;

/** Settings by which the server asks whether we are still there, in seconds and times. */
const deadPeer = { tcp_keepalives_idle: 20, tcp_keepalives_interval: 10, tcp_keepalives_count: 3 };

const int8 = 20;

/** A server behind a pool of connections. Whole numbers are read as numbers: none of ours is larger than 2^53. */
export function poolOf(connectionString: string): PostgresServer {
  const { connectionTimeoutMillis, keepAliveInitialDelayMillis, ...limits } = timeLimits;
  const common = {
    connectionString,
    application_name: 'meetlat',
    connectionTimeoutMillis,
    keepAlive: true,
    keepAliveInitialDelayMillis,
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === int8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  };
  const pool = new pg.Pool({ ...common, ...limits, max: maxConnections });
  // A server may close a connection at any time: idle, in use, or while it is being closed. Without a listener on each
  // of them, for as long as it lives, that would end the process.
  const broken = new WeakSet<pg.ClientBase>();
  const watch = (client: pg.ClientBase) => client.on('error', () => broken.add(client));
  pool.on('error', () => undefined);
  pool.on('connect', watch);
  const sessions = new WeakMap<pg.ClientBase, PostgresSession>();
  const clients = new WeakMap<PostgresSession, pg.ClientBase>();

  /** The session of a connection. A statement that was lost takes the connection with it: nobody knows where it stands. */
  const sessionOf = (client: pg.ClientBase): PostgresSession => {
    const known = sessions.get(client);
    if (known) return known;
    const session: PostgresSession = {
      async query(text, params) {
        try {
          const { rows, rowCount } = await client.query<Record<string, unknown>>(text, params as SqlValue[]);
          return { rows, affected: rowCount ?? 0 };
        } catch (error) {
          if (asUnavailable(error) instanceof StoreUnavailable) broken.add(client);
          throw error;
        }
      },
    };
    sessions.set(client, session);
    clients.set(session, client);
    return session;
  };

  return {
    async withSession(use) {
      const client = await pool.connect();
      try {
        return await use(sessionOf(client));
      } finally {
        client.release(broken.has(client));
      }
    },
    async withPatientSession(use) {
      const client = new pg.Client(common);
      watch(client);
      try {
        await client.connect();
        return await use(sessionOf(client));
      } finally {
        await client.end().catch(() => undefined);
      }
    },
    async openLine(onLost) {
      const client = new pg.Client({ ...common, query_timeout: limits.query_timeout });
      watch(client);
      await client.connect();
      let isClosed = false;
      client.once('end', () => {
        if (!isClosed) onLost();
      });
      const session = sessionOf(client);
      // The server must notice within a minute that the machine we run on is gone: nothing else would tell it.
      for (const [name, seconds] of Object.entries(deadPeer)) await session.query(`SET ${name} = ${seconds}`, []);
      return {
        session,
        close: async () => {
          isClosed = true;
          await client.end().catch(() => undefined);
        },
      };
    },
    async migrate(session, folder) {
      const [{ drizzle }, { migrate }] = await Promise.all([
        import('drizzle-orm/node-postgres'),
        import('drizzle-orm/node-postgres/migrator'),
      ]);
      const client = clients.get(session);
      if (!client) throw new Error('a session of another pool');
      await migrate(drizzle(client as pg.Client), { migrationsFolder: folder });
    },
    close: () => pool.end(),
  };
}
