import { link, rename, unlink } from 'node:fs/promises';
import type { Config } from '../../config.ts';
import { readSecret, secretCheck, secretFile } from '../../installation.ts';
import { CommandError } from '../command.ts';
import type { Backup } from './backup-folder.ts';
import { draftOf } from './drafts.ts';
import { flushName, isThere, writePrivate } from './durable.ts';

/**
 * Puts the secret where the service looks for it; does nothing when it is there. `aside` is for another one that is.
 * Gives what undoes it: a database must not be left with the secret of another.
 */
export type PlaceSecret = (aside: string) => Promise<() => Promise<void>>;

/**
 * Finds the secret that belongs to a backup: in the settings, beside the database, or in the backup itself.
 *
 * @throws CommandError when the secret the service would use is another one, or there is none
 */
export async function secretFor(
  { manifest, secret: ofBackup }: Backup,
  config: Pick<Config, 'secret' | 'databaseUrl'>,
  { mayReplace }: { mayReplace: boolean },
): Promise<PlaceSecret> {
  const nothingToDo: PlaceSecret = async () => async () => undefined;
  const check = manifest.secretCheck;
  if (check === null) return nothingToDo;
  const belongs = (secret: string | null): secret is string => secret !== null && secretCheck(secret) === check;
  if (ofBackup !== null && !belongs(ofBackup)) {
    throw new CommandError('The secret in the backup is not the one of its database: the backup is damaged.');
  }
  if (config.secret !== null) {
    if (belongs(config.secret)) return nothingToDo;
    throw new CommandError(
      'MEETLAT_SECRET is not the secret this backup was made with. Set it to that one, and run the command again.',
    );
  }
  const file = secretFile(config.databaseUrl);
  const here = await readSecret(config);
  if (belongs(here)) return nothingToDo;
  if (here !== null && !(mayReplace && belongs(ofBackup))) {
    throw new CommandError(
      `The secret in ${file} is not the one this backup was made with. Put that one there, and run the command again.`,
    );
  }
  if (!belongs(ofBackup)) {
    throw new CommandError(
      `The secret this backup was made with is not at hand. Put it in ${file} or in MEETLAT_SECRET, and run the command again.`,
    );
  }
  return async (aside) => {
    const draft = draftOf(file, 'restoring');
    await writePrivate(draft, `${ofBackup}\n`);
    const hadAnother = await isThere(file);
    if (hadAnother) await link(file, aside);
    await rename(draft, file);
    await flushName(file);
    return () => (hadAnother ? rename(aside, file) : unlink(file));
  };
}
