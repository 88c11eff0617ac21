import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The file a `file:` URL names, whole. With slashes it is a URL, in which `%20` is a space (`file:///var/lib/my%20data.db`);
 * without it is a path as it is written (`file:data/meetlat.db`). What stands beside the database is found by it too, so
 * nothing else reads such a URL. Two connections need a file: `:memory:` would give each its own, empty database.
 *
 * @throws Error when it names no file of this machine
 */
export function databaseFile(databaseUrl: string): string {
  if (databaseUrl.startsWith('file://')) return fileURLToPath(databaseUrl);
  const path = databaseUrl.slice('file:'.length);
  if (path === '' || path.includes(':memory:'))
    throw new Error('DATABASE_URL needs a file, such as file:data/meetlat.db');
  return resolve(path);
}

/** True when a `file:` URL can be read as a file of this machine. */
export function namesFile(databaseUrl: string): boolean {
  try {
    databaseFile(databaseUrl);
    return true;
  } catch {
    return false;
  }
}
