import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { basename } from 'node:path';

/** Runs a command with our output. Rejects with the sentence given when it fails. */
export function run(command, args, { cwd, whenItFails, quiet = false, shell = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, shell, stdio: quiet ? 'ignore' : 'inherit' });
    child.once('error', () => reject(new SetupError(whenItFails)));
    child.once('exit', (code, signal) => {
      // Whoever stopped the command wants no advice.
      if (signal === 'SIGINT' || signal === 'SIGTERM') process.exit(128 + constants.signals[signal]);
      if (code === 0) resolve();
      else reject(new SetupError(whenItFails));
    });
  });
}

/** Runs npm: the one that started us when there is one, so that versions do not mix. */
export function npm(args, options) {
  const started = process.env.npm_execpath;
  if (started && basename(started) === 'npm-cli.js') return run(process.execPath, [started, ...args], options);
  const isWindows = process.platform === 'win32';
  return run(isWindows ? 'npm.cmd' : 'npm', args, { ...options, shell: isWindows });
}

/** Setting up failed; the message says what to do. */
export class SetupError extends Error {
  name = 'SetupError';
}
