import { addDays, type Day } from '../../core/values/day.ts';
import type { Period } from '../../core/values/period.ts';
import type { StoredRecord } from '../../store/store.ts';
import { isInForce } from '../audiences/grants.ts';

/** Days after a quarter in which its report is due, unless an agreement says otherwise. */
export const usualReportDays = 30;

/** The day on which a report of a quarter is due; of several agreements the one that wants it soonest. */
export function dueOn({ until }: Period, agreements: readonly StoredRecord[]): Day {
  const days = agreements.map(({ data }) => Number(data.reportWithinDays ?? usualReportDays));
  return addDays(until, days.length > 0 ? Math.min(...days) : usualReportDays);
}

/** The agreements that hold on a day of the quarter, of one organisation or of all. */
export function inForce(
  agreements: readonly StoredRecord[],
  { from, until }: Period,
  organisationId?: string,
): StoredRecord[] {
  return agreements.filter(
    ({ data }) =>
      (organisationId === undefined || data.organisationId === organisationId) && isInForce(data, from, until),
  );
}
