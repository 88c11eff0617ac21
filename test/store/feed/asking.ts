import type { FeedQuery } from '../../../src/feed/query/feed-query.ts';
import type { FeedSet } from '../../../src/feed/query/feed-set.ts';

/** A question about everything, with what a test is about. */
export function asking(set: FeedSet, rest: Partial<FeedQuery>): FeedQuery {
  return {
    set,
    filter: null,
    orderBy: [],
    select: set.columns,
    limit: 10_000,
    skip: 0,
    after: null,
    sequence: 1e9,
    ...rest,
  };
}
