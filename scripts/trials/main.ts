import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Cluster, startCluster } from '../postgres/start-cluster.ts';
import { failures, totals } from '../tap-report.mjs';

/**
 * `node scripts/trials.mjs <group> [file]`: runs the trials of a group, `test/trials/<group>/*.trial.ts`, against a
 * PostgreSQL server of their own or the one `MEETLAT_TEST_DATABASE_URL` names. Ends with `N passed, N failed`.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const groups = readdirSync(join(root, 'test/trials')).filter((name) => name !== 'support');
const [group = '', only = ''] = process.argv.slice(2);
/** Stops and starts the server, which is not ours to do with that of somebody else. */
const needsOwnServer = 'server-stops.trial.ts';
const secondsForAFile = 900;

if (!groups.includes(group)) {
  process.stderr.write(`Name one of these groups: ${groups.join(', ')}.\n`);
  process.exit(1);
}
const given = process.env.MEETLAT_TEST_DATABASE_URL;
const files = readdirSync(join(root, 'test/trials', group))
  .filter((name) => name.endsWith('.trial.ts') && name.includes(only))
  .filter((name) => !given || name !== needsOwnServer)
  .map((name) => join('test/trials', group, name));
if (given) process.stdout.write(`On the server of MEETLAT_TEST_DATABASE_URL; left out: ${needsOwnServer}.\n`);

let cluster: Cluster | null = null;
try {
  // What survives a crash of the machine is not tried here, so the server need not wait for the disk.
  if (!given && group !== 'full-disk') cluster = await startCluster({ fsync: 'off' });
  process.exitCode = await run({ ...process.env, MEETLAT_TEST_DATABASE_URL: given ?? cluster?.url ?? '' });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.stdout.write('\n0 passed, 1 failed\n');
  process.exitCode = 1;
} finally {
  await cluster?.remove();
}

async function run(env: NodeJS.ProcessEnv): Promise<number> {
  const output = join('.tap', `${group}.tap`);
  mkdirSync(join(root, '.tap'), { recursive: true });
  rmSync(join(root, output), { force: true });
  const args = ['--reporter=min', `--output-file=${output}`, `--timeout=${secondsForAFile}`, ...files];
  const tap = spawn(process.execPath, ['node_modules/tap/dist/esm/run.mjs', ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  const status = await new Promise<number>((resolve) => tap.once('exit', (code) => resolve(code ?? 1)));
  const text = readFileSync(join(root, output), 'utf8');
  const { passed, failed } = totals(text);
  if (status !== 0) process.stdout.write(`\n${failures(text).join('\n')}\n`);
  for (const [, comment] of text.matchAll(/^ *# (seed .*)$/gm)) process.stdout.write(`${comment}\n`);
  const notPassed = status === 0 ? failed : Math.max(failed, 1);
  process.stdout.write(`\n${passed} passed, ${notPassed} failed\n`);
  return notPassed === 0 && passed > 0 ? 0 : 1;
}
