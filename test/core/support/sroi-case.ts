import { z } from 'zod';

// Worked examples of impact maps. Printed figures are text, to keep the digits they were printed with.

const printed = z.string().regex(/^-?\d+(\.\d+)?$/);
const figure = printed.nullable();
const about = {
  name: z.string(),
  nl: z.string().optional(),
  source: z.strictObject({ title: z.string(), url: z.url().optional() }),
  /** How far the source was read and what of it is certain. */
  standing: z.string(),
  standingNl: z.string().optional(),
  date: z.iso.date(),
};

/** The map with something else in it, and the ratio or present value that then is printed. */
const scenario = z.strictObject({
  name: z.string(),
  change: z.record(z.string(), z.unknown()).optional(),
  forAll: z.record(z.string(), z.number()).optional(),
  quantities: z.record(z.string(), z.number()).optional(),
  without: z.array(z.string()).optional(),
  ratio: printed.optional(),
  presentValue: printed.optional(),
});

export const mapCase = z.strictObject({
  ...about,
  map: z.looseObject({ outcomes: z.array(z.looseObject({ name: z.string() })) }),
  expected: z.strictObject({
    status: z.enum(['ok', 'unknown']).default('ok'),
    ratio: figure.optional(),
    netRatio: figure.optional(),
    presentValue: figure.optional(),
    netPresentValue: figure.optional(),
    inputs: figure.optional(),
    nominal: z.array(printed).optional(),
    presentValueByYear: z.array(printed).optional(),
    /** Impact of the first year by outcome. */
    impacts: z.record(z.string(), printed).optional(),
    payback: z.strictObject({ simpleMonths: figure.optional(), cumulativeYears: figure.optional() }).optional(),
    parties: z.record(z.string(), printed).optional(),
    perspectives: z.record(z.string(), printed).optional(),
    ratios: z.record(z.string(), figure).optional(),
    beforeCorrections: z.record(z.enum(['presentValue', 'netPresentValue', 'ratio']), printed.optional()).optional(),
    missing: z.array(z.string()).optional(),
    /** Part of the English reason. */
    reason: z.string().optional(),
    /** Warnings that must be among them. */
    warnings: z.array(z.string()).optional(),
  }),
  /** What the source prints and its own figures do not give. */
  printedOtherwise: z
    .array(z.strictObject({ figure: z.enum(['ratio', 'netPresentValue']), printed, why: z.string() }))
    .default([]),
  scenarios: z.array(scenario).default([]),
});

const byField = z.record(z.enum(['deadweight', 'attribution']), z.number().optional()).optional();

export const rowsCase = z.strictObject({
  ...about,
  part: z.literal('printed-rows'),
  discountRate: z.number(),
  firstBenefitYearExponent: z.number(),
  inputs: printed,
  rows: z.array(
    z.strictObject({
      outcome: z.string(),
      stakeholder: z.string(),
      deadweight: z.number(),
      attribution: z.number(),
      nominal: z.array(printed),
    }),
  ),
  expected: z.strictObject({
    nominal: z.array(printed),
    presentValueByYear: z.array(printed),
    presentValue: printed,
    netPresentValue: printed,
    ratio: printed,
  }),
  scenarios: z.array(
    z.strictObject({ name: z.string(), times: z.number().optional(), to: byField, add: byField, ratio: printed }),
  ),
  printedOtherwise: z.array(
    z.strictObject({
      name: z.string(),
      discountRate: z.number().optional(),
      presentValue: printed.optional(),
      netPresentValue: printed.optional(),
      why: z.string(),
    }),
  ),
});

const group = { values: z.array(printed), alpha: z.number() };
export const overlapCase = z.strictObject({
  ...about,
  part: z.literal('overlap'),
  ...group,
  expected: z.strictObject({ total: printed, alphaZero: printed, naive: printed }),
});
export const overlapGroupsCase = z.strictObject({
  ...about,
  part: z.literal('overlap-groups'),
  groups: z.array(z.strictObject(group)),
  expected: z.strictObject({ naive: printed, total: printed, alphaZero: printed, correction: printed }),
});

export const sroiCaseFile = z.array(z.union([mapCase, rowsCase, overlapCase, overlapGroupsCase]));
export type MapCase = z.infer<typeof mapCase>;
export type RowsCase = z.infer<typeof rowsCase>;
export type OverlapCase = z.infer<typeof overlapCase>;
export type OverlapGroupsCase = z.infer<typeof overlapGroupsCase>;
