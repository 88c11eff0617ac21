import pg from 'pg';

/** A database of our own on the server of these trials. */
export type FreshDatabase = {
  readonly name: string;
  readonly url: string;
  /** Runs a statement as an administrator would, on a connection of its own. */
  query(text: string, params?: unknown[]): Promise<Record<string, unknown>[]>;
  drop(): Promise<void>;
};

let made = 0;

/** Makes an empty database on the server that `MEETLAT_TEST_DATABASE_URL` names; nobody else's data is touched. */
export async function freshDatabase(serverUrl = process.env.MEETLAT_TEST_DATABASE_URL): Promise<FreshDatabase> {
  if (!serverUrl) throw new Error('MEETLAT_TEST_DATABASE_URL is not set: start with npm run test:postgres.');
  made += 1;
  const name = `meetlat_test_${process.pid}_${Date.now()}_${made}`;
  await queryOn(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = name;
  return {
    name,
    url: url.href,
    query: (text, params) => queryOn(url.href, text, params),
    drop: async () => {
      await queryOn(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

async function queryOn(url: string, text: string, params: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, params)).rows;
  } finally {
    await client.end();
  }
}
