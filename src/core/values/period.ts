import { addDays, type Day, daysInMonth } from './day.ts';

/**
 * A month, quarter, half year or year: `2026-09`, `2026-Q3`, `2026-H2`, `2026`, with its first and last day; or a span of
 * whole months, `2025-10..2026-09`, as an impact map has, or of days, `2026-02-15..2026-09-30`, as an agreement has. A
 * span is made by `spanOf` or `daysFrom` and never read from a request.
 */
export type Period = {
  readonly id: string;
  readonly kind: PeriodKind | 'span';
  readonly from: Day;
  readonly until: Day;
};
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
  if (period.kind === 'span') return monthsThrough(day.slice(0, 7), monthsIn(period).length);
  return periodOf(period.kind, day);
}

/** The same period a year earlier. */
export function samePeriodLastYear(period: Period): Period {
  if (period.kind === 'span') {
    const [from, until] = [period.from, period.until].map((day) => yearBefore(day.slice(0, 7)));
    return spanOf(from ?? '', until ?? '');
  }
  return makePeriod(period.kind, Number(period.from.slice(0, 4)) - 1, Number(period.from.slice(5, 7)));
}

/** The period of this kind in which a day falls. */
export function periodOf(kind: PeriodKind, day: Day): Period {
  const months = monthsOf[kind];
  const month = Number(day.slice(5, 7));
  return makePeriod(kind, Number(day.slice(0, 4)), Math.floor((month - 1) / months) * months + 1);
}

/** The months of a period, in order, as `YYYY-MM`. */
export function monthsIn({ from, until }: Pick<Period, 'from' | 'until'>): string[] {
  const months: string[] = [];
  for (let number = monthNumber(from); number <= monthNumber(until); number += 1) months.push(monthOf(number));
  return months;
}

/** From the first day of one month through the last day of another, both as `YYYY-MM`. */
export function spanOf(first: string, last: string): Period {
  const end = daysInMonth(Number(last.slice(0, 4)), Number(last.slice(5, 7)));
  return { id: `${first}..${last}`, kind: 'span', from: `${first}-01`, until: `${last}-${end}` };
}

/** From one day through another; of whole months the same as `spanOf`. */
export function daysFrom(from: Day, until: Day): Period {
  const months = spanOf(from.slice(0, 7), until.slice(0, 7));
  return months.from === from && months.until === until ? months : { ...months, id: `${from}..${until}`, from, until };
}

/** So many months, of which this one is the last: twelve are the running year. */
export function monthsThrough(last: string, months: number): Period {
  return spanOf(monthOf(monthNumber(last) - months + 1), last);
}

function yearBefore(month: string): string {
  return monthOf(monthNumber(month) - 12);
}

/** Months since the year 0, of a month or of a day in it. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthOf(number: number): string {
  return monthId(String(Math.floor(number / 12)).padStart(4, '0'), (number % 12) + 1);
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
