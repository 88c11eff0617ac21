import { setImmediate } from 'node:timers/promises';
import type { FeedQuery, SortColumn } from '../../feed/query/feed-query.ts';
import type { FeedValue } from '../../feed/query/feed-set.ts';
import { observations } from '../../feed/sets/observations.ts';
import { quarterlyFigures } from '../../feed/sets/quarterly-figures.ts';
import { releases } from '../../feed/sets/releases.ts';
import type { Runner } from '../sql/runner.ts';
import { every, type Sql, sql } from '../sql/sql.ts';
import { all } from '../sql/steps.ts';
import type { Reach } from '../store.ts';
import { compareRows } from './compare-rows.ts';
import { expressionSql } from './expression-sql.ts';
import type { HeadsOf } from './heads-of.ts';
import { memorySource } from './memory-source.ts';
import { observationSource } from './observation-source.ts';
import { besideSql, fullOrder, orderSql } from './order-sql.ts';
import type { FeedPage, RowsInMemory } from './port.ts';
import { releaseSource } from './release-source.ts';
import type { BaseRow, Piece, Source } from './source.ts';
import { writtenFor } from './written.ts';

/** A database to read from, and how many rows at once when not as many as suit it. */
export type FeedReader = Pick<Runner, 'dialect' | 'read'> & { readonly heads: HeadsOf; readonly rowsAtOnce?: number };
/** A row with what it is sorted by. */
type Found = { readonly row: BaseRow; readonly key: readonly FeedValue[] };
/** First rows of a piece that pass the filter and more conditions. */
type Find = (piece: Piece, more: readonly Sql[], rows: number, skip: number) => Promise<BaseRow[]>;

/**
 * Reads a page of a set. It is read in pieces, between which others have their turn; what is kept does not change, so the
 * pieces are of one view all the same.
 */
export async function readFeed(
  reader: FeedReader,
  reach: Reach,
  query: FeedQuery,
  memory: RowsInMemory | null,
): Promise<FeedPage> {
  const written = writtenFor(reader.dialect);
  const { set, limit, skip, select } = query;
  const source = await sourceOf(reader, reach, query, memory);
  const order = fullOrder(set, query.orderBy);
  const isByKey = order.every(({ column, descending }, place) => column.name === set.key[place] && !descending);
  const conditions = conditionsOf(reader, source, query);
  const sorted = isByKey ? source.natural : orderSql(written, source.columnSql, order);
  const base = source.baseFor([...select, ...order.map(({ column }) => column)]);
  const keyOf = source.tell(order.map(({ column }) => column));
  const find: Find = ({ from }, more, rows, offset) =>
    reader.read(() =>
      all<BaseRow>(
        sql`SELECT ${base} ${from} AND ${every([...conditions, ...more])}
          ORDER BY ${sorted} LIMIT ${rows} OFFSET ${offset}`,
      ),
    );

  // One more than was asked tells whether there is more.
  const rows = isByKey
    ? await firstByKey(source, find, (piece) => countIn(reader, piece, conditions), skip, limit + 1)
    : (
        await firstInOrder(
          source,
          find,
          order,
          keyOf,
          (key) => besideSql(written, source.columnSql, order, key, 'before'),
          skip + limit + 1,
        )
      ).slice(skip);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page.map(source.tell(select)), next: rows.length > limit && last ? keyOf(last) : null };
}

/** In the order of the key the pieces follow each other, and are read as far as is needed. */
async function firstByKey(
  { pieces }: Source,
  find: Find,
  count: (piece: Piece) => Promise<number>,
  skip: number,
  most: number,
): Promise<BaseRow[]> {
  const rows: BaseRow[] = [];
  const turn = makeTurn();
  let left = skip;
  for (const piece of pieces) {
    await turn();
    const there = left > 0 ? await count(piece) : Number.POSITIVE_INFINITY;
    if (there <= left) {
      left -= there;
      continue;
    }
    rows.push(...(await find(piece, [], most - rows.length, left)));
    left = 0;
    if (rows.length >= most) break;
  }
  return rows;
}

/**
 * In another order each piece gives its first rows, and only those that come before the last one that is needed so far: a
 * short list out of many rows takes little more than looking at them.
 */
async function firstInOrder(
  { pieces }: Source,
  find: Find,
  order: readonly SortColumn[],
  keyOf: (row: BaseRow) => FeedValue[],
  isBefore: (key: readonly FeedValue[]) => Sql,
  most: number,
): Promise<BaseRow[]> {
  let found: Found[] = [];
  const turn = makeTurn();
  for (const piece of pieces) {
    await turn();
    const last = found.length >= most ? found.at(-1) : undefined;
    const rows = await find(piece, last ? [isBefore(last.key)] : [], most, 0);
    found = merged(
      order,
      found,
      rows.map((row) => ({ row, key: keyOf(row) })),
      most,
    );
  }
  return found.map(({ row }) => row);
}

/** Counts the rows that pass the filter. */
export async function countFeed(
  reader: FeedReader,
  reach: Reach,
  query: FeedQuery,
  memory: RowsInMemory | null,
): Promise<number> {
  const source = await sourceOf(reader, reach, { ...query, after: null }, memory);
  const conditions = conditionsOf(reader, source, { ...query, after: null });
  const turn = makeTurn();
  let rows = 0;
  for (const piece of source.pieces) {
    await turn();
    rows += await countIn(reader, piece, conditions);
  }
  return rows;
}

async function countIn(reader: FeedReader, { from }: Piece, conditions: readonly Sql[]): Promise<number> {
  const [counted] = await reader.read(() =>
    all<{ rows: number }>(sql`SELECT COUNT(*) AS rows ${from} AND ${every(conditions)}`),
  );
  return Number(counted?.rows ?? 0);
}

async function sourceOf(
  { dialect, heads: headsOf, rowsAtOnce }: FeedReader,
  reach: Reach,
  query: FeedQuery,
  memory: RowsInMemory | null,
): Promise<Source> {
  const { set, sequence, filter } = query;
  if (memory) return memorySource(dialect, set, memory);
  const heads = await headsOf(reach, { sequence, filter });
  if (set.name === observations.name) return observationSource(dialect, heads, query, rowsAtOnce);
  if (set.name === quarterlyFigures.name || set.name === releases.name) return releaseSource(dialect, heads);
  throw new Error(`the rows of ${set.name} are not kept`);
}

function conditionsOf(
  { dialect }: FeedReader,
  { columnSql }: Source,
  { set, filter, orderBy, after }: FeedQuery,
): Sql[] {
  const written = writtenFor(dialect);
  return [
    ...(filter ? [expressionSql(written, columnSql)(filter)] : []),
    ...(after ? [besideSql(written, columnSql, fullOrder(set, orderBy), after, 'after')] : []),
  ];
}

/** Two sorted lists as one, of which so many are kept. */
function merged(order: readonly SortColumn[], one: readonly Found[], other: readonly Found[], most: number): Found[] {
  if (one.length === 0) return other.slice(0, most);
  const both: Found[] = [];
  let [left, right] = [0, 0];
  while (both.length < most) {
    const [first, second] = [one[left], other[right]];
    if (!first && !second) break;
    const isFirst = first && (!second || compareRows(order, first.key, second.key) <= 0);
    both.push((isFirst ? first : second) as Found);
    if (isFirst) left += 1;
    else right += 1;
  }
  return both;
}

/** Lets others have their turn when we have had ours for some milliseconds. */
function makeTurn(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < turnMs) return;
    await setImmediate();
    since = performance.now();
  };
}
const turnMs = 5;
