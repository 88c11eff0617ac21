import type { FeedSet, FeedValue } from '../../../src/feed/query/feed-set.ts';
import { feedInMemory } from '../../feed/support/feed-in-memory.ts';
import { makeService, type ServiceOptions } from '../../support/service.ts';

/** A service with a feed on rows of the test. */
export async function makeFeedService(rowsOf: Parameters<typeof feedInMemory>[0], options: ServiceOptions = {}) {
  const { port, state } = feedInMemory(rowsOf);
  const service = await makeService({
    ...options,
    wrapStore: (real) => ({ ...(options.wrapStore?.(real) ?? real), ...port }),
  });
  return { service, feed: state };
}

/** A row of a set with something in every column that must have it. */
export function rowOf(set: FeedSet, given: Readonly<Record<string, FeedValue>>): Readonly<Record<string, FeedValue>> {
  const filled = set.columns.map(({ name, type, nullable }) => [name, nullable ? null : fillings[type]]);
  return { ...Object.fromEntries(filled), ...given };
}

const fillings: Readonly<Record<FeedSet['columns'][number]['type'], FeedValue>> = {
  'Edm.String': '_T',
  'Edm.Int32': 0,
  'Edm.Int64': 0,
  'Edm.Double': 0,
  'Edm.Decimal': 0,
  'Edm.Boolean': false,
  'Edm.Date': '2026-09-30',
  'Edm.DateTimeOffset': '2026-10-20T10:00:00.000Z',
};
