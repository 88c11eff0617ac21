import type { Runner } from '../sql/runner.ts';
import { migratePostgres } from './migrate.ts';
import { poolOf } from './pool.ts';
import { postgresRunner } from './postgres-runner.ts';
import type { PostgresServer } from './session.ts';
import { asUnavailable } from './unavailable.ts';

/** Opens the database of a URL such as `postgres://user:password@host/database`. */
export async function openPostgres(url: string): Promise<Runner> {
  return openServer(poolOf(url));
}

/** Opens a server that was reached in another way, as the tests do. */
export async function openServer(server: PostgresServer): Promise<Runner> {
  try {
    await migratePostgres(server);
    return postgresRunner(server);
  } catch (error) {
    await server.close().catch(() => undefined);
    throw asUnavailable(error);
  }
}
