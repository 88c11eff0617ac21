/** The demo: a service of its own, two years of history, the newest quarter. Started by `scripts/demo.mjs`. */
import { profiles } from './history/profiles.ts';
import { OptionError, readOptions, usage } from './options.ts';
import { Refused } from './play/client.ts';
import { runDemo } from './run-demo.ts';
import { freePort, isFree } from './service/free-port.ts';
import { type Service, startService } from './service/start-service.ts';
import { texts } from './show/texts.ts';

const usualPort = 3000;

async function main(): Promise<void> {
  const started = performance.now();
  const options = readOptions(
    process.argv.slice(2),
    profiles.map(({ id }) => id),
  );
  if (!options) {
    process.stdout.write(usage);
    return;
  }
  if (options.port !== null && !(await isFree(options.port)))
    throw new OptionError(`Port ${options.port} is in use. Leave --port out to take the next one that is free.`);
  const words = texts[options.language];
  process.stdout.write(`${words.starting}\n`);
  const service = await startService(options.port ?? (await freePort(usualPort)));
  const stopped = new AbortController();
  const interrupted = signalled(stopped);
  // Whichever comes first: it is played and shown, someone wants it to stop, or the service is gone.
  const ended = service.ended.then(() => {
    if (!stopped.signal.aborted) throw new Error('The service stopped by itself; its message is above.');
  });
  try {
    await Promise.race([runDemo(service, options, started, stopped.signal), interrupted, ended]);
    if (!options.exits) await Promise.race([interrupted, ended]);
  } finally {
    await stopService(service, stopped, options.exits ? null : words.stopping);
  }
}

async function stopService(service: Service, stopped: AbortController, says: string | null): Promise<void> {
  stopped.abort();
  if (says) process.stdout.write(`\n${says}\n`);
  await service.stop();
}

function signalled(stopped: AbortController): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        stopped.abort();
        resolve();
      });
  });
}

try {
  await main();
  process.exit();
} catch (error) {
  const isExpected = error instanceof OptionError || error instanceof Refused;
  process.stderr.write(
    `${isExpected ? error.message : error instanceof Error ? (error.stack ?? error.message) : error}\n`,
  );
  process.exit(1);
}
