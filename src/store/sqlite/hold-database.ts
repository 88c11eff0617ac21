import Database from 'better-sqlite3';

/** What was found where a database is to be put. */
export type Held =
  /** Nobody else uses it, and nobody can until `release`. All it holds is in the one file. */
  | { readonly state: 'held'; release(): void }
  /** A process has it open. */
  | { readonly state: 'in-use' }
  /** SQLite cannot read it. */
  | { readonly state: 'unreadable' };

/**
 * Takes a database for itself, to replace its file. A connection in WAL mode holds a shared lock on the file for as long
 * as it is open, also when nothing is asked of it, and the operating system takes it away when the process ends, however
 * it ends. So a lock for one alone is given exactly when no service, and no other program, has the database open. Leaving
 * WAL mode needs that lock, and folds the log into the file.
 */
export function holdDatabase(file: string): Held {
  const connection = new Database(file, { fileMustExist: true, timeout: 0 });
  try {
    connection.pragma('journal_mode = DELETE');
    // From here on no journal file, which could be left beside the new database.
    connection.pragma('journal_mode = MEMORY');
    connection.exec('BEGIN EXCLUSIVE');
    // A service that came between the lines above has gone back to WAL, where that is a lock against writers only.
    if (connection.pragma('journal_mode', { simple: true }) !== 'memory') {
      connection.close();
      return { state: 'in-use' };
    }
    return { state: 'held', release: () => connection.close() };
  } catch (error) {
    connection.close();
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('SQLITE_BUSY')) return { state: 'in-use' };
    if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return { state: 'unreadable' };
    throw error;
  }
}
