import { StoreUnavailable } from '../store.ts';

/** Turns what SQLite says about a full disk or a locked file into `StoreUnavailable`; other errors stay as they are. */
export function asUnavailable(error: unknown): unknown {
  const code = codeOf(error);
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')) return new StoreUnavailable('full', error);
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_CANTOPEN') return new StoreUnavailable('unreachable', error);
  return error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
