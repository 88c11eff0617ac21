import { z } from 'zod';
import { targetStates } from '../../../src/core/indicators/agreements/state.ts';

// Worked examples of agreed against realised. Printed figures are text, to keep the digits they were printed with.

const printed = z.string().regex(/^-?\d+(\.\d+)?$/);

export const agreementCase = z.strictObject({
  name: z.string(),
  nl: z.string().optional(),
  source: z.strictObject({ title: z.string(), url: z.url().optional() }),
  /** What of the example was published and what is ours. */
  standing: z.string(),
  asOf: z.iso.date(),
  inputs: z.looseObject({ agreements: z.array(z.looseObject({})) }),
  expected: z.strictObject({
    status: z.enum(['ok', 'unknown']).default('ok'),
    /** Exact figures by pointer, rounded to the digits that are printed. */
    figures: z.record(z.string(), printed.nullable()).default({}),
    /** How each target of the first agreement stands. */
    states: z.array(z.enum(targetStates)),
    /** Last day that counts in the first agreement. */
    through: z.iso.date().nullable().optional(),
    report: z.strictObject({ period: z.string(), dueOn: z.iso.date() }).nullable().optional(),
    /** What is due, as `day what`, in order. */
    due: z.array(z.string()).optional(),
    missing: z.array(z.string()).optional(),
    reason: z.string().optional(),
    warnings: z.array(z.string()).default([]),
  }),
});

export const agreementCaseFile = z.array(agreementCase);
export type AgreementCase = z.infer<typeof agreementCase>;
