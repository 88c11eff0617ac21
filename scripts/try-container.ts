/**
 * Does in plain folders what the Dockerfile does in an image, as far as that can be done without an engine: the steps
 * of its stages on a clean copy, then the service as its own user, the health check, a stored record, a stop, and the
 * record again. Reads the Dockerfile itself, so that the two cannot drift apart.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildStages } from './container/build-stages.ts';
import { only, readCommand, readEnv } from './container/read-dockerfile.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const work = mkdtempSync(join(tmpdir(), 'meetlat-container-'));
let running: ChildProcess | null = null;
process.once('exit', () => {
  running?.kill('SIGKILL');
  rmSync(work, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

try {
  await tryContainer();
  say('the steps of the Dockerfile make a service that starts, stores, is healthy and stops');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function tryContainer(): Promise<void> {
  const { stage, folder } = buildStages(root, work, say);
  const image = readEnv(stage);
  const [uid = 0, gid = 0] = only(stage, 'USER').split(':').map(Number);
  const user = process.getuid?.() === 0 ? { uid, gid } : {};
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  chmodSync(work, 0o755);
  if (process.getuid?.() === 0) chownSync(data, uid, gid);

  const [, ...args] = readCommand(only(stage, 'CMD'));
  const base = { PATH: process.env.PATH, HOME: folder, TMPDIR: work, ...image };
  const port = await freePort();

  const bare = spawnSync(process.execPath, args, { cwd: folder, env: base, ...user, encoding: 'utf8' });
  must(
    bare.status === 1 && bare.stderr.includes('MEETLAT_TRUST_PROXY'),
    `without a proxy: ${bare.status} ${bare.stderr}`,
  );

  // The address of this machine alone: nothing here is for others.
  const env = { ...base, HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'warn' };
  const health = (): number | null => {
    const [, ...check] = readCommand(only(stage, 'HEALTHCHECK'));
    return spawnSync(process.execPath, check, { cwd: folder, env, ...user, encoding: 'utf8', timeout: 10_000 }).status;
  };
  must(health() === 1, 'the health check says healthy where nothing runs');

  const first = await start(args, { cwd: folder, env, ...user });
  const key = /^ {2}(mlta_\S+)$/m.exec(first.output())?.[1] ?? '';
  must(key !== '', 'no admin key was shown');
  must(health() === 0, 'the health check says not healthy');
  const url = `http://127.0.0.1:${port}/v1/organisations/try`;
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const put = await fetch(url, { method: 'PUT', headers, body: JSON.stringify({ name: 'Try', kind: 'operator' }) });
  must(put.status === 201, `PUT ${put.status}`);
  must((await first.stop(only(stage, 'STOPSIGNAL') as NodeJS.Signals)) === 0, 'did not stop by itself');
  const { uid: owner, mode } = statSync(join(data, 'meetlat.db'));
  must((mode & 0o077) === 0, 'others can read the database');
  if (process.getuid?.() === 0) must(owner === uid, `the database belongs to ${owner}`);

  const second = await start(args, { cwd: folder, env, ...user });
  const get = await fetch(url, { headers });
  must(get.status === 200, `GET after a restart ${get.status}`);
  must((await second.stop('SIGTERM')) === 0, 'did not stop by itself');

  const help = spawnSync(process.execPath, ['dist/cli/meetlat.js', '--help'], { cwd: folder, env, ...user });
  must(help.status === 0, `the command line: ${help.status} ${help.stderr}`);
}

/** Starts the service; resolves when it listens. */
async function start(
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number },
) {
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
  running = child;
  let output = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (data) => {
      output += data;
      if (/listens on http:\S+\n(?:[\s\S]*\n)?$/.test(output)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the service ended with ${code} before it listened`)));
  });
  return {
    output: () => output,
    stop: async (signal: NodeJS.Signals): Promise<number | null> => {
      const ended = once(child, 'exit');
      child.kill(signal);
      const [code] = await ended;
      running = null;
      return code;
    },
  };
}

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
