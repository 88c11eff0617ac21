import { z } from 'zod';

/** Codes of the units a figure can have; `min` is minutes, `h` hours, `fraction` a share from 0 to 1. */
export const units = [
  'count',
  'fraction',
  'ratio',
  'EUR',
  'min',
  'h',
  'kg',
  'kgCO2e',
  'fte',
  'step',
  'day',
  'month',
] as const;
export type Unit = (typeof units)[number];

/** True for a unit of the fixed list. */
export function isUnit(name: string): name is Unit {
  return (units as readonly string[]).includes(name);
}

/**
 * A unit of a step outside the fixed list: the currency of a foreign map, years, pieces. A step shows its unit as text,
 * and nothing is rounded by it.
 */
export function stepUnit(name: string): Unit {
  return name as Unit;
}

export const unitSchema = z.enum(units).meta({ description: 'Unit of the figure; a fraction is a share from 0 to 1.' });
