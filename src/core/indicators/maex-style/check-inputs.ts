import type { z } from 'zod';
import type { MaexStyleInputs } from './inputs.ts';
import { refuse } from './refusals.ts';

/** Rules between the parts of the inputs; each fault is told at its own field. */
export function checkInputs({ ladder, co2, activities }: MaexStyleInputs, context: z.core.$RefinementCtx): void {
  if (ladder && ladder.participants !== null && ladder.steps.length > ladder.participants)
    refuse(context, 'more-steps-than-participants', ['ladder', 'participants']);
  if (co2 && co2.kg !== null && co2.items.length > 0) refuse(context, 'two-co2-routes', ['co2', 'items']);
  const seen = new Set<string>();
  for (const [index, { item }] of (co2?.items ?? []).entries()) {
    if (seen.has(item)) refuse(context, 'item-twice', ['co2', 'items', index, 'item']);
    seen.add(item);
  }
  for (const [index, { activity, name, sdg }] of activities.entries()) {
    if (activity !== 'other' && sdg !== null) refuse(context, 'sdg-is-fixed', ['activities', index, 'sdg']);
    if (activity === 'other' && (sdg === null || name === null))
      refuse(context, 'sdg-needed', ['activities', index, sdg === null ? 'sdg' : 'name']);
  }
}
