import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const startMilliseconds = 60_000;

export const adminKey = 'trial-admin-key-trial-admin-key-trial-admin-key';
export const secret = '1:trial-secret-trial-secret-trial-secret';

/** The built service as a process of its own. */
export type BuiltService = {
  /** Where it listens now. */
  readonly url: string;
  /** All it has written to its log and to the terminal, by every process so far. */
  readonly output: string;
  /** Ends the process without a word to it. */
  kill(): Promise<void>;
  /** Asks it to stop; gives its exit code. */
  stop(): Promise<number | null>;
  /** Starts it again on the same database. */
  start(): Promise<void>;
};

/** The settings of a service of these trials. Limits for clients are off: a trial is no client. */
export function settingsFor(databaseUrl: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    DATABASE_URL: databaseUrl,
    MEETLAT_ADMIN_KEY: adminKey,
    MEETLAT_SECRET: secret,
    MEETLAT_REQUESTS_PER_MINUTE: '0',
    MEETLAT_REQUESTS_AT_ONCE: '0',
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
  };
}

/** Starts `dist/server.js` on a database. */
export async function startBuilt(
  databaseUrl: string,
  options: { env?: Record<string, string>; through?: readonly string[] } = {},
): Promise<BuiltService> {
  if (!existsSync(`${root}dist/server.js`)) throw new Error('The service is not built: npm run build.');
  // The test runner hooks every child through NODE_OPTIONS, its signals included; this is to be the service as it is.
  const [command = 'env', ...before] = [...(options.through ?? []), 'env', '-u', 'NODE_OPTIONS', process.execPath];
  let child: ChildProcess | null = null;
  let url = '';
  let output = '';

  const start = async (): Promise<void> => {
    const own = spawn(command, [...before, `${root}dist/server.js`], {
      cwd: root,
      env: { ...settingsFor(databaseUrl), ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = own;
    let said = '';
    const note = (data: Buffer) => {
      output += data.toString();
    };
    own.stderr?.on('data', note);
    own.stdout?.on('data', note);
    url = await new Promise<string>((resolve, reject) => {
      const tooLate = setTimeout(
        () => reject(new Error(`the service did not start in time: ${said}`)),
        startMilliseconds,
      );
      own.stdout?.on('data', (data: Buffer) => {
        said += data.toString();
        const found = /listens on (http:\S+)/.exec(said)?.[1];
        if (found) {
          clearTimeout(tooLate);
          resolve(found);
        }
      });
      own.once('exit', (code, signal) => {
        clearTimeout(tooLate);
        reject(new Error(`the service ended (${code ?? signal}) before it listened: ${output.slice(-2000)}`));
      });
    });
  };
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const own = child;
    if (!own) return null;
    child = null;
    if (own.exitCode !== null || own.signalCode !== null) return own.exitCode;
    const ended = new Promise<number | null>((resolve) => own.once('exit', (code) => resolve(code)));
    own.kill(signal);
    return ended;
  };
  // Nothing a trial started outlives it.
  process.once('exit', () => child?.kill('SIGKILL'));

  await start();
  return {
    get url() {
      return url;
    },
    get output() {
      return output;
    },
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
    start,
  };
}
