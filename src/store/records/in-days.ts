import type { Day } from '../../core/values/day.ts';
import { mayBeOfMonth } from '../../records/define-record-kind.ts';
import { name, type Sql, sql } from '../sql/sql.ts';
import type { RecordLayout } from '../tables/record-layout.ts';

/**
 * Conditions that keep the records of these days; none for a kind without a date. A month is in them when one of its days
 * is: text of a month sorts before its days, so the last day needs no care and the first one does.
 */
export function inDays(
  { kind, dateColumn }: Pick<RecordLayout, 'kind' | 'dateColumn'>,
  { from, until }: { readonly from?: Day | undefined; readonly until?: Day | undefined },
  table: string,
): Sql[] {
  if (!dateColumn) return [];
  const date = sql`${name(table)}.${name(dateColumn)}`;
  return [
    ...(from === undefined ? [] : since(date, from, mayBeOfMonth(kind))),
    ...(until === undefined ? [] : [sql`${date} <= ${until}`]),
  ];
}

/**
 * Conditions that keep the records that say something of these days: those in them, and of kinds that hold from a day on
 * also those that began before and had not ended.
 */
export function ofDays(layout: RecordLayout, days: { readonly from: Day; readonly until: Day }, table: string): Sql[] {
  const { lastsUntil, fields } = layout.kind;
  if (lastsUntil === undefined) return inDays(layout, days, table);
  const begun = inDays(layout, { until: days.until }, table);
  if (lastsUntil === null) return begun;
  const column = layout.scalars.find((scalar) => scalar.name === lastsUntil)?.column;
  if (column === undefined) throw new Error(`${layout.kind.kind} has no column for ${lastsUntil}`);
  const last = sql`${name(table)}.${name(column)}`;
  const first = fields[lastsUntil]?.type === 'month' ? days.from.slice(0, 7) : days.from;
  return [...begun, sql`(${last} IS NULL OR ${last} >= ${first})`];
}

/** From the month of the day, which an index finds; of that month its later days and the month as a whole. */
function since(date: Sql, from: Day, months: boolean): Sql[] {
  if (!months) return [sql`${date} >= ${from}`];
  const month = from.slice(0, 7);
  return [sql`${date} >= ${month}`, sql`(${date} >= ${from} OR ${date} = ${month})`];
}
