import { groupBy } from '../../breakdown.ts';
import type { Context } from '../../define-indicator.ts';
import { addDays, type Day, daysBetween } from '../../values/day.ts';
import type { MaterialInputs } from './inputs.ts';

/** A stock count: what lay there at the end of a day. */
export type Count = { readonly date: Day; readonly grams: number; readonly records: number };
/** The counts that stand for the stock at both ends of a period; null where none is near enough. */
export type CountsAround = { readonly opening: Count | null; readonly closing: Count | null };

/**
 * The counts of a category nearest to both ends of a period, no further away than the window; of two as near the
 * earlier. Opening stock is that at the end of the day before the period. One count is never both ends, and a count
 * outside the period only helps when all movements between it and the period are known.
 */
export function countsAround(
  stockCounts: MaterialInputs['stockCounts'],
  category: string,
  window: number,
  { period, covers }: Context,
): CountsAround {
  const dayBefore = addDays(period.from, -1);
  const known = (from: Day, until: Day) => from > until || covers('material-movements', from, until);
  const counts = byDay(stockCounts.filter((count) => count.category === category));
  const forOpening = counts.filter(({ date }) => known(addDays(date, 1), dayBefore));
  const opening = nearest(forOpening, dayBefore, window);
  const forClosing = counts.filter(({ date }) => known(addDays(period.until, 1), date));
  const later = forClosing.filter(({ date }) => opening === null || date > opening.date);
  return { opening, closing: nearest(later, period.until, window) };
}

function byDay(counts: readonly Count[]): Count[] {
  return [...groupBy(counts, ({ date }) => date)].map(([date, rows]) => ({
    date,
    grams: rows.reduce((sum, { grams }) => sum + grams, 0),
    records: rows.reduce((sum, { records }) => sum + records, 0),
  }));
}

function nearest(counts: readonly Count[], day: Day, window: number): Count | null {
  const away = ({ date }: Count) => Math.abs(daysBetween(date, day));
  const near = counts.filter((count) => away(count) <= window);
  return near.sort((a, b) => away(a) - away(b) || (a.date < b.date ? -1 : 1))[0] ?? null;
}
