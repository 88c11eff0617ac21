import { LRUCache } from 'lru-cache';
import type { FeedQuery } from '../../feed/query/feed-query.ts';
import type { Runner } from '../sql/runner.ts';
import type { Reach } from '../store.ts';
import { feedHeads } from './heads.ts';
import type { FeedHead } from './port.ts';

/** The releases a question can be about. */
export type HeadsOf = (reach: Reach, query: Pick<FeedQuery, 'sequence' | 'filter'>) => Promise<readonly FeedHead[]>;
/** `given`: a number that is the newest there is, and which everything up to it is kept under. */
export type Heads = { readonly of: HeadsOf; given(sequence: number): void };

/** Releases that are remembered over all questions. */
const mostHeads = 50_000;

/**
 * Looks up releases and remembers them: an extraction of a hundred pages asks a hundred times for the same. What holds in
 * a view up to a number that has been given out never changes, as releases are only ever added, with higher numbers.
 */
export function makeHeads({ dialect, read }: Pick<Runner, 'dialect' | 'read'>): Heads {
  const kept = new LRUCache<string, readonly FeedHead[]>({
    maxSize: mostHeads,
    sizeCalculation: (heads) => heads.length + 1,
  });
  let newest = 0;
  return {
    given(sequence) {
      newest = Math.max(newest, sequence);
    },
    async of(reach, { sequence, filter }) {
      const key = JSON.stringify([reach, sequence, filter]);
      const known = kept.get(key);
      if (known) return known;
      const heads = await read(() => feedHeads(dialect, reach, sequence, filter));
      // A view of what is still to come is not one yet.
      if (sequence <= newest) kept.set(key, heads);
      return heads;
    },
  };
}
