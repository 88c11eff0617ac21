import type { Quantity } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import { decimal, exact } from '../../values/decimal.ts';
import { stepUnit } from '../../values/unit.ts';
import type { SroiInputs } from './inputs.ts';

/** What every outcome shares about the years. */
export type YearSteps = {
  readonly one: Quantity;
  /** Divisor of each year of the horizon. */
  readonly discounts: readonly Quantity[];
  /** The part that counts of the last year of a duration, which is not a whole year; `year` years are before it. */
  partOf(durationYears: number, year: number): Quantity;
};

/** Writes down the discount factors: each year is the year before times one plus the rate. */
export function discountSteps(trace: Trace, map: SroiInputs): YearSteps {
  const one = trace.constant({ id: 'one', label: { nl: 'Het geheel', en: 'The whole' }, unit: 'fraction', value: 1 });
  const rate = trace.input({
    id: 'discount-rate',
    label: { nl: 'Discontovoet', en: 'Discount rate' },
    unit: 'fraction',
    value: map.discountRate,
  });
  const growth = trace.sum(
    { id: 'growth', label: { nl: 'Een plus de discontovoet', en: 'One plus the discount rate' }, unit: 'ratio' },
    [one, rate],
  );
  const discounts = [map.firstBenefitYearExponent === 1 ? growth : one];
  for (let year = 1; year < map.horizonYears; year += 1) {
    const label = { nl: `Deler van jaar ${year + 1}`, en: `Divisor of year ${year + 1}` };
    const before = discounts[year - 1] ?? one;
    discounts.push(trace.multiply({ id: `discount.year-${year + 1}`, label, unit: 'ratio' }, [before, growth]));
  }
  const parts = new Map<number, Quantity>();
  return {
    one,
    discounts,
    partOf(durationYears, year) {
      const made = parts.get(durationYears) ?? partSteps(trace, durationYears, year);
      parts.set(durationYears, made);
      return made;
    },
  };
}

function partSteps(trace: Trace, durationYears: number, year: number): Quantity {
  const id = `duration-${exact(decimal(durationYears))}`;
  const unit = stepUnit('year');
  const label = { nl: 'Duur in jaren', en: 'Duration in years' };
  const duration = trace.input({ id, label, unit, value: durationYears });
  if (year === 0) return duration;
  const before = { nl: 'Hele jaren daarvoor', en: 'Whole years before' };
  const whole = trace.constant({ id: `${id}.whole-years`, label: before, unit, value: year });
  const part = { nl: 'Deel van het laatste jaar dat telt', en: 'Part of the last year that counts' };
  return trace.subtract({ id: `${id}.part`, label: part, unit }, [duration, whole]);
}
