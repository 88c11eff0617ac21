import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { pagesBeforeCommitMovesThem } from './checkpoints.ts';

/** How long a statement waits for another process that writes. It blocks this one meanwhile. */
const busyTimeoutMs = 5000;

/**
 * The connection that writes. `synchronous = FULL` flushes the log at every commit: what was acknowledged survives the
 * loss of power (the driver's own default in WAL mode does not promise that). Moving the log to the main file is for
 * `Checkpoints`; a commit does it only when those are not let in.
 */
export function connectWriter(file: string): Database.Database {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  makePrivate(file);
  const connection = new Database(file, { timeout: busyTimeoutMs });
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma(`wal_autocheckpoint = ${pagesBeforeCommitMovesThem}`);
  return connection;
}

/** Makes a new file for its owner only: it holds personal data. The files SQLite puts beside it take over its mode. */
function makePrivate(file: string): void {
  try {
    closeSync(openSync(file, 'a', 0o600));
  } catch {
    // What is wrong with the file SQLite says itself when it opens it.
  }
}

/** The connection that reads: it cannot write, and never waits for the writer. */
export function connectReader(file: string): Database.Database {
  return new Database(file, { readonly: true, timeout: busyTimeoutMs });
}
