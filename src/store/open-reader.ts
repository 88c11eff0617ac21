import { databaseFile } from '../database-file.ts';
import type { Runner } from './sql/runner.ts';

/** A database that is read as it is: nothing is made, brought up to date or written. The service may run meanwhile. */
export type Reader = Pick<Runner, 'snapshot' | 'close'> & {
  /**
   * The first thing the database itself finds wrong in tables and their indexes, or null. SQLite may answer from an index
   * what its table says otherwise; a PostgreSQL server has `pg_amcheck` for that.
   */
  damage(tables: readonly string[]): string | null;
};

/** Opens the database a URL names for reading only. */
export async function openReader(databaseUrl: string): Promise<Reader> {
  if (databaseUrl.startsWith('file:')) {
    const [{ sqliteReader }, { connectReader }, { damageIn }] = await Promise.all([
      import('./sqlite/sqlite-runner.ts'),
      import('./sqlite/connect.ts'),
      import('./sqlite/damage-in.ts'),
    ]);
    const connection = connectReader(databaseFile(databaseUrl));
    return {
      snapshot: sqliteReader(connection),
      damage: (tables) => damageIn(connection, tables),
      close: async () => void connection.close(),
    };
  }
  const [{ poolOf }, { postgresRunner }] = await Promise.all([
    import('./postgres/pool.ts'),
    import('./postgres/postgres-runner.ts'),
  ]);
  return { ...postgresRunner(poolOf(databaseUrl)), damage: () => null };
}
