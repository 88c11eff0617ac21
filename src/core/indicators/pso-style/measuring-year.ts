import { addDays, addMonths, type Day, daysBetween } from '../../values/day.ts';

/** The twelve months that are measured (peiljaar). */
export type MeasuringYear = { readonly from: Day; readonly until: Day; readonly days: number };

/** Days before it are no days here. */
const firstDay = '1900-01-01';

/** The twelve months through a day. */
export function measuringYear(until: Day): MeasuringYear {
  const yearBefore = addMonths(until, -12);
  const from = yearBefore < firstDay ? firstDay : addDays(yearBefore, 1);
  return { from, until, days: daysBetween(from, until) + 1 };
}

/** Days of the year from one day until another, which itself no longer counts; either null: as long as the year. */
export function daysWithin(year: MeasuringYear, from: Day | null, before: Day | null): number {
  const first = from !== null && from > year.from ? from : year.from;
  const days =
    before !== null && before <= year.until ? daysBetween(first, before) : daysBetween(first, year.until) + 1;
  return Math.max(0, days);
}
