import { defineIndicator } from '../../define-indicator.ts';
import type { Missing, Warning } from '../../result.ts';
import { monthsIn } from '../../values/period.ts';
import { hoursBehind, inPeriod, volunteeringAbout } from './about.ts';

/** Different persons who volunteered since the year began. */
export const volunteers = defineIndicator({
  ...volunteeringAbout,
  id: 'volunteering.volunteers',
  unit: 'count',
  label: { nl: 'Vrijwilligers (unieke personen dit jaar)', en: 'Volunteers (distinct persons this year)' },
  definition: {
    nl: 'Hoeveel verschillende mensen van 1 januari tot en met de laatste maand van de periode vrijwilligerswerk deden, zoals bij die maand opgegeven. Maanden zijn niet op te tellen: wie elke maand komt is één vrijwilliger.',
    en: 'How many different people volunteered from 1 January through the last month of the period, as stated for that month. Months cannot be added up: who comes every month is one volunteer.',
  },
  formula: {
    nl: 'verschillende vrijwilligers sinds 1 januari, zoals opgegeven voor de laatste maand van de periode',
    en: 'distinct volunteers of the year to date, as recorded for the last month of the period',
  },
  prepare: inPeriod,
  measure({ months }, trace, { figure, period }) {
    const last = monthsIn(period).at(-1) ?? '';
    const stated = months.flatMap(({ month, uniqueYearToDate }) =>
      month === last && uniqueYearToDate !== null ? uniqueYearToDate : [],
    );
    const own = { months: months.filter(({ month }) => month === last) };
    if (stated.length === 0) return { result: trace.missing(figure, [notStated(last)]), counted: hoursBehind(own) };
    const result = trace.input({ ...figure, value: Math.max(...stated), records: stated.length });
    return { result, counted: hoursBehind(own), warnings: stated.length > 1 ? [statedMoreThanOnce(last)] : [] };
  },
  splits: {},
});

function notStated(month: string): Missing {
  const label = {
    nl: `Het aantal unieke vrijwilligers van het jaar tot en met ${month}`,
    en: `The number of distinct volunteers of the year through ${month}`,
  };
  return { code: 'volunteers', label, params: { month } };
}

function statedMoreThanOnce(month: string): Warning {
  const label = {
    nl: `Bij ${month} staat meer dan één aantal unieke vrijwilligers: het hoogste telt, samen kunnen het er meer zijn`,
    en: `For ${month} more than one number of distinct volunteers is stated: the highest counts, together they may be more`,
  };
  return { code: 'volunteers-stated-twice', label, params: { month } };
}
