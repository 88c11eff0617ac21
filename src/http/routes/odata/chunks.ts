import type { FeedQuery } from '../../../feed/query/feed-query.ts';
import type { FeedValue } from '../../../feed/query/feed-set.ts';
import type { FeedPage } from '../../../store/feed/port.ts';

/** Rows that are in memory at once; few enough that other requests have their turn between them. */
const chunkRows = 2_000;
/** In another order than that of the key all rows are looked at for each chunk, so there are fewer of them. */
const sortedRows = 10_000;

/**
 * Rows of a question in chunks, up to its `limit`. Each is read when the one before it has been sent. The value at the
 * end is where what follows begins; null when nothing does.
 */
export async function* chunks(
  read: (query: FeedQuery) => Promise<FeedPage>,
  query: FeedQuery,
): AsyncGenerator<FeedValue[][], readonly FeedValue[] | null> {
  const most = query.orderBy.length > 0 ? sortedRows : chunkRows;
  let left = query.limit;
  let { after, skip } = query;
  while (left > 0) {
    const { rows, next } = await read({ ...query, after, skip, limit: Math.min(most, left) });
    left -= rows.length;
    yield rows;
    if (next === null) return null;
    after = next;
    skip = 0;
  }
  return query.limit > 0 ? after : null;
}
