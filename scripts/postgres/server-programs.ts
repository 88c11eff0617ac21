import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const debianRoot = '/usr/lib/postgresql';
const oldest = 15;

/** What to do when there is no server to start. */
export const howToInstall = `No programs of PostgreSQL ${oldest} or newer were found, in ${debianRoot} nor on the PATH. Install them (Debian, Ubuntu: apt-get install postgresql), or set MEETLAT_TEST_DATABASE_URL to a server on which databases may be made.`;

/**
 * The folder with `initdb` and `postgres`, the newest there is; null when there is none. Debian keeps them off the PATH,
 * in a folder for each version.
 */
export function serverPrograms(): string | null {
  const versions = existsSync(debianRoot) ? readdirSync(debianRoot).map(Number) : [];
  const folders = versions
    .filter((version) => version >= oldest)
    .sort((one, other) => other - one)
    .map((version) => join(debianRoot, String(version), 'bin'));
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...folders, ...onPath].find((folder) => hasAll(folder)) ?? null;
}

function hasAll(folder: string): boolean {
  return ['initdb', 'postgres'].every((program) => existsSync(join(folder, program)));
}
