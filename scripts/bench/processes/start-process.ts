import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A child of the bench that serves HTTP. */
export type Running = {
  readonly url: string;
  readonly pid: number;
  /** From the start of the process until it said where it listens, in milliseconds. */
  readonly startMs: number;
  stop(): Promise<void>;
};

/** Starts a script and waits until it says `listens on <address>`. Settings of the one who runs the bench do not reach it. */
export async function startProcess(args: readonly string[], settings: Record<string, string> = {}): Promise<Running> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await listening(child);
  const startMs = performance.now() - started;
  return {
    url,
    pid: child.pid ?? 0,
    startMs,
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const url = /listens on (http:\S+)/.exec(text)?.[1];
      if (url) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`a process of the bench ended with ${code} before it listened`)));
    child.once('error', reject);
  });
}
