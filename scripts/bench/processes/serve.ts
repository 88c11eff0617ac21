import type { RecordWrite, Store, WriteOutcome } from '../../../src/store/store.ts';
import { built } from './built.ts';

/**
 * The service with its real store, or with one that looks keys up and reads as ever but whose writes do nothing:
 * `serve.ts store` and `serve.ts nothing`. Both are the same compiled service in a process of its own.
 */
const [{ buildApp }, { readConfig }, { openInstallation, openSecret }, { openStore }] = await Promise.all([
  built.app(),
  built.config(),
  built.installation(),
  built.openStore(),
]);
const config = readConfig(process.env);
const clock = () => new Date();
const secret = await openSecret(config);
const real = await openStore({ databaseUrl: config.databaseUrl, clock, secret: secret.secret });
const installation = await openInstallation(config, real, secret);
const store = process.argv[2] === 'nothing' ? writingNothing(real) : real;
const app = await buildApp({ config, store, installation, clock });
const address = await app.listen({ port: config.port, host: config.host });
process.stdout.write(`The bench listens on ${address}\n`);
process.once('SIGTERM', () => {
  app
    .close()
    .then(() => real.close())
    .catch(() => process.exit(1));
});

/** Sessions are taken as written the moment they come; what sets the stage is written. */
function writingNothing(store: Store): Store {
  const written = (at: string): WriteOutcome => ({
    result: 'created',
    createdAt: at,
    updatedAt: at,
    revision: 1,
    source: 'bench',
  });
  return {
    ...store,
    writeRecords: async (reach, centreId, writes, options) =>
      writes.every(isSession)
        ? writes.map(() => written(options.at))
        : store.writeRecords(reach, centreId, writes, options),
  };
}

function isSession({ kind }: RecordWrite): boolean {
  return kind === 'guidance-sessions';
}
