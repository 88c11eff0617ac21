import { addDays, type Day } from '../../core/values/day.ts';
import type { Period } from '../../core/values/period.ts';
import type { StoredRecord } from '../../store/store.ts';

const usualReportDays = 30;

export function dueOn({ until }: Period, agreements: readonly StoredRecord[]): Day {
  const days = agreements.map(({ data }) => Number(data.reportWithinDays ?? usualReportDays));
  return addDays(until, Math.min(...days));
}
