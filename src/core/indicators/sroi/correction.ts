import { z } from 'zod';
import { shareSchema } from './numbers.ts';
import { refuse } from './refusals.ts';

/** The four corrections of an outcome, in the order in which they are applied. */
export const correctionNames = ['deadweight', 'displacement', 'attribution', 'dropOff'] as const;
export type CorrectionName = (typeof correctionNames)[number];

const words = z
  .string()
  .max(500)
  .superRefine((value, context) => {
    if (value.trim() === '') refuse(context, 'empty-text');
  });

/** A correction: the share alone, or with why it was chosen and where it comes from. Not entered is unknown, never 0. */
export const correctionSchema = z
  .union([
    shareSchema,
    z.strictObject({
      value: shareSchema,
      reason: words.nullable().default(null),
      source: words.nullable().default('estimate'),
    }),
  ])
  .nullable()
  .default(null)
  .meta({ description: 'A share from 0 to 1, or { value, reason, source }. Left out: the ratio is unknown.' });
export type Correction = z.infer<typeof correctionSchema>;

/** Drop-off: what is over within a year has no later year to drop off in, and needs none. */
export const dropOffSchema = correctionSchema.meta({
  description:
    'A share from 0 to 1, or { value, reason, source }. Left out of what lasts longer than a year: the ratio is unknown.',
});

/** The share of a correction, or null when it was not entered. */
export function shareOf(correction: Correction): number | null {
  return correction === null || typeof correction === 'number' ? correction : correction.value;
}

export const correctionLabels = {
  deadweight: { nl: 'Zonder ons ook gebeurd (deadweight)', en: 'Deadweight' },
  displacement: { nl: 'Verdringing', en: 'Displacement' },
  attribution: { nl: 'Aandeel van anderen', en: 'Attribution to others' },
  dropOff: { nl: 'Afname per jaar', en: 'Drop-off per year' },
} as const;

/** The same in few words, for within a sentence. */
export const correctionWords = {
  deadweight: { nl: 'deadweight', en: 'deadweight' },
  displacement: { nl: 'verdringing', en: 'displacement' },
  attribution: { nl: 'aandeel van anderen', en: 'attribution to others' },
  dropOff: { nl: 'afname per jaar', en: 'drop-off per year' },
} as const;
