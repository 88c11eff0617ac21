import { Decimal } from '../../values/decimal.ts';
import type { Assumption } from './assumptions.ts';
import { isCorrection } from './check-ranges.ts';
import { limits } from './limits.ts';
import type { RatioModel } from './ratio-model.ts';
import type { SroiValue } from './result.ts';

type Row = SroiValue['sensitivity']['switchingValues'][number];

/** Steps along the line through the ends; where that does not find it, halving leaves less than a billionth of a billionth. */
const stepsAlongLine = 20;
const mostSteps = 80;
/** Every so many steps the interval is halved, whatever the line says. */
const halveEvery = 5;
const half = new Decimal(0.5);
/** Beyond this nearer is not worth a step: a thousandth of what counts as 1. */
const nearEnough = new Decimal('1e-12');
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
  const atBase = model.base.presentValue.minus(model.base.inputs);
  const straight = onLine(one.base, atBase, surplus);
  if (straight && within(straight, from, to) && isOne(straight)) return straight;
  const far = one.base.abs().plus(1).times(1000);
  const found = between(surplus, from ?? far.negated(), to ?? far, nearEnough.times(model.base.inputs.abs()));
  return found && isOne(found) ? found : null;
}

/** Where the line through the base and a point beside it is 0; exact for all that works in proportion. */
function onLine(base: Decimal, atBase: Decimal, surplus: (value: Decimal) => Decimal): Decimal | null {
  const beside = base.equals(0.5) ? new Decimal(0.25) : new Decimal(0.5);
  const slope = surplus(beside).minus(atBase).dividedBy(beside.minus(base));
  return slope.isZero() ? null : base.minus(atBase.dividedBy(slope));
}

type Point = { readonly at: Decimal; readonly surplus: Decimal };

/**
 * Between two values with a surplus of different sign: where the line through both ends is 0 becomes one end of the next
 * interval. An end that stays twice counts for half (the Illinois method), and every so many steps the middle is taken,
 * for where the line is far off. Null when both ends have the same sign.
 */
function between(surplus: (value: Decimal) => Decimal, from: Decimal, to: Decimal, enough: Decimal): Decimal | null {
  const point = (at: Decimal): Point => ({ at, surplus: surplus(at) });
  let [low, high] = [point(from), point(to)];
  if (low.surplus.isZero()) return low.at;
  if (high.surplus.isZero()) return high.at;
  if (low.surplus.isNegative() === high.surplus.isNegative()) return null;
  let nearest = low.surplus.abs().lessThan(high.surplus.abs()) ? low : high;
  let replaced: 'low' | 'high' | null = null;
  for (let step = 1; step <= mostSteps && nearest.surplus.abs().greaterThan(enough); step += 1) {
    const part =
      step > stepsAlongLine || step % halveEvery === 0 ? half : low.surplus.dividedBy(low.surplus.minus(high.surplus));
    const next = point(low.at.plus(high.at.minus(low.at).times(part)));
    if (next.surplus.abs().lessThan(nearest.surplus.abs())) nearest = next;
    if (next.surplus.isNegative() === low.surplus.isNegative()) {
      low = next;
      if (replaced === 'low') high = { ...high, surplus: high.surplus.times(half) };
      replaced = 'low';
    } else {
      high = next;
      if (replaced === 'high') low = { ...low, surplus: low.surplus.times(half) };
      replaced = 'high';
    }
  }
  return nearest.at;
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
