import { existsSync, linkSync, renameSync, unlinkSync } from 'node:fs';

const besides = ['-wal', '-shm', '-journal'] as const;

/** The files SQLite keeps beside a database that are there. One left behind would be applied to whatever takes its place. */
export function filesBeside(file: string): string[] {
  return besides.map((suffix) => `${file}${suffix}`).filter((path) => existsSync(path));
}

/**
 * Gives a new, complete file the name of a database. At no moment is there half a database under that name, nor none
 * where there was one: the old one first gets a second name, then the new one takes over the first.
 *
 * @param aside a free name the old one is kept under, its logs beside it
 * @throws EEXIST when a database has come where there was none
 */
export function putInPlace(draft: string, file: string, aside: string): void {
  for (const path of filesBeside(file)) renameSync(path, `${aside}${path.slice(file.length)}`);
  if (existsSync(file)) {
    linkSync(file, aside);
    renameSync(draft, file);
  } else {
    linkSync(draft, file);
    unlinkSync(draft);
  }
}
