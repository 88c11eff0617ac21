import type { Runner } from './sql/runner.ts';

/** A database that is read as it is: nothing is made, brought up to date or written. The service may run meanwhile. */
export type Reader = Pick<Runner, 'snapshot' | 'close'>;

/** Opens the database a URL names for reading only. */
export async function openReader(databaseUrl: string): Promise<Reader> {
  if (databaseUrl.startsWith('file:')) {
    const [{ sqliteFile }, { sqliteReader }, { connectReader }] = await Promise.all([
      import('./sqlite/open-sqlite.ts'),
      import('./sqlite/sqlite-runner.ts'),
      import('./sqlite/connect.ts'),
    ]);
    const connection = connectReader(sqliteFile(databaseUrl));
    return { snapshot: sqliteReader(connection), close: async () => void connection.close() };
  }
  const [{ poolOf }, { postgresRunner }] = await Promise.all([
    import('./postgres/pool.ts'),
    import('./postgres/postgres-runner.ts'),
  ]);
  return postgresRunner(poolOf(databaseUrl));
}
