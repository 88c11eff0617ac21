import { Decimal } from '../../values/decimal.ts';

/** Which part of each year an outcome lasts, within the horizon: 2.5 years are 1, 1 and 0.5. Never an empty year. */
export function yearShares(durationYears: Decimal, horizonYears: number): Decimal[] {
  const years = Math.min(horizonYears, durationYears.ceil().toNumber());
  return Array.from({ length: years }, (_, year) => Decimal.min(1, durationYears.minus(year)));
}
