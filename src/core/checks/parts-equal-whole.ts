import { Decimal, type DecimalInput, decimal } from '../values/decimal.ts';

/** What parts leave of the whole that was stated: negative when they come to more. */
export function partsGap(parts: readonly DecimalInput[], whole: DecimalInput): Decimal {
  return parts.reduce((left: Decimal, part) => left.minus(part), decimal(whole));
}

/**
 * True when parts come to the stated whole, as far as rounding allows. Each part was rounded to a whole number of
 * `unit`, so each may be off by half of it, and n parts by n x half a unit; ends included.
 */
export function partsEqualWhole(parts: readonly DecimalInput[], whole: DecimalInput, unit: DecimalInput): boolean {
  const tolerance = new Decimal(unit).dividedBy(2).times(parts.length);
  return partsGap(parts, whole).abs().lessThanOrEqualTo(tolerance);
}
