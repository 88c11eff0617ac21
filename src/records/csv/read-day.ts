import { isDay } from '../../core/values/day.ts';

/** Which comes first in a date that ends with the year. */
export type DayOrder = 'day-first' | 'month-first';
export type DayReading = { value: string; only: DayOrder | 'year-first' | null } | 'ambiguous' | 'not-a-day';

const timeOfDay = /[T ]0?0:00(:00(\.0+)?)?Z?$/;
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
/** As Dutch spreadsheets show a day in a narrow format: day first, of this century. */
const shortYear = /^(\d{1,2})-(\d{1,2})-(\d{2})$/;

/**
 * Reads a day as a spreadsheet writes it: `2026-12-31`, `31-12-2026`, `31/12/2026`, with midnight behind it or not. Where
 * both orders are possible, `order` says which it is. Without it hyphens and points mean day first, as nobody writes
 * them otherwise; slashes are ambiguous. `31-12-26` is a day of this century. `strict`: the order was asked for. `only`: the one order it can have.
 */
export function readDay(text: string, order: DayOrder | null, strict = false): DayReading {
  const bare = text.replace(timeOfDay, '');
  const [, year, , month, day] = yearFirst.exec(bare) ?? [];
  if (year && month && day) {
    const value = dayOf(year, month, day);
    return value ? { value, only: 'year-first' } : 'not-a-day';
  }
  const [, shortDay, shortMonth, short] = shortYear.exec(bare) ?? [];
  if (shortDay && shortMonth && short) {
    const value = strict && order === 'month-first' ? null : dayOf(`20${short}`, shortMonth, shortDay);
    return value ? { value, only: 'day-first' } : 'not-a-day';
  }
  const [, one, sign, two, last] = yearLast.exec(bare) ?? [];
  if (!one || !two || !last) return 'not-a-day';
  const [dayFirst, monthFirst] = [dayOf(last, two, one), dayOf(last, one, two)];
  if (strict && order) {
    const value = order === 'day-first' ? dayFirst : monthFirst;
    return value ? { value, only: null } : 'not-a-day';
  }
  if (dayFirst && monthFirst) {
    if (dayFirst === monthFirst) return { value: dayFirst, only: null };
    if (order) return { value: order === 'day-first' ? dayFirst : monthFirst, only: null };
    return sign === '/' ? 'ambiguous' : { value: dayFirst, only: null };
  }
  if (dayFirst) return { value: dayFirst, only: 'day-first' };
  return monthFirst ? { value: monthFirst, only: 'month-first' } : 'not-a-day';
}

function dayOf(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}
