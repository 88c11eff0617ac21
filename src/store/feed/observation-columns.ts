import type { FeedColumn, FeedValue } from '../../feed/query/feed-set.ts';
import { totalCode } from '../../feed/sets/codes.ts';
import { breakdownDimensions } from '../../feed/sets/dimensions.ts';
import { raw, type Sql } from '../sql/sql.ts';
import { headColumns } from './head-columns.ts';
import type { FeedHead } from './port.ts';

/** A row of `observations`, with the columns that were asked for. */
export type ObservationRow = Readonly<Record<string, FeedValue>> & { readonly id: number };
export type Cell = (row: ObservationRow, head: FeedHead) => FeedValue;

/** Columns that stand in the table as they are shown. */
const plain: Readonly<Record<string, string>> = {
  Id: 'id',
  Measure: 'measure',
  ValueAttribute: 'attribute',
  Value: 'value',
  StringValue: 'reason_nl',
  StringValueEn: 'reason_en',
  Low: 'low',
  High: 'high',
  Unit: 'unit',
  Periods: 'period',
};
const breakdowns = new Set(breakdownDimensions.map(({ name }) => name));
const placed = ['dimension', 'code', 'within_dimension', 'within_code'] as const;

/** A column of an observation in a query over `observations AS o` and `feed_releases AS r`. */
export function observationSql({ name }: FeedColumn): Sql {
  const own = plain[name];
  if (own) return raw(`o.${own}`);
  const head = headColumns.get(name);
  if (head) return raw(head.sql);
  if (name === 'Breakdowns') return raw(`CASE WHEN o.dimension = '' THEN '${totalCode}' ELSE o.dimension END`);
  if (!breakdowns.has(name)) throw new Error(`an observation has no ${name}`);
  return raw(
    `CASE WHEN o.dimension = '${name}' THEN o.code WHEN o.within_dimension = '${name}' THEN o.within_code ELSE '${totalCode}' END`,
  );
}

/** How a column is told that every observation has; undefined for a breakdown, of which most have the total. */
export function observationCell({ name }: FeedColumn): Cell | undefined {
  const own = plain[name];
  if (own) return (row) => row[own] ?? null;
  const head = headColumns.get(name);
  if (head) return (_row, of) => head.cell(of);
  if (name === 'Breakdowns') return ({ dimension }) => (dimension === '' ? totalCode : (dimension ?? null));
  return undefined;
}

/** The columns of the table that are needed to tell these. */
export function columnsFor(columns: readonly FeedColumn[]): Sql {
  const needed = columns.flatMap(({ name }): readonly string[] => {
    const own = plain[name];
    if (own) return [own];
    return headColumns.has(name) ? [] : placed;
  });
  return raw([...new Set(['id', ...needed])].map((each) => `o.${each}`).join(', '));
}
