import { addDays, addMonths, type Day } from '../../../../src/core/values/day.ts';
import type { Span } from '../people/stories.ts';

/** A month with its first and last day. */
export type Month = { readonly id: string; readonly from: Day; readonly until: Day };

/** Every month of a span, which is of whole months. */
export function monthsOf({ from, until }: Span): Month[] {
  const months: Month[] = [];
  for (let first = from; first <= until; first = addMonths(first, 1))
    months.push({ id: first.slice(0, 7), from: first, until: addDays(addMonths(first, 1), -1) });
  return months;
}
