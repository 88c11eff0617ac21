import { addDays, type Day, daysInMonth } from './day.ts';

/** A month, quarter, half year or year: `2026-09`, `2026-Q3`, `2026-H2`, `2026`, with its first and last day. */
export type Period = { readonly id: string; readonly kind: PeriodKind; readonly from: Day; readonly until: Day };
export type PeriodKind = 'month' | 'quarter' | 'half-year' | 'year';

const monthsOf: Record<PeriodKind, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };
const pattern = /^(\d{4})(?:-(?:(Q)([1-4])|(H)([12])|(\d{2})))?$/;

/** Reads a period id; null when it is none. */
export function parsePeriod(id: string): Period | null {
  const parts = pattern.exec(id);
  if (!parts) return null;
  const year = Number(parts[1]);
  if (year < 1990 || year > 2150) return null;
  if (parts[2]) return makePeriod('quarter', year, (Number(parts[3]) - 1) * 3 + 1);
  if (parts[4]) return makePeriod('half-year', year, (Number(parts[5]) - 1) * 6 + 1);
  if (parts[6] === undefined) return makePeriod('year', year, 1);
  const month = Number(parts[6]);
  return month >= 1 && month <= 12 ? makePeriod('month', year, month) : null;
}

/** The period of the same kind just before. */
export function previousPeriod(period: Period): Period {
  const day = addDays(period.from, -1);
  return periodOf(period.kind, day);
}

/** The same period a year earlier. */
export function samePeriodLastYear(period: Period): Period {
  return makePeriod(period.kind, Number(period.from.slice(0, 4)) - 1, Number(period.from.slice(5, 7)));
}

/** The period of this kind in which a day falls. */
export function periodOf(kind: PeriodKind, day: Day): Period {
  const months = monthsOf[kind];
  const month = Number(day.slice(5, 7));
  return makePeriod(kind, Number(day.slice(0, 4)), Math.floor((month - 1) / months) * months + 1);
}

/** The months of a period, in order, as `YYYY-MM`. */
export function monthsIn(period: Period): string[] {
  const first = Number(period.from.slice(5, 7));
  return Array.from({ length: monthsOf[period.kind] }, (_, index) => monthId(period.from.slice(0, 4), first + index));
}

function makePeriod(kind: PeriodKind, year: number, firstMonth: number): Period {
  const lastMonth = firstMonth + monthsOf[kind] - 1;
  const y = String(year).padStart(4, '0');
  const ids: Record<PeriodKind, string> = {
    month: monthId(y, firstMonth),
    quarter: `${y}-Q${(firstMonth + 2) / 3}`,
    'half-year': `${y}-H${(firstMonth + 5) / 6}`,
    year: y,
  };
  return {
    id: ids[kind],
    kind,
    from: `${monthId(y, firstMonth)}-01`,
    until: `${monthId(y, lastMonth)}-${daysInMonth(year, lastMonth)}`,
  };
}

function monthId(year: string, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}
