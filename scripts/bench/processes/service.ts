import { builtServer } from './built.ts';
import { type Running, startProcess } from './start-process.ts';

/** The key with which the bench sets its stage. */
export const adminKey = 'bench-admin-key-bench-admin-key-bench';

/** Settings of a service of the bench on this database. */
export function settingsFor(databaseUrl: string): Record<string, string> {
  return {
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    MEETLAT_ADMIN_KEY: adminKey,
    MEETLAT_SECRET: '1:bench-secret-bench-secret-bench-secret',
    // Counted as ever, and never refused: the bench is one client that asks more than all others together.
    MEETLAT_REQUESTS_PER_MINUTE: '999999',
    MEETLAT_REQUESTS_AT_ONCE: '0',
    LOG_LEVEL: 'warn',
  };
}

/** With which the service is started where it is installed: `package.json`, `Dockerfile`, `docs/operations.md`. */
const nodeFlags = ['--max-semi-space-size=8'];

/** Starts the compiled service. */
export function startService(databaseUrl: string): Promise<Running> {
  return startProcess([...nodeFlags, builtServer], settingsFor(databaseUrl));
}
