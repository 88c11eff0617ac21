import { Decimal } from './decimal.ts';

const gramsPerKilogram = 1000;

/** Whole grams, as stored, in kilograms. */
export function kilograms(grams: number): Decimal {
  return new Decimal(grams).dividedBy(gramsPerKilogram);
}

/** Kilograms in whole grams. Throws when there are more than 3 decimals: a record never has them. */
export function grams(kilogramsValue: Decimal): number {
  const result = kilogramsValue.times(gramsPerKilogram);
  if (!result.isInteger()) throw new RangeError('more than 3 decimals');
  return result.toNumber();
}
