import { setImmediate } from 'node:timers/promises';
import type { FeedQuery } from '../../feed/query/feed-query.ts';
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
import { feedHeads } from './heads.ts';
import { memorySource } from './memory-source.ts';
import { observationSource } from './observation-source.ts';
import { besideSql, fullOrder, orderSql } from './order-sql.ts';
import type { FeedPage, RowsInMemory } from './port.ts';
import { releaseSource } from './release-source.ts';
import type { BaseRow, Piece, Source } from './source.ts';
import { writtenFor } from './written.ts';

/** A database to read from, and how many rows at once when not as many as suit it. */
export type FeedReader = Pick<Runner, 'dialect' | 'read'> & { readonly rowsAtOnce?: number };
/** A row with what it is sorted by. */
type Found = { readonly row: BaseRow; readonly key: readonly FeedValue[] };

/**
 * Reads a page of a set. It is read in pieces, between which others have their turn; what is kept does not change, so the
 * pieces are of one view all the same. In another order than that of the key each piece gives its first rows, and only
 * those that come before the last one that is needed so far.
 */
export async function readFeed(
  reader: FeedReader,
  reach: Reach,
  query: FeedQuery,
  memory: RowsInMemory | null,
): Promise<FeedPage> {
  const written = writtenFor(reader.dialect);
  const { set, limit } = query;
  const source = await sourceOf(reader, reach, query, memory);
  const order = fullOrder(set, query.orderBy);
  const isByKey = order.every(({ column, descending }, place) => column.name === set.key[place] && !descending);
  const conditions = conditionsOf(reader, source, query);
  const sorted = isByKey ? source.natural : orderSql(written, source.columnSql, order);
  const columns = [...query.select, ...order.map(({ column }) => column)];
  const base = source.baseFor(columns);
  const keyCells = order.map(({ column }) => source.cellOf(column));
  const find = async ({ from }: Piece, more: readonly Sql[], rows: number, skip: number): Promise<Found[]> => {
    const where = every([...conditions, ...more]);
    const found = await reader.read(() =>
      all<BaseRow>(sql`SELECT ${base} ${from} AND ${where} ORDER BY ${sorted} LIMIT ${rows} OFFSET ${skip}`),
    );
    return found.map((row) => ({ row, key: keyCells.map((cell) => cell(row)) }));
  };

  const most = limit + 1;
  let found: Found[] = [];
  let skip = query.skip;
  const turn = makeTurn();
  for (const piece of source.pieces) {
    await turn();
    if (isByKey) {
      if (skip > 0) {
        const there = await countIn(reader, piece, conditions);
        if (there <= skip) {
          skip -= there;
          continue;
        }
      }
      found.push(...(await find(piece, [], most - found.length, skip)));
      skip = 0;
      if (found.length >= most) break;
    } else {
      const needed = query.skip + most;
      const last = found.length >= needed ? found[needed - 1] : undefined;
      const before = last ? [besideSql(written, source.columnSql, order, last.key, 'before')] : [];
      found = merged(order, found, await find(piece, before, needed, 0), needed);
    }
  }
  const rows = isByKey ? found : found.slice(query.skip);
  const page = rows.slice(0, limit);
  const cells = query.select.map((column) => source.cellOf(column));
  return {
    rows: page.map(({ row }) => cells.map((cell) => cell(row))),
    next: rows.length > limit ? (page.at(-1)?.key ?? null) : null,
  };
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
  { dialect, read, rowsAtOnce }: FeedReader,
  reach: Reach,
  query: FeedQuery,
  memory: RowsInMemory | null,
): Promise<Source> {
  const { set, sequence, filter } = query;
  if (memory) return memorySource(dialect, set, memory);
  const heads = await read(() => feedHeads(dialect, reach, sequence, filter));
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
function merged(
  order: Parameters<typeof compareRows>[0],
  one: readonly Found[],
  other: readonly Found[],
  most: number,
): Found[] {
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
