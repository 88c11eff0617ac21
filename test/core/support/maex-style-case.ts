import { z } from 'zod';

// Worked examples of profiles in MAEX style. Printed figures are text, to keep the digits they were printed with.

const printed = z.string().regex(/^-?\d+(\.\d+)?$/);
const figure = printed.nullable();

export const profileCase = z.strictObject({
  name: z.string(),
  nl: z.string().optional(),
  source: z.strictObject({ title: z.string(), url: z.url().optional() }),
  /** How far the source was read and what of it is certain. */
  standing: z.string(),
  date: z.iso.date(),
  asOf: z.iso.date().default('2026-09-30'),
  inputs: z.looseObject({}),
  expected: z.strictObject({
    status: z.enum(['ok', 'unknown']).default('ok'),
    /** Exact figures by pointer, rounded to the digits that are printed. */
    figures: z.record(z.string(), figure).default({}),
    /** Value of each SDG that has one. */
    sdgs: z.record(z.string(), figure).optional(),
    evidence: z.record(z.string(), printed).optional(),
    notValued: z.array(z.string()).optional(),
    missing: z.array(z.string()).optional(),
    /** Part of the English reason. */
    reason: z.string().optional(),
    /** All warnings, in order. */
    warnings: z.array(z.string()).optional(),
  }),
});

export const maexStyleCaseFile = z.array(profileCase);
export type ProfileCase = z.infer<typeof profileCase>;
