import closeWithGrace from 'close-with-grace';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { type Installation, keepNewAdminKey, openInstallation } from './installation.ts';
import { openStore } from './store/open-store.ts';

type Store = Awaited<ReturnType<typeof openStore>>;
const clock = () => new Date();

/** The process: settings, store, app, listen, and a graceful stop. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const store = await openStore({ databaseUrl: config.databaseUrl, clock }).catch((error: unknown) => {
    throw openFailure(error);
  });
  try {
    const installation = await openInstallation(config, store);
    const app = await buildApp({ config, store, installation, clock });
    await start(app, config, store, installation);
    closeWithGrace({ delay: 10_000, logger: app.log }, async ({ err }) => {
      if (err) app.log.error({ failure: err.name }, 'stopping after a failure');
      await app.close();
      await store.close();
    });
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Only the process that got the port touches what a predecessor left, and keeps an admin key it has shown. */
async function start(app: FastifyInstance, config: Config, store: Store, installation: Installation): Promise<void> {
  try {
    const orphansBefore = startOfOrphans(store.dialect, clock());
    const address = await app.listen({ port: config.port, host: config.host }).catch((error: unknown) => {
      throw listenFailure(error, config);
    });
    await store.interruptImports(orphansBefore);
    await show(address, installation);
    await keepNewAdminKey(installation, store);
  } catch (error) {
    await app.close();
    throw error;
  }
}

function show(address: string, { newSecretFile, newAdminKey }: Installation): Promise<void> {
  const lines = [
    `Meetlat listens on ${address}`,
    ...(newSecretFile ? [`A secret was written to ${newSecretFile}: keep it with your backups.`] : []),
    ...(newAdminKey ? ['', 'Admin key, shown only this once:', '', `  ${newAdminKey}`, ''] : []),
  ];
  return new Promise((resolve, reject) => {
    process.stdout.write(`${lines.join('\n')}\n`, (error) => (error ? reject(error) : resolve()));
  });
}

/** One process owns a SQLite file, so what still runs there died with its predecessor. Other instances share PostgreSQL. */
function startOfOrphans(dialect: 'sqlite' | 'postgres', now: Date): string {
  const day = 86_400_000;
  return new Date(now.getTime() - (dialect === 'sqlite' ? 0 : day)).toISOString();
}

/** Why a server cannot listen, in terms of the settings that say where. */
function listenFailure(error: unknown, { port }: Config): unknown {
  const code = codeOf(error);
  if (code === 'EADDRINUSE')
    return new ConfigError(`PORT ${port} is taken by another process: set PORT to a free one.`);
  if (code === 'EACCES') return new ConfigError(`PORT ${port} may not be used by this user: set PORT to 1024 or more.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new ConfigError('HOST is no address of this machine.');
  return error;
}

/** Why a database cannot be opened. The URL may hold a password and a driver may repeat it, so only the code is shown. */
function openFailure(error: unknown): unknown {
  const code = codeOf(error);
  // What has no code is a sentence of our own, such as that of a database that is newer than this version.
  if (code === undefined) return error;
  return new ConfigError(`DATABASE_URL names a database that cannot be opened or reached (${code}).`);
}

/** The code of the innermost error that has one. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const [first] = error instanceof AggregateError ? error.errors : [error.cause];
  const inner = codeOf(first);
  return inner ?? ('code' in error && typeof error.code === 'string' ? error.code : undefined);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
