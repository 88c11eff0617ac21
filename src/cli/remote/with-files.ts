import { CommandError } from '../command.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'you may not read or write it',
  EPERM: 'you may not do that there',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is a file and not a folder',
  EEXIST: 'it is there already',
  ENOSPC: 'there is no room left on the disk',
  EDQUOT: 'there is no room left on the disk for you',
  EROFS: 'the disk can only be read',
  EMFILE: 'too many files are open',
};

/** Carries out the work of a command; a fault with a file of the user becomes a sentence. */
export async function withFiles<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const { code, path, syscall } = error as NodeJS.ErrnoException;
    if (error instanceof CommandError || !(error instanceof Error) || code === undefined || syscall === undefined)
      throw error;
    throw new CommandError(`${path ?? 'A file'}: ${reasons[code] ?? 'it cannot be read or written'} (${code}).`);
  }
}
