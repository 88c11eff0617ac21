import type { Day } from '../values/day.ts';

/** The months of a period that have begun by a day and of which there is no row, in order. */
export function monthsWithout(rows: readonly { month: string }[], months: readonly string[], asOf: Day): string[] {
  const stated = new Set(rows.map(({ month }) => month));
  return months.filter((month) => month <= asOf.slice(0, 7) && !stated.has(month));
}
