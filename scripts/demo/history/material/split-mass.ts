import { allot } from '../allot.ts';
import type { Random } from '../random.ts';

/** Scales of centres show tenths of a kilogram. */
export const scaleGrams = 100;

/** Divides a mass over lines as they occur: many small ones, a few large. Whole steps of the scale; none is 0. */
export function splitMass(random: Random, grams: number, lines: number): number[] {
  const steps = Math.max(lines, Math.round(grams / scaleGrams));
  const weights = Array.from({ length: lines }, () => Math.exp(0.8 * random.normal()));
  return allot(steps - lines, weights).map((part) => (part + 1) * scaleGrams);
}
