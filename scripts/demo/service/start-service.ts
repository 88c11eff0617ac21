import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { emptyDataFolder } from './data-folder.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const host = '127.0.0.1';
const startMilliseconds = 60_000;
/** An import that still runs is not waited for: the database is thrown away anyhow. */
const stopMilliseconds = 2_000;

/** The service the demo plays into. */
export type Service = {
  readonly url: string;
  readonly adminKey: string;
  readonly databaseFile: string;
  /** Resolves when the service has ended, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

/** Starts the service as a process of its own, on an empty database. It ends when the demo ends, however that ends. */
export async function startService(port: number): Promise<Service> {
  const adminKey = `mlta_demo_${randomBytes(24).toString('base64url')}`;
  const databaseFile = `${emptyDataFolder(root, port)}/meetlat.db`;
  const stopWithParent = new URL('stop-with-parent.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', stopWithParent, 'dist/server.js'], {
    cwd: root,
    env: {
      ...withoutOwnSettings(process.env),
      PORT: String(port),
      HOST: host,
      DATABASE_URL: `file:${databaseFile}`,
      MEETLAT_ADMIN_KEY: adminKey,
      MEETLAT_PUBLIC_URL: `http://${host}:${port}`,
      // Two years go by in a minute.
      MEETLAT_REQUESTS_PER_MINUTE: '0',
      LOG_LEVEL: 'warn',
    },
    stdio: ['pipe', 'pipe', 'inherit'],
    // A group of its own: Ctrl-C reaches the demo alone, which then stops the service once and waits for it.
    detached: process.platform !== 'win32',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await listening(child, ended);
  const stop = async () => {
    child.kill('SIGTERM');
    const tooLong = setTimeout(() => child.kill('SIGKILL'), stopMilliseconds);
    await ended;
    clearTimeout(tooLong);
  };
  return { url: `http://${host}:${port}`, adminKey, databaseFile, ended, stop };
}

/** Settings of another Meetlat on this machine are none of the demo's business. */
function withoutOwnSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('MEETLAT_')));
}

/** Resolves when the service says that it listens. */
async function listening(child: ChildProcess, ended: Promise<void>): Promise<void> {
  const says = new Promise<void>((resolve) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('listens on')) resolve();
    });
  });
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The service did not start in time.')), startMilliseconds);
  });
  const died = ended.then(() => {
    throw new Error('The service stopped while starting; its message is above.');
  });
  try {
    await Promise.race([says, tooLate, died]);
  } finally {
    clearTimeout(timer);
  }
}
