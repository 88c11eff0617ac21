import { Decimal } from '../../values/decimal.ts';
import type { Assumption } from './assumptions.ts';
import { isCorrection } from './check-ranges.ts';
import { limits } from './limits.ts';
import type { RatioModel } from './ratio-model.ts';
import type { SroiValue } from './result.ts';

type Row = SroiValue['sensitivity']['switchingValues'][number];

/** Halvings of the interval: leaves less than a thousand-billionth of it. */
const halvings = 60;
/** How near to 1 the ratio must come; there is no such value where it jumps over 1. */
const near = new Decimal('1e-9');
/** Digits of a switching value: it is a place on a line, not a sum of money. */
const digits = 6;

/** For each assumption the value at which, all else equal, the ratio is 1; null when no allowed value does that. */
export function switchingValues(model: RatioModel, assumptions: readonly Assumption[], horizonYears: number): Row[] {
  return assumptions.map((one) => {
    const found = switchingValue(model, one, horizonYears);
    const value = found?.toDecimalPlaces(digits).toNumber() ?? null;
    return { assumption: one.assumption, of: one.of, base: one.base.toNumber(), value };
  });
}

/** The value itself, unrounded. */
export function switchingValue(model: RatioModel, one: Assumption, horizonYears: number): Decimal | null {
  const surplus = (value: Decimal) => {
    const { presentValue, inputs } = model.at(one, value);
    return presentValue.minus(inputs);
  };
  const isOne = (value: Decimal) => {
    const { presentValue, inputs } = model.at(one, value);
    return inputs.greaterThan(0) && presentValue.minus(inputs).abs().lessThanOrEqualTo(near.times(inputs));
  };
  const [from, to] = domainOf(one, horizonYears);
  const straight = onLine(one.base, surplus);
  if (straight && within(straight, from, to) && isOne(straight)) return straight;
  const found = bisect(surplus, from ?? one.base.abs().plus(1).times(-1000), to ?? one.base.abs().plus(1).times(1000));
  return found && isOne(found) ? found : null;
}

/** Where the line through the base and a point beside it is 0; exact for all that works in proportion. */
function onLine(base: Decimal, surplus: (value: Decimal) => Decimal): Decimal | null {
  const beside = base.equals(0.5) ? new Decimal(0.25) : new Decimal(0.5);
  const [at, there] = [surplus(base), surplus(beside)];
  const slope = there.minus(at).dividedBy(beside.minus(base));
  return slope.isZero() ? null : base.minus(at.dividedBy(slope));
}

/** The halves of an interval are told apart by the sign of the surplus; null when both ends have the same. */
function bisect(surplus: (value: Decimal) => Decimal, from: Decimal, to: Decimal): Decimal | null {
  let [low, high] = [from, to];
  const sign = surplus(low).comparedTo(0);
  if (sign === 0) return low;
  if (surplus(high).comparedTo(0) === sign) return null;
  for (let turn = 0; turn < halvings; turn += 1) {
    const middle = low.plus(high).dividedBy(2);
    if (surplus(middle).comparedTo(0) === sign) low = middle;
    else high = middle;
  }
  return high;
}

function within(value: Decimal, from: Decimal | null, to: Decimal | null): boolean {
  return (from === null || value.greaterThanOrEqualTo(from)) && (to === null || value.lessThanOrEqualTo(to));
}

/** Values an assumption can have; null: no bound. A duration past the horizon changes nothing. */
function domainOf({ assumption }: Assumption, horizonYears: number): [Decimal | null, Decimal | null] {
  if (isCorrection(assumption)) return [new Decimal(0), new Decimal(1)];
  if (assumption === 'durationYears') return [new Decimal(0), new Decimal(horizonYears)];
  if (assumption === 'discountRate') return [new Decimal(limits.rate.min), new Decimal(limits.rate.max)];
  return [assumption === 'proxyValue' ? null : new Decimal(0), null];
}
