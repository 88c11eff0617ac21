import type { Steps } from '../sql/steps.ts';
import { StoreUnavailable } from '../store.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { Statements } from './statements.ts';
import { asUnavailable } from './unavailable.ts';

type Job = {
  readonly steps: () => Steps<unknown>;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
};

/** A flush stops taking jobs after this long, so that reads and the network get their turn. */
const budgetMs = 10;

/**
 * The one writer. Writes that arrive in the same turn of the event loop share one transaction, and so one flush to
 * disk: six times as many durable writes a second as one transaction each. Each keeps its own result, and is told only
 * after the commit.
 */
export class WriteQueue {
  readonly #statements: Statements;
  readonly #checkpoints: Checkpoints;
  #waiting: Job[] = [];
  #scheduled = false;
  #idle: (() => void)[] = [];

  constructor(statements: Statements, checkpoints: Checkpoints) {
    this.#statements = statements;
    this.#checkpoints = checkpoints;
  }

  add<Result>(steps: () => Steps<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ steps, resolve, reject });
      this.#schedule();
    });
  }

  /** Resolves when everything that was added has been written or refused. */
  drained(): Promise<void> {
    return new Promise((resolve) => {
      this.#idle.push(resolve);
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#flush();
      this.#checkpoints.plan();
      if (this.#waiting.length > 0) this.#schedule();
      else for (const resolve of this.#idle.splice(0)) resolve();
    });
  }

  #flush(): void {
    const taken: Job[] = [];
    const results: unknown[] = [];
    const jobs = this.#waiting;
    const deadline = performance.now() + budgetMs;
    try {
      this.#inTransaction(() => {
        for (const job of jobs) {
          taken.push(job);
          results.push(this.#statements.run(job.steps()));
          if (performance.now() >= deadline) break;
        }
      });
      for (const [position, job] of taken.entries()) job.resolve(results[position] as never);
    } catch (error) {
      // Without even a transaction, as when another process holds the file, nobody can be served.
      if (taken.length === 0) taken.push(...jobs);
      this.#refuse(taken, error);
    }
    // Nothing can have been added meanwhile: all of this is one turn of the event loop.
    this.#waiting = jobs.slice(taken.length);
  }

  /** A disk that is full refuses all; a fault of one job must not cost its neighbours their write: each runs alone. */
  #refuse(jobs: readonly Job[], error: unknown): void {
    const cause = asUnavailable(error);
    if (jobs.length <= 1 || cause instanceof StoreUnavailable) {
      for (const job of jobs) job.reject(cause);
      return;
    }
    for (const job of jobs) {
      try {
        job.resolve(this.#inTransaction(() => this.#statements.run(job.steps())) as never);
      } catch (own) {
        job.reject(asUnavailable(own));
      }
    }
  }

  #inTransaction<Result>(work: () => Result): Result {
    this.#statements.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#statements.exec('COMMIT');
      return result;
    } catch (error) {
      this.#statements.rollback();
      throw error;
    }
  }
}
