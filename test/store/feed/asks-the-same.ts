import fc from 'fast-check';
import type { Test } from 'tap';
import type { SortColumn } from '../../../src/feed/query/feed-query.ts';
import type { FeedColumn } from '../../../src/feed/query/feed-set.ts';
import { observations } from '../../../src/feed/sets/observations.ts';
import type { Reach, Store } from '../../../src/store/store.ts';
import { asking } from './asking.ts';
import { expressionsOf } from './expressions.ts';
import { answerOf, type Row } from './oracle.ts';

/** Asks hundreds of questions that were made up, and compares rows, order, pages and counts with plain JavaScript. */
export async function asksTheSame(
  t: Test,
  store: Pick<Store, 'readFeed' | 'countFeed'>,
  reach: Reach,
  all: readonly Row[],
  sequence: number,
): Promise<void> {
  const columns: readonly FeedColumn[] = observations.columns;
  const sort = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...columns), fc.boolean()), {
      maxLength: 3,
      selector: ([{ name }]) => name,
    })
    .map((list) => list.map(([column, descending]): SortColumn => ({ column, descending })));
  const question = fc.record({
    filter: fc.option(expressionsOf(observations), { freq: 9 }),
    orderBy: sort,
    select: fc.uniqueArray(fc.constantFrom(...columns), { minLength: 1, maxLength: 6, selector: ({ name }) => name }),
    limit: fc.constantFrom(1, 3, 7, 50, 1000),
    skip: fc.constantFrom(0, 0, 0, 1, 5, 100),
  });
  let asked = 0;
  let told = 0;
  await fc.assert(
    fc.asyncProperty(question, async (rest) => {
      asked += 1;
      const query = asking(observations, { sequence, ...rest });
      const expected = answerOf(all, { ...query, limit: 1e9 });
      const page = await store.readFeed(reach, query);
      const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
      if (!same(page.rows, expected.slice(0, query.limit))) throw new Error('another answer');
      told += page.rows.length;
      if ((page.next === null) !== expected.length <= query.limit) throw new Error('a page that does not know its end');
      if (page.next) {
        const second = await store.readFeed(reach, { ...query, skip: 0, after: page.next });
        if (!same(second.rows, expected.slice(query.limit, 2 * query.limit))) throw new Error('another second page');
      }
      const count = answerOf(all, { ...query, skip: 0, limit: 1e9 }).length;
      if ((await store.countFeed(reach, query)) !== count) throw new Error('another count');
    }),
    { numRuns: 250, seed: 20_261_122 },
  );
  t.ok(asked >= 250);
  t.ok(told > 2000, `${told} rows were compared`);
}
