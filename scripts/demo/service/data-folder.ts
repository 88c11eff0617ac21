import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const usualFolder = 'data/demo';

/**
 * An empty folder for the database of this demo, below `root`. What an earlier demo left is thrown away; one that
 * still runs keeps its folder, and this one gets another.
 */
export function emptyDataFolder(root: string, port: number): string {
  const folder = isInUse(join(root, usualFolder)) ? `${usualFolder}-${port}` : usualFolder;
  rmSync(join(root, folder), { recursive: true, force: true });
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(ownerFile(join(root, folder)), String(process.pid));
  return folder;
}

function isInUse(folder: string): boolean {
  try {
    return isAlive(Number(readFileSync(ownerFile(folder), 'utf8')));
  } catch {
    return false;
  }
}

/** Signal 0 only asks whether the process is there; it throws when it is not. */
function isAlive(pid: number): boolean {
  return process.kill(pid, 0);
}

function ownerFile(folder: string): string {
  return join(folder, 'demo.pid');
}
