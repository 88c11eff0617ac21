import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readIfThere } from './read-if-there.mjs';

const pollMilliseconds = 250;
/** A lock without an owner is one being made this very moment, unless it stays so. */
const polls = 20;

/**
 * Runs `work` while no other process sets up the same folder. The lock is a directory outside it, as installing
 * empties `node_modules`; one that was left behind by a process that died is taken over.
 */
export async function whileLocked(root, work, { say }) {
  const folder = join(tmpdir(), `meetlat-setup-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`);
  let waited = 0;
  while (!take(folder)) {
    const owner = Number(readIfThere(join(folder, 'pid')) ?? 0);
    const isLeftBehind = owner > 0 ? !isAlive(owner) : waited > polls;
    if (isLeftBehind) rmSync(folder, { recursive: true, force: true });
    if (waited === 2) say('Another Meetlat process is installing or building here; waiting for it.');
    waited += 1;
    await wait(pollMilliseconds);
  }
  const release = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

function take(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(folder, 'pid'), String(process.pid));
  return true;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process is alive and may not be signalled.
    return error.code === 'EPERM';
  }
}
