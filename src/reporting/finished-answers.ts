import { LRUCache } from 'lru-cache';
import type { Caller } from '../access/caller.ts';
import type { Day } from '../core/values/day.ts';
import { AppError } from '../errors.ts';
import type { Store } from '../store/store.ts';

/** An answer as it was worked out, and its ETag. */
export type Made = { readonly text: string | Buffer; readonly etag: string };
export type FinishedAnswer = { readonly body: Buffer; readonly etag: string };

/** A hundred and more reports, in all their forms. */
const memoryBytes = 16_777_216;

/**
 * Keeps answers that were worked out, and gives them again as long as nothing they are made of has changed: the records
 * of the centre, the centre, names of organisations, the day. That is asked of the database each time, so an answer is
 * never stale, whichever instance wrote (docs/decisions/0015).
 *
 * In memory only, and bounded: a report may name records of people.
 */
export function makeFinishedAnswers(
  store: Pick<Store, 'reportStamp'>,
  today: () => Day,
  { maxBytes = memoryBytes }: { maxBytes?: number } = {},
) {
  const kept = new LRUCache<string, { readonly stamp: string; readonly answer: FinishedAnswer }>({
    maxSize: maxBytes,
    sizeCalculation: ({ answer }) => answer.body.length,
  });

  /**
   * The answer of this name about a centre, made when there is none that still holds. The name says everything that
   * makes one answer another: period, form, language. Throws `not-found` when the caller does not reach the centre.
   */
  return async function finished(
    caller: Caller,
    centreId: string,
    name: string,
    make: () => Promise<Made>,
  ): Promise<FinishedAnswer> {
    const state = await store.reportStamp(caller.reach, centreId);
    if (state === null) throw new AppError('not-found');
    const stamp = `${state}/${today()}`;
    const key = `${centreId}/${name}`;
    const known = kept.get(key);
    if (known?.stamp === stamp) return known.answer;
    const { text, etag } = await make();
    const answer = { body: typeof text === 'string' ? Buffer.from(text) : text, etag };
    // Under the stamp of before it was made: what was written meanwhile gave another, and this one never comes again.
    kept.set(key, { stamp, answer });
    return answer;
  };
}

export type FinishedAnswers = ReturnType<typeof makeFinishedAnswers>;
