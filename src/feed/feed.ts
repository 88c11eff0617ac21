import type { Caller } from '../access/caller.ts';
import type { FeedPage } from '../store/feed/port.ts';
import type { FeedQuery } from './query/feed-query.ts';

/**
 * The tables of the feed for one asker. What a key may not see is not there. Nothing is told twice: a page ends where the
 * next one begins, also while others publish, as long as they are asked with one `sequence`.
 */
export type Feed = {
  /** The newest release there is now: the view of an extraction that begins. */
  sequence(): Promise<number>;
  /** At most `query.limit` rows. `skip` is for at most 100,000 rows. */
  read(caller: Caller, query: FeedQuery): Promise<FeedPage>;
  /** Rows that pass the filter, `limit`, `skip` and `after` left aside. */
  count(caller: Caller, query: FeedQuery): Promise<number>;
  /**
   * Centres of which this caller is another organisation that sees exact figures: each read is noted in their trail, before
   * anything is sent, and the answer is marked as traceable to persons.
   */
  centresTraced(caller: Caller, query: FeedQuery): Promise<string[]>;
};
