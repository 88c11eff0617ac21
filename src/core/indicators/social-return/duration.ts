import type { Quantity } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import { addDays, addMonths, type Day, daysBetween } from '../../values/day.ts';
import type { Constants } from './constants.ts';
import type { CountedPeriod } from './counted-period.ts';
import { cannotDivide } from './reasons.ts';
import type { Settings } from './settings.ts';

/** Whole months of a period, and the days of the month that is broken off. Both days are part of it. */
export function monthsOf(from: Day, until: Day): { months: number; days: number; daysOfMonth: number } {
  const end = addDays(until, 1);
  let months = 0;
  while (addMonths(from, months + 1) <= end) months += 1;
  const reached = addMonths(from, months);
  return { months, days: daysBetween(reached, end), daysOfMonth: daysBetween(reached, addMonths(from, months + 1)) };
}

type Shared = { readonly trace: Trace; readonly constants: Constants; readonly step: string };

/** The counted period in months, step by step. */
function monthSteps({ trace, step }: Shared, period: CountedPeriod): Quantity {
  const words = {
    id: `${step}.months`,
    label: { nl: 'Maanden die tellen', en: 'Months that count' },
    unit: 'month' as const,
  };
  if (period.months !== null) return trace.input({ ...words, value: period.months });
  const { from, until } = period;
  if (from === null || until === null) return trace.input({ ...words, value: 0 });
  const { months, days, daysOfMonth } = monthsOf(from, until);
  if (days === 0) return trace.input({ ...words, value: months });
  const whole = trace.input({
    id: `${step}.whole-months`,
    label: { nl: 'Hele maanden', en: 'Whole months' },
    unit: 'month',
    value: months,
  });
  const rest = trace.input({
    id: `${step}.rest-days`,
    label: { nl: 'Dagen in een gebroken maand', en: 'Days in a broken month' },
    unit: 'day',
    value: days,
  });
  const length = trace.input({
    id: `${step}.month-length`,
    label: { nl: 'Dagen van die maand', en: 'Days of that month' },
    unit: 'day',
    value: daysOfMonth,
  });
  const part = trace.divide(
    { id: `${step}.broken-month`, label: { nl: 'Gebroken maand', en: 'Broken month' }, unit: 'month' },
    [rest, length],
    cannotDivide,
  );
  return trace.sum(words, [whole, part]);
}

/** How long, and how much of the same a year has: divided only once, together with the hours. */
export type Duration = { readonly counted: Quantity; readonly ofYear: Quantity };

/** The counted period in the way the table's version counts. A period given in months stays one. */
export function durationOf(shared: Shared, period: CountedPeriod, dayCount: Settings['dayCount']): Duration {
  const { trace, constants, step } = shared;
  const { from, until } = period;
  if (period.months !== null || from === null || until === null || dayCount === 'months-12')
    return { counted: monthSteps(shared, period), ofYear: constants.get('months') };
  const days = trace.input({
    id: `${step}.days`,
    label: { nl: 'Dagen die tellen', en: 'Days that count' },
    unit: 'day',
    value: daysBetween(from, until) + 1,
  });
  return { counted: days, ofYear: constants.get(dayCount === 'act-365' ? 'days' : 'weekDays') };
}
