import { DamagedDatabase } from '../../store/inventory/damaged-database.ts';
import { MigrationMismatch } from '../../store/migrations/journal.ts';
import { StoreUnavailable } from '../../store/store.ts';
import { CommandError } from '../command.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no room left on the disk. Make room, and run the command again',
  EDQUOT: 'there is no room left on the disk for this user. Make room, and run the command again',
  EFBIG: 'the file would be larger than this user may make. Raise the limit, and run the command again',
  EACCES: 'this user may not read or write there. Run the command as the user of the service',
  EPERM: 'this user may not do that there. Run the command as the user of the service',
  EROFS: 'the disk can only be read',
  ENOTDIR: 'a part of the path is a file and not a folder',
  EISDIR: 'a folder stands where a file was expected',
  EIO: 'the disk has a fault',
  EEXIST: 'something came to that name meanwhile. Look at it, and run the command again',
  ENOTEMPTY: 'something came to that name meanwhile. Look at it, and run the command again',
  SQLITE_FULL: 'there is no room left on the disk. Make room, and run the command again',
  SQLITE_CANTOPEN: 'the database cannot be opened. Look at the path in DATABASE_URL and at who may read it',
  SQLITE_READONLY: 'this user may not write the database. Run the command as the user of the service',
  SQLITE_BUSY: 'another process keeps the database locked. Run the command again later',
  SQLITE_IOERR: 'the disk is full or has a fault',
  SQLITE_CORRUPT: 'the database is damaged. Restore the newest backup that is not (meetlat restore)',
  SQLITE_NOTADB: 'the file is not a SQLite database, or it is damaged',
};

/** Carries out some work; what goes wrong outside of our hands becomes a sentence: `<doing> did not succeed: ...`. */
export async function inSentences<Result>(doing: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw asCommandError(doing, error);
  }
}

function asCommandError(doing: string, error: unknown): unknown {
  if (error instanceof MigrationMismatch) return new CommandError(error.message);
  if (error instanceof DamagedDatabase)
    return new CommandError(
      `${doing} did not succeed: the database is damaged (${error.message}). Restore the newest backup that is not.`,
    );
  const code = codeOf(error);
  const reason = reasons[code] ?? reasons[code.split('_', 2).join('_')];
  if (reason) return new CommandError(`${doing} did not succeed: ${reason} (${code}).`);
  // A driver may repeat the URL and with it a password, so only the code is shown.
  if (error instanceof StoreUnavailable || /^(?=.*\d)[0-9A-Z]{5}$/.test(code))
    return new CommandError(
      `${doing} did not succeed: DATABASE_URL names a database that gave ${code || 'no answer'}.`,
    );
  return error;
}

/** The code of the innermost error that has one. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const [first] = error instanceof AggregateError ? error.errors : [error.cause];
  return codeOf(first) || ('code' in error && typeof error.code === 'string' ? error.code : '');
}
