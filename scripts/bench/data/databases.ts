import { join } from 'node:path';
import pg from 'pg';
import { type Cluster, startCluster } from '../../postgres/start-cluster.ts';
import { built } from '../processes/built.ts';
import { bareQueries } from './bare-aggregates.ts';

/** A kind of database to measure on: makes as many as a measure wants. */
export type Databases = {
  readonly name: string;
  /** The URL of a new, empty database. */
  make(label: string): Promise<string>;
  /** After it was filled: what a server does by itself in its first night. */
  settle(url: string): Promise<void>;
  /** Prepares the bare aggregates on a connection of its own with the settings the service uses. */
  bare(url: string, centreId: string): Promise<{ run(): Promise<void>; close(): Promise<void> }>;
  remove(): Promise<void>;
};

/** SQLite files in a folder. */
export function sqliteDatabases(folder: string): Databases {
  return {
    name: 'SQLite',
    make: async (label) => `file:${join(folder, `${label}.db`)}`,
    settle: async () => undefined,
    async bare(url, centreId) {
      const connection = (await built.connect()).connectReader(url.slice('file:'.length));
      const queries = bareQueries(centreId).map(({ text, params }) => {
        // To SQLite a number is a name like any other.
        const statement = connection.prepare(text);
        const named = Object.fromEntries(params.map((value, place) => [place + 1, value]));
        return () => statement.all(named);
      });
      return {
        run: async () => {
          for (const query of queries) query();
        },
        close: async () => void connection.close(),
      };
    },
    remove: async () => undefined,
  };
}

/** Databases on the server of MEETLAT_BENCH_DATABASE_URL, or on one that is started for the bench. */
export async function postgresDatabases(): Promise<Databases> {
  const given = process.env.MEETLAT_BENCH_DATABASE_URL;
  const cluster: Cluster | null = given ? null : await startCluster();
  const serverUrl = given ?? cluster?.url ?? '';
  const made: string[] = [];
  return {
    name: 'PostgreSQL',
    async make(label) {
      const name = `meetlat_bench_${process.pid}_${label}`;
      await withClient(serverUrl, (client) => client.query(`CREATE DATABASE ${name}`));
      made.push(name);
      const url = new URL(serverUrl);
      url.pathname = name;
      return url.href;
    },
    settle: (url) => withClient(url, (client) => client.query('VACUUM ANALYZE')),
    async bare(url, centreId) {
      const client = new pg.Client(url);
      await client.connect();
      const queries = bareQueries(centreId).map(({ text, params }, place) => ({
        name: `bare-${place}`,
        text,
        values: params,
      }));
      return {
        run: async () => {
          for (const query of queries) await client.query(query);
        },
        close: () => client.end(),
      };
    },
    async remove() {
      await withClient(serverUrl, async (client) => {
        for (const name of made) await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
      });
      await cluster?.remove();
    },
  };
}

async function withClient(url: string, use: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}
