import { z } from 'zod';
import { breakdownNames } from '../../../src/core/breakdown.ts';
import { coverageSchema } from '../../../src/core/coverage.ts';
import { daySchema } from '../../../src/core/values/day.ts';
import { unitSchema } from '../../../src/core/values/unit.ts';
import { peopleInputs } from './people-case.ts';

// A worked example as a domain expert writes it. Every schema is strict: a misspelt key must not pass as an empty one.

const decimalText = z.string().regex(/^-?\d+(\.\d+)?$/);
const source = z.strictObject({ title: z.string(), url: z.url().optional(), page: z.string().optional() });

const trajectory = z.strictObject({
  id: z.string().optional(),
  participant: z.string(),
  kind: z.string().default('work-experience'),
  start: daySchema,
  end: daySchema.nullable().default(null),
  origin: z.string().nullable().default(null),
  destination: z.string().nullable().default(null),
  endReason: z.string().nullable().default(null),
  referrer: z.string().nullable().default(null),
  payer: z.string().nullable().default(null),
});

const status = z.strictObject({
  participant: z.string(),
  from: daySchema,
  ground: z.string().nullable().default(null),
  inRegister: z.boolean().nullable().default(null),
  characteristics: z.array(z.string()).default([]),
});

const movement = z.strictObject({
  date: daySchema,
  direction: z.string(),
  category: z.string(),
  to: z.string().nullable().default(null),
  place: z.string().nullable().default(null),
  itemType: z.string().nullable().default(null),
  kg: z.number().default(0),
  items: z.number().int().default(0),
  records: z.number().int().default(1),
  isWaste: z.boolean().optional(),
});

/** One repair, or `records` of them that are alike; without `kg` it was not weighed. */
const repair = z.strictObject({
  date: daySchema,
  category: z.string(),
  itemType: z.string().nullable().default(null),
  outcome: z.string().default('fixed'),
  barrier: z.string().nullable().default(null),
  movement: z.enum(['none', 'repaired-return', 'other']).default('none'),
  kg: z.number().optional(),
  records: z.number().int().default(1),
});

const kind = z.string().default('work');
const position = z.strictObject({
  from: daySchema,
  until: daySchema.nullable().default(null),
  group: z.string().default('wajong'),
  contract: z.string().nullable().default('regular'),
  hours: z.number().nullable().default(null),
  fullTime: z.number().nullable().default(null),
  records: z.number().int().default(1),
});
const minutes = z.number().int();

/** What a case may give; what it leaves out is empty. */
export const caseInputs = z.strictObject({
  trajectories: z.array(trajectory).default([]),
  statuses: z.array(status).default([]),
  municipalities: z.record(z.string(), z.string()).default({}),
  received: z.array(z.strictObject({ participant: z.string(), kind, month: z.string(), minutes })).default([]),
  anonymous: z.array(z.strictObject({ kind, month: z.string(), minutes })).default([]),
  given: z
    .array(z.strictObject({ kind, month: z.string(), qualification: z.string().nullable().default(null), minutes }))
    .default([]),
  sessions: z.array(z.strictObject({ kind, month: z.string(), sessions: z.number().int() })).default([]),
  movements: z.array(movement).default([]),
  counts: z.array(z.strictObject({ date: daySchema, category: z.string(), kg: z.number() })).default([]),
  book: z
    .array(
      z.strictObject({
        category: z.string(),
        countedOn: daySchema,
        kg: z.number(),
        since: z.array(movement.omit({ date: true })).default([]),
      }),
    )
    .default([]),
  neverCounted: z.array(z.string()).default([]),
  inhabitants: z.record(z.string(), z.number().int()).default({}),
  repairs: z.array(repair).optional(),
  positions: z.array(position).optional(),
  ...peopleInputs,
});

const expected = z.strictObject({
  status: z.enum(['ok', 'unknown']).default('ok'),
  exact: decimalText.optional(),
  value: z.number().optional(),
  unit: unitSchema.optional(),
  range: z.strictObject({ low: decimalText, high: decimalText }).optional(),
  /** Part of the English reason. */
  reason: z.string().optional(),
  missing: z.array(z.string()).default([]),
  warnings: z.array(z.string()).default([]),
  steps: z.record(z.string(), decimalText.nullable()).optional(),
  counted: z.record(z.string(), z.number()).optional(),
  parameters: z.array(z.string()).optional(),
  rows: z
    .partialRecord(z.enum(breakdownNames), z.record(z.string(), z.union([decimalText, z.literal('unknown')])))
    .optional(),
  /** Breakdowns that cannot be given. */
  unknownBreakdowns: z.array(z.string()).default([]),
});

/** One worked example of an indicator. */
export const indicatorCase = z.strictObject({
  name: z.string(),
  /** The name in Dutch; a case that has one is shown to people, on the page of its indicator. */
  nl: z.string().optional(),
  source,
  /** Day on which the example was worked out. */
  date: daySchema,
  indicator: z.string(),
  period: z.string(),
  asOf: daySchema.default('2027-12-31'),
  /** Left out: a what-if, in which the inputs are all there is. */
  coverage: z.array(coverageSchema).optional(),
  by: z.array(z.string()).default([]),
  /** Values of the centre's own, by id; `support/own-values.ts` gives them a source. */
  own: z.record(z.string(), decimalText).default({}),
  inputs: caseInputs,
  expected,
});

/** One worked example of a check of data. */
export const checkCase = z.strictObject({
  name: z.string(),
  source,
  date: daySchema,
  check: z.enum(['shares-close', 'co2-per-kg', 'quotient', 'product', 'parts-equal-whole', 'near-reference-weight']),
  inputs: z.strictObject({
    shares: z.array(decimalText).optional(),
    numerator: decimalText.optional(),
    denominator: decimalText.optional(),
    factors: z.array(decimalText).optional(),
    parts: z.array(decimalText).optional(),
    whole: decimalText.optional(),
    /** The unit in which the parts are printed: half of it is what each may be off by rounding. */
    unit: decimalText.optional(),
    kg: decimalText.optional(),
    items: z.number().int().optional(),
    itemType: z.string().optional(),
  }),
  expected: z.strictObject({
    passes: z.boolean().optional(),
    gap: decimalText.optional(),
    rounded: decimalText.optional(),
    exact: decimalText.optional(),
  }),
});

export const caseFile = z.array(z.union([indicatorCase, checkCase]));
export type IndicatorCase = z.infer<typeof indicatorCase>;
export type CheckCase = z.infer<typeof checkCase>;
export type CaseInputs = z.infer<typeof caseInputs>;
