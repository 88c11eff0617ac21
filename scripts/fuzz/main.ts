/** Hostile input from the service's own document. Started by `scripts/fuzz.mjs`. */
import { OptionError, readOptions, usage } from './options.ts';
import { reportOf, totalsOf } from './report.ts';
import { runFuzz } from './run-fuzz.ts';

/** Far above what any request takes on a slow machine that does other things too. */
const limitMilliseconds = 20_000;

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), () => Date.now() % 1_000_000_000);
  if (!options) {
    process.stdout.write(usage);
    return;
  }
  const { requests, seed, dialect, only, coverage } = options;
  process.stdout.write(`${requests} requests, seed ${seed}, ${dialect}\n`);
  if (dialect === 'pglite') process.env.MEETLAT_TEST_STORE = 'pglite';
  const started = performance.now();
  const isTerminal = process.stdout.isTTY;
  const run = await runFuzz({
    requests,
    seed,
    limitMilliseconds,
    ...(only ? { only } : {}),
    progress: (done) => void (isTerminal && process.stdout.write(`\r${done}`)),
  });
  if (isTerminal) process.stdout.write('\r');
  process.stdout.write(reportOf(run, { coverage }));
  process.stderr.write(`${Math.round((performance.now() - started) / 1000)} seconds\n`);
  const { failed } = totalsOf(run);
  if (failed > 0) {
    process.stdout.write(`Again: npm run fuzz -- --requests ${requests} --seed ${seed} --dialect ${dialect}\n`);
    process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  const text = error instanceof OptionError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
  process.stdout.write('0 passed, 1 failed\n');
  process.exitCode = 1;
});
