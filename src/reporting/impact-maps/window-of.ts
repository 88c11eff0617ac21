import { monthsThrough, type Period, spanOf } from '../../core/values/period.ts';
import type { RecordData } from '../../records/field.ts';

/** The months over which a map counts: the twelve through this month, or those of its project. */
export function windowOf({ period, from, until }: RecordData, lastMonth: string): Period {
  return period === 'project' ? spanOf(String(from), String(until)) : monthsThrough(lastMonth, 12);
}

/** True when a map is used in a period: it does not start after it and has not ended before it. */
export function isUsedIn({ from, until }: RecordData, period: Pick<Period, 'from' | 'until'>): boolean {
  return String(from) <= period.until.slice(0, 7) && (typeof until !== 'string' || until >= period.from.slice(0, 7));
}
