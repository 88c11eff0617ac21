import { AppError } from '../../../errors.ts';

/** Those who are sent away come back spread over this many seconds. */
const retrySeconds = 4;

/**
 * Lets work be done one at a time, in the order in which it was asked, whatever becomes of the work before. Throws
 * `overloaded` when more than `mostWaiting` wait.
 */
export function oneByOne<Result>(mostWaiting: number): (work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (work) => {
    if (waiting > mostWaiting) {
      const seconds = 1 + Math.floor(Math.random() * retrySeconds);
      throw new AppError('overloaded', { headers: { 'retry-after': String(seconds) } });
    }
    waiting += 1;
    const mine = last.then(work, work).finally(() => {
      waiting -= 1;
    });
    last = mine.catch(() => undefined);
    return mine;
  };
}
