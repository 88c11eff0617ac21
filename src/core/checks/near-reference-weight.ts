import { Decimal, type DecimalInput } from '../values/decimal.ts';

/** An item may be so many times lighter or heavier than the reference weight of its type. */
export const weightFactor = 4;

/**
 * True when the weight of one item lies within `weightFactor` times its reference weight, up and down, ends included.
 * Without items there is nothing to compare, so it holds.
 */
export function isNearReferenceWeight(kg: DecimalInput, items: number, reference: DecimalInput): boolean {
  if (items === 0) return true;
  const [mass, expected] = [new Decimal(kg), new Decimal(reference).times(items)];
  return (
    mass.times(weightFactor).greaterThanOrEqualTo(expected) && mass.lessThanOrEqualTo(expected.times(weightFactor))
  );
}
