import { addDays, type Day, daysBetween } from '../../values/day.ts';
import { periodOf, previousPeriod } from '../../values/period.ts';

type Days = { readonly from: Day; readonly until: Day | null };

/** Something of an agreement that is due on a day. */
export type Due = { readonly period: string; readonly dueOn: Day };

/** The last day that counts by itself: of the newest month that is over, or the last of the agreement; null: none yet. */
export function lastCountedDay({ from, until }: Days, day: Day): Day | null {
  const isOver = until !== null && until <= day;
  const last = isOver ? until : endsMonth(day) ? day : addDays(`${day.slice(0, 7)}-01`, -1);
  return last < from ? null : last;
}

/** Days from the first through the last, both counted. */
export function daysThrough(first: Day, last: Day): number {
  return Math.max(0, daysBetween(first, last) + 1);
}

/** The report of the newest quarter of the agreement that is over, and the day on which it is due; null: none yet. */
export function reportDue({ from, until, reportWithinDays }: Days & { readonly reportWithinDays: number }, day: Day) {
  const over = previousPeriod(periodOf('quarter', day));
  const last = until === null ? over : periodOf('quarter', until);
  return dueAfter(last.until < over.until ? last : over, from, reportWithinDays);
}

/** The report of the quarter that runs, as long as the agreement does; null when it has ended or not begun. */
export function nextReport({ from, until, reportWithinDays }: Days & { readonly reportWithinDays: number }, day: Day) {
  const running = periodOf('quarter', day);
  return until !== null && until < running.from ? null : dueAfter(running, from, reportWithinDays);
}

function dueAfter({ id, until }: { id: string; until: Day }, from: Day, days: number): Due | null {
  return until < from ? null : { period: id, dueOn: addDays(until, days) };
}

function endsMonth(day: Day): boolean {
  return addDays(day, 1).endsWith('-01');
}
