import closeWithGrace from 'close-with-grace';
import { buildApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { openInstallation } from './installation.ts';
import { openStore } from './store/open-store.ts';

/** The process: settings, store, app, listen, and a graceful stop. */
async function main(): Promise<void> {
  const clock = () => new Date();
  const config = readConfig(process.env);
  const store = await openStore({ databaseUrl: config.databaseUrl, clock });
  const installation = await openInstallation(config, store).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  await store.interruptImports(startOfOrphans(store.dialect, clock()));
  const app = await buildApp({ config, store, installation, clock });
  closeWithGrace({ delay: 10_000, logger: app.log }, async ({ err }) => {
    if (err) app.log.error({ failure: err.name }, 'stopping after a failure');
    await app.close();
    await store.close();
  });
  const address = await app.listen({ port: config.port, host: config.host });
  const lines = [
    `Meetlat listens on ${address}`,
    ...(installation.newSecretFile
      ? [`A secret was written to ${installation.newSecretFile}: keep it with your backups.`]
      : []),
    ...(installation.newAdminKey
      ? ['', 'Admin key, shown only this once:', '', `  ${installation.newAdminKey}`, '']
      : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** One process owns a SQLite file, so what still runs there died with its predecessor. Other instances share PostgreSQL. */
function startOfOrphans(dialect: 'sqlite' | 'postgres', now: Date): string {
  const day = 86_400_000;
  return new Date(now.getTime() - (dialect === 'sqlite' ? 0 : day)).toISOString();
}

main().catch((error: unknown) => {
  const isSetting = error instanceof ConfigError;
  process.stderr.write(`${isSetting || error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
