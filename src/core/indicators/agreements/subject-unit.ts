import type { Unit } from '../../values/unit.ts';
import { findIndicator } from '../registry.ts';

/** Units in which a part of the centre is a part of the figure; a rate of all is a rate of each part. */
const divisibleUnits: readonly string[] = ['count', 'kg', 'kgCO2e', 'h', 'fte', 'EUR', 'min'];

/** Rates in a unit in which others are a part of the whole: of a part of the centre they are as of all of it. */
const rates: readonly string[] = ['material.reused-per-inhabitant', 'material.jobs-per-kilotonne'];

/** Figures of how much there is, in a unit in which others grow. */
const levels: readonly string[] = [
  'flow.active',
  'flow.stayers',
  'guidance.without-guidance',
  'material.stock',
  'material.balance-gap',
  'material.jobs-per-kilotonne',
  'volunteering.fte',
];

/** True when a part of the centre has a part of the figure. */
export function isDivisible({ id, unit }: { readonly id: string; readonly unit: string }): boolean {
  return divisibleUnits.includes(unit) && !rates.includes(id);
}

type Target = { readonly subject: string; readonly indicator: string | null };

/** The unit of a target: kilograms of material, of a figure its own, else places. */
export function unitOf({ subject, indicator }: Target): Unit {
  if (subject === 'material') return 'kg';
  return (indicator === null ? undefined : findIndicator(indicator)?.unit) ?? 'count';
}

/**
 * True when more of it comes with time, so that half of the period is to have half of it: kilograms, hours, who left.
 * A number of places, a rate, a stock is to be there whole.
 */
export function accrues(target: Target): boolean {
  const { subject, indicator } = target;
  if (subject === 'material') return true;
  if (indicator === null) return subject === 'training';
  return divisibleUnits.includes(unitOf(target)) && !levels.includes(indicator);
}
