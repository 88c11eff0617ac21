import { z } from 'zod';

// Worked examples of social return. Printed figures are text, to keep the digits they were printed with.

const printed = z.string().regex(/^-?\d+(\.\d+)?$/);
const amounts = {
  owed: printed.optional(),
  claimed: printed.optional(),
  approved: printed.optional(),
  counted: printed.optional(),
  open: printed.optional(),
  realised: printed.optional(),
};

const about = {
  name: z.string(),
  nl: z.string().optional(),
  source: z.strictObject({ title: z.string(), url: z.url().optional() }),
  /** How far the source was read, and what of the example is ours. */
  standing: z.string(),
  standingNl: z.string().optional(),
  asOf: z.iso.date().default('2026-09-30'),
};

/** What is sent, and every figure that must come of it. */
export const figuresCase = z.strictObject({
  ...about,
  inputs: z.looseObject({ obligations: z.array(z.looseObject({})) }),
  expected: z.strictObject({
    status: z.enum(['ok', 'unknown']).default('ok'),
    ...amounts,
    /** Value of each effort by its id. */
    values: z.record(z.string(), printed).optional(),
    /** What counts of each effort by its id. */
    countedOf: z.record(z.string(), printed).optional(),
    /** Why an effort counts for nothing. */
    notCounted: z.record(z.string(), z.array(z.string())).optional(),
    bonuses: z.record(z.string(), z.array(z.string())).optional(),
    /** Table of the first obligation. */
    table: z.string().optional(),
    because: z.array(z.string()).optional(),
    /** Penalty of the first obligation. */
    penalty: printed.nullable().optional(),
    narrow: printed.nullable().optional(),
    broad: printed.nullable().optional(),
    missing: z.array(z.string()).optional(),
    reason: z.string().optional(),
    /** Warnings that must be among them. */
    warnings: z.array(z.string()).optional(),
  }),
});

/** What is sent, and how it is refused: `/pointer code`. */
export const refusalCase = z.strictObject({
  ...about,
  inputs: z.looseObject({ obligations: z.array(z.looseObject({})) }),
  refused: z.array(z.string()).min(1),
});

export const socialReturnCaseFile = z.array(z.union([figuresCase, refusalCase]));
export type FiguresCase = z.infer<typeof figuresCase>;
export type RefusalCase = z.infer<typeof refusalCase>;
export type SocialReturnCase = FiguresCase | RefusalCase;
