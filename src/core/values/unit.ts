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

export const unitSchema = z.enum(units).meta({ description: 'Unit of the figure; a fraction is a share from 0 to 1.' });
