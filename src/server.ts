import closeWithGrace from 'close-with-grace';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { type Installation, keepNewAdminKey, openInstallation, openSecret, takeBackSecret } from './installation.ts';
import { openStore } from './store/open-store.ts';

type Store = Awaited<ReturnType<typeof openStore>>;
const clock = () => new Date();

/** The process: settings, store, app, listen, and a graceful stop. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const { store, secret } = await open(config).catch((error: unknown) => {
    throw openFailure(error);
  });
  try {
    const installation = await openInstallation(config, store, secret);
    const app = await buildApp({ config, store, installation, clock });
    await start(app, config, store, installation);
    closeWithGrace({ delay: 10_000, logger: app.log }, async ({ err }) => {
      if (err) app.log.error({ failure: err.name }, 'stopping after a failure');
      await app.close();
      await store.close();
    });
  } catch (error) {
    await store.close();
    throw noRoom.has(codeOf(error) ?? '') ? new ConfigError(diskFull) : error;
  }
}

/** The secret comes first: the store signs its audit trail with it. */
async function open(config: Config) {
  const secret = await openSecret(config);
  try {
    return { secret, store: await openStore({ databaseUrl: config.databaseUrl, clock, secret: secret.secret }) };
  } catch (error) {
    await takeBackSecret(config, secret);
    throw error;
  }
}

/** Only the process that got the port touches what a predecessor left, and keeps an admin key it has shown. */
async function start(app: FastifyInstance, config: Config, store: Store, installation: Installation): Promise<void> {
  try {
    const address = await app.listen({ port: config.port, host: config.host }).catch((error: unknown) => {
      throw listenFailure(error, config);
    });
    await store.releaseLeftClaims();
    await store.interruptImports();
    await show(address, installation);
    await keepNewAdminKey(installation, store, clock().toISOString());
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

/** Why a server cannot listen, in terms of the settings that say where. */
function listenFailure(error: unknown, { port }: Config): unknown {
  const code = codeOf(error);
  if (code === 'EADDRINUSE')
    return new ConfigError(`PORT ${port} is taken by another process: set PORT to a free one.`);
  if (code === 'EACCES') return new ConfigError(`PORT ${port} may not be used by this user: set PORT to 1024 or more.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new ConfigError('HOST is no address of this machine.');
  return error;
}

/** What drivers and the system say of a full disk. */
const noRoom: ReadonlySet<string> = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT', '53100']);
const diskFull = 'The disk is full: make room, and start again.';

/** Why a database cannot be opened. The URL may hold a password and a driver may repeat it, so only the code is shown. */
function openFailure(error: unknown): unknown {
  const code = codeOf(error);
  if (code !== undefined && noRoom.has(code)) return new ConfigError(diskFull);
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
