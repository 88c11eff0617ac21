import type Database from 'better-sqlite3';

/** Pages in the log that are moved at once: about 10 ms of work. */
const pagesAtOnce = 4000;
/** With so many, a commit moves them itself. It comes to that only where commits follow each other without a pause. */
export const pagesBeforeCommitMovesThem = 2 * pagesAtOnce;

type LogState = { log: number; checkpointed: number };

/**
 * Moves pages from the log to the main file between two writes, in a turn of the event loop of its own: within a commit,
 * everybody would wait for the write and for the move (docs/decisions/0016).
 */
export class Checkpoints {
  readonly #connection: Database.Database;
  readonly #look: Database.Statement<[], LogState>;
  readonly #move: Database.Statement;
  #planned = false;

  constructor(connection: Database.Database) {
    this.#connection = connection;
    this.#look = connection.prepare('PRAGMA wal_checkpoint(NOOP)');
    this.#move = connection.prepare('PRAGMA wal_checkpoint(PASSIVE)');
  }

  /** To be called after a commit. */
  plan(): void {
    if (this.#planned) return;
    const state = this.#look.get();
    if (!state || state.log - state.checkpointed < pagesAtOnce) return;
    this.#planned = true;
    setImmediate(() => {
      this.#planned = false;
      this.#run();
    });
  }

  /** What cannot be moved now, as on a full disk, stays in the log, where it is safe: the next commit plans it again. */
  #run(): void {
    if (!this.#connection.open) return;
    try {
      this.#move.get();
    } catch {
      // Nothing is lost, and nobody waits for it.
    }
  }
}
