import { z } from 'zod';

// Worked examples of PSO-style shares. Printed figures are text, to keep the digits they were printed with; shares are
// fractions, where the publications print percents.

const printed = z.string().regex(/^-?\d+(\.\d+)?$/);
const figure = printed.nullable();
const about = {
  name: z.string(),
  nl: z.string().optional(),
  source: z.strictObject({ title: z.string(), url: z.url().optional() }),
  /** How far the source was read and what of it is certain. */
  standing: z.string(),
  date: z.iso.date(),
};

export const shareCase = z.strictObject({
  ...about,
  asOf: z.iso.date(),
  inputs: z.looseObject({ positions: z.array(z.looseObject({})) }),
  expected: z.strictObject({
    status: z.enum(['ok', 'unknown', 'not-applicable']).default('ok'),
    /** Exact figures by pointer, rounded to the digits that are printed. */
    figures: z.record(z.string(), figure).default({}),
    /** Weighted fte by id of the position. */
    weightedFte: z.record(z.string(), figure).optional(),
    /** Where the total lies against both rows, by level from 1. */
    againstRows: z.array(z.enum(['at-or-above-both', 'between', 'below-both']).nullable()).optional(),
    thirtyPercent: z.array(z.boolean().nullable()).optional(),
    beside: z.record(z.string(), printed).optional(),
    missing: z.array(z.string()).optional(),
    /** Part of the English reason. */
    reason: z.string().optional(),
    /** All warnings, in order. */
    warnings: z.array(z.string()).optional(),
  }),
});

export const capCase = z.strictObject({
  ...about,
  part: z.literal('cap'),
  direct: printed,
  indirect: printed,
  expected: z.strictObject({ counted: printed, total: printed, countedOfTotal: figure }),
});

export const normCase = z.strictObject({
  ...about,
  part: z.literal('norms'),
  size: printed,
  /** By level: on the line between the rows, and the lower and higher of the two rows. */
  expected: z.strictObject({
    linear: z.tuple([printed, printed, printed]),
    rows: z.tuple([z.tuple([printed, printed]), z.tuple([printed, printed]), z.tuple([printed, printed])]),
  }),
});

export const psoStyleCaseFile = z.array(z.union([shareCase, capCase, normCase]));
export type ShareCase = z.infer<typeof shareCase>;
export type CapCase = z.infer<typeof capCase>;
export type NormCase = z.infer<typeof normCase>;
