import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { howToInstall, serverPrograms } from './server-programs.ts';
import { serverUser } from './server-user.ts';

const superuser = 'meetlat';
const startMilliseconds = 60_000;
const stopMilliseconds = 6_000;

/** A PostgreSQL server of our own, in a folder of its own, reachable from this machine only. */
export type Cluster = {
  /** Of a user who may do everything. */
  readonly url: string;
  /** Stops it as a power cut would: nobody is told, nothing is written out. */
  crash(): Promise<void>;
  /** Starts it again, on the same port and data. */
  start(): Promise<void>;
  /** Stops it and removes its folder. */
  remove(): Promise<void>;
};

/**
 * Makes and starts a server that sorts by Dutch rules (ICU) where a column does not say otherwise, as many servers in
 * use do. It is gone when this process ends, also when that goes wrong.
 *
 * @param settings of the server, such as `{ fsync: 'off' }`
 * @throws when there are no programs of PostgreSQL, with what to install
 */
export async function startCluster(settings: Readonly<Record<string, string>> = {}): Promise<Cluster> {
  const programs = serverPrograms();
  if (!programs) throw new Error(howToInstall);
  const user = serverUser();
  const folder = mkdtempSync(join(tmpdir(), 'meetlat-postgres-'));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const password = randomBytes(18).toString('base64url');
  const port = await freePort();
  const url = `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`;
  let server: ChildProcess | null = null;

  // Also when this process is ended from outside: nothing else would ever end the server.
  const cleanUp = () => {
    if (server?.kill('SIGQUIT')) waitUntilGone(join(data, 'postmaster.pid'));
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  };
  const endedBySignal = (signal: NodeJS.Signals) => {
    cleanUp();
    process.kill(process.pid, signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  process.once('exit', cleanUp);
  for (const signal of signals) process.once(signal, endedBySignal);

  const stop = async (signal: NodeJS.Signals) => {
    const stopping = server;
    server = null;
    if (!stopping || stopping.exitCode !== null || stopping.signalCode !== null) return;
    const ended = once(stopping, 'exit');
    stopping.kill(signal);
    await ended;
  };
  const start = async () => {
    const options = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
    const args = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    // A group of its own: what ends us from the keyboard must leave the server to us.
    server = spawn(join(programs, 'postgres'), ['-D', data, ...args], {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    await answers(url, server);
  };
  const remove = async () => {
    await stop('SIGINT');
    process.removeListener('exit', cleanUp);
    for (const signal of signals) process.removeListener(signal, endedBySignal);
    cleanUp();
  };

  try {
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (user.uid !== undefined && user.gid !== undefined) chownSync(passwordFile, user.uid, user.gid);
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=nl-NL'];
    const access = [`--username=${superuser}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    const made = spawnSync(join(programs, 'initdb'), ['-D', data, '--no-sync', ...locale, ...access], {
      ...user,
      cwd: folder,
      encoding: 'utf8',
    });
    if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? ''}${made.stderr}`);
    await start();
  } catch (error) {
    await remove();
    throw error;
  }
  return { url, crash: () => stop('SIGQUIT'), start, remove };
}

/** Resolves when the server answers; rejects with what it wrote when it ends first or takes too long. */
async function answers(url: string, server: ChildProcess): Promise<void> {
  let said = '';
  server.stderr?.on('data', (data: Buffer) => {
    said = (said + data.toString()).slice(-4000);
  });
  const deadline = Date.now() + startMilliseconds;
  for (;;) {
    const client = new pg.Client(url);
    client.on('error', () => undefined);
    try {
      await client.connect();
      return;
    } catch (error) {
      const ended = server.exitCode !== null || server.signalCode !== null;
      if (ended || Date.now() > deadline) throw new Error(`PostgreSQL did not start: ${said}`, { cause: error });
      await wait(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** Waits without letting go of the thread: a process that ends has no later. */
function waitUntilGone(file: string): void {
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  const deadline = Date.now() + stopMilliseconds;
  while (existsSync(file) && Date.now() < deadline) Atomics.wait(sleeper, 0, 0, 20);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen({ port: 0, host: '127.0.0.1' });
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
