import type { Quantity, Told } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import { Decimal } from '../../values/decimal.ts';
import type { Unit } from '../../values/unit.ts';
import { stepUnit } from '../../values/unit.ts';
import { neverEarnedBack, noFirstYear, nothingToEarnBack } from './reasons.ts';

/**
 * When the inputs are earned back. Simply: inputs over a month of the first year. Cumulated: when the nominal flow
 * reaches the inputs for the first time, evenly within a year.
 */
export function paybackSteps(
  trace: Trace,
  inputs: Quantity,
  nominal: readonly Quantity[],
  money: Unit,
): { simpleMonths: Told; cumulativeYears: Told } {
  const unknown = nominal.find(({ value }) => value === null);
  if (unknown)
    return { simpleMonths: nominal[0]?.value ? simple(trace, inputs, nominal[0]) : unknown, cumulativeYears: unknown };
  if (inputs.value?.isZero()) return { simpleMonths: nothingToEarnBack, cumulativeYears: nothingToEarnBack };
  return {
    simpleMonths: simple(trace, inputs, nominal[0]),
    cumulativeYears: cumulative(trace, inputs, nominal, money),
  };
}

function simple(trace: Trace, inputs: Quantity, first: Quantity | undefined): Told {
  if (inputs.value?.isZero()) return nothingToEarnBack;
  if (!first?.value?.greaterThan(0)) return noFirstYear;
  const label = { nl: 'Waarde per maand in het eerste jaar', en: 'Value per month in the first year' };
  const months = { nl: 'Maanden in een jaar', en: 'Months in a year' };
  const twelve = trace.constant({ id: 'months-in-a-year', label: months, unit: 'month', value: 12 });
  const monthly = trace.divide(
    { id: 'payback.per-month', label, unit: stepUnit('per month') },
    [first, twelve],
    noFirstYear,
  );
  return trace.divide(
    { id: 'payback.simple-months', label: { nl: 'Terugverdiend, eenvoudig', en: 'Simple payback' }, unit: 'month' },
    [inputs, monthly],
    noFirstYear,
  );
}

function cumulative(trace: Trace, inputs: Quantity, nominal: readonly Quantity[], money: Unit): Told {
  const goal = inputs.value ?? new Decimal(0);
  let sum = new Decimal(0);
  const year = nominal.findIndex(({ value }) => {
    sum = sum.plus(value ?? 0);
    return sum.greaterThanOrEqualTo(goal);
  });
  const flow = nominal[year];
  if (!flow) return neverEarnedBack;
  const left = trace.subtract(
    {
      id: 'payback.left',
      label: { nl: 'Nog terug te verdienen bij het begin van dat jaar', en: 'Left to earn back when that year starts' },
      unit: money,
    },
    [inputs, ...nominal.slice(0, year)],
  );
  const unit = stepUnit('year');
  const part = trace.divide(
    { id: 'payback.part', label: { nl: 'Deel van dat jaar', en: 'Part of that year' }, unit },
    [left, flow],
    neverEarnedBack,
  );
  const before = { nl: 'Jaren daarvoor', en: 'Years before' };
  const years = trace.constant({ id: 'payback.years-before', label: before, unit, value: year });
  const label = { nl: 'Terugverdiend, opgeteld over de jaren', en: 'Payback, cumulated over the years' };
  return trace.sum({ id: 'payback.cumulative-years', label, unit }, [years, part]);
}
