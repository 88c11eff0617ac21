import type { Decimal, DecimalInput } from '../values/decimal.ts';

/** True when net avoided CO2 per kilogram collected lies within the bounds, ends included. */
export function isPlausibleCo2PerKg(perKg: Decimal, low: DecimalInput, high: DecimalInput): boolean {
  return perKg.greaterThanOrEqualTo(low) && perKg.lessThanOrEqualTo(high);
}
