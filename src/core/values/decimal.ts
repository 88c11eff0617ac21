import { Decimal as DecimalJs } from 'decimal.js';
import type { Unit } from './unit.ts';

/**
 * Exact decimal numbers. Sums, differences and products of recorded figures are exact; a division is exact to
 * 40 significant digits, which no figure of a centre comes near. Half is rounded away from zero, also below zero.
 */
export const Decimal = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP });
export type Decimal = DecimalJs;
/** What can be read as a decimal: text keeps every digit, a number only what it can hold. */
export type DecimalInput = Decimal | number | string;

/** Reads a decimal. Throws on what is not a finite number: an infinite figure is a fault, never a result. */
export function decimal(value: DecimalInput): Decimal {
  const read = new Decimal(value);
  if (!read.isFinite()) throw new RangeError('not a finite number');
  return read;
}

/** Plain notation with every digit and no exponent: `0.0000001`, `-12.5`; never `-0`. */
export function exact(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}

/**
 * Decimals of a figure rounded for reading. Minutes are whole when they are summed, but a mean of them is not; only days
 * and months have such means so far, and show one decimal. What is counted is mostly whole and shows none; parts of a benefit
 * that fell are not.
 */
const places: Record<Unit, number> = {
  count: 2,
  fraction: 4,
  ratio: 4,
  EUR: 2,
  min: 0,
  h: 2,
  kg: 3,
  kgCO2e: 3,
  fte: 2,
  step: 2,
  day: 1,
  month: 1,
};

/**
 * Digits that are trusted of a figure: a division that does not end is off in the last of its 40, and a sum of such
 * parts in one or two more. Without this a sum of sevenths or twelfths that comes to exactly half a cent would be
 * rounded the wrong way.
 */
const trustedDigits = 34;

/** Decimals that a figure in this unit has at most when it is rounded for reading. */
export function decimalsOf(unit: Unit): number {
  return places[unit];
}

/** The figure rounded once, for reading, in the decimals of its unit. */
export function rounded(value: Decimal, unit: Unit): number {
  const result = value.toSignificantDigits(trustedDigits).toDecimalPlaces(places[unit]);
  return result.isZero() ? 0 : result.toNumber();
}
