import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Why something has a draft: a backup that is being made, or what is being restored. */
export type DraftKind = 'part' | 'restoring';

/** A name for what is not whole yet, beside the name it will get. Not the process id: in containers that repeats. */
export function draftOf(path: string, kind: DraftKind): string {
  return `${path}.${kind}-${randomBytes(4).toString('hex')}`;
}

/** Drafts that a command which was ended on the way left beside a name, as lines to show. They hold personal data. */
export async function leftDrafts(path: string, kind: DraftKind): Promise<string[]> {
  const names = await readdir(dirname(path));
  return names
    .filter((name) => name.startsWith(`${basename(path)}.${kind}-`))
    .map((name) => `Left by a command that was interrupted, to be removed: ${join(dirname(path), name)}`);
}
