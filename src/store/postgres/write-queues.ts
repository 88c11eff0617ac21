import type { Steps } from '../sql/steps.ts';
import { StoreUnavailable } from '../store.ts';

type Job = {
  readonly steps: () => Steps<unknown>;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
  readonly since: number;
};

/** Runs some steps one after the other in one transaction under a lock; gives their results after the commit. */
export type Transact = (lock: string, work: readonly (() => Steps<unknown>)[]) => Promise<unknown[]>;

/** Jobs that may share one transaction: none waits long for the others. */
const jobsAtOnce = 50;
/** Jobs that have waited so long when the server proves to be gone are told so, instead of finding out one batch at a time. */
const patienceMs = 2000;

/**
 * One queue for each lock. While a write of a centre is under way the next ones wait here and not in the server, where
 * each would hold one of the few connections; then they share one transaction, each with its own result.
 */
export class WriteQueues {
  readonly #transact: Transact;
  readonly #waiting = new Map<string, Job[]>();
  readonly #working = new Set<Promise<void>>();

  constructor(transact: Transact) {
    this.#transact = transact;
  }

  add<Result>(lock: string, steps: () => Steps<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const job: Job = { steps, resolve, reject, since: performance.now() };
      const waiting = this.#waiting.get(lock);
      if (waiting) {
        waiting.push(job);
        return;
      }
      this.#waiting.set(lock, [job]);
      const working = this.#work(lock).finally(() => this.#working.delete(working));
      this.#working.add(working);
    });
  }

  /** Resolves when everything that was added has been written or refused. */
  async drained(): Promise<void> {
    while (this.#working.size > 0) await Promise.all(this.#working);
  }

  async #work(lock: string): Promise<void> {
    for (;;) {
      const jobs = this.#waiting.get(lock)?.splice(0, jobsAtOnce) ?? [];
      if (jobs.length === 0) break;
      await this.#settle(lock, jobs);
    }
    this.#waiting.delete(lock);
  }

  /** A fault of one job must not cost its neighbours their write: each then runs alone. */
  async #settle(lock: string, jobs: readonly Job[]): Promise<void> {
    try {
      const results = await this.#transact(
        lock,
        jobs.map(({ steps }) => steps),
      );
      for (const [position, job] of jobs.entries()) job.resolve(results[position] as never);
    } catch (error) {
      if (error instanceof StoreUnavailable) for (const job of [...jobs, ...this.#impatient(lock)]) job.reject(error);
      else if (jobs.length === 1) for (const job of jobs) job.reject(error);
      else for (const job of jobs) await this.#settle(lock, [job]);
    }
  }

  /** Takes those out of the queue that have waited long. */
  #impatient(lock: string): Job[] {
    const waiting = this.#waiting.get(lock) ?? [];
    const fresh = waiting.findIndex(({ since }) => performance.now() - since < patienceMs);
    return waiting.splice(0, fresh < 0 ? waiting.length : fresh);
  }
}
