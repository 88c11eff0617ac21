import { z } from 'zod';
import { limits } from './limits.ts';
import { shareSchema } from './numbers.ts';
import { refuse } from './refusals.ts';

/** What can be off. `inputValue` is the amount of an input; `discountRate` belongs to the whole map. */
export const assumptionNames = [
  'quantity',
  'proxyValue',
  'deadweight',
  'displacement',
  'attribution',
  'dropOff',
  'durationYears',
  'inputValue',
  'discountRate',
] as const;
export type AssumptionName = (typeof assumptionNames)[number];

const rangeSchema = z.strictObject({
  of: z
    .string()
    .max(200)
    .nullable()
    .default(null)
    .meta({ description: 'Id or name of the outcome, or name of the input; not for `discountRate`.' }),
  assumption: z.enum(assumptionNames),
  low: z.number(),
  high: z.number(),
});

const spreadSchema = z
  .strictObject({
    amounts: shareSchema
      .default(0.2)
      .meta({ description: 'Of quantity, price, duration and inputs: this part of them.' }),
    corrections: shareSchema.default(0.1).meta({ description: 'Of a correction: this much, within 0 and 1.' }),
    discountRate: shareSchema.default(0.01),
  })
  .prefault({})
  .meta({ description: 'How far each assumption that has no range of its own may be off, to both sides.' });

/** How the sensitivity of the ratio is looked into; null leaves it out, with a warning. */
export const sensitivitySchema = z
  .strictObject({
    draws: z
      .number()
      .int()
      .min(1)
      .superRefine((value, context) => {
        if (value > limits.draws) refuse(context, 'too-many-draws');
      })
      .default(10_000),
    seed: z.number().int().min(0).max(4_294_967_295).default(1).meta({ description: 'The same seed, the same draws.' }),
    distribution: z.enum(['triangular', 'uniform']).default('triangular'),
    ranges: z
      .array(rangeSchema)
      .superRefine((rows, context) => {
        if (rows.length > limits.ranges) refuse(context, 'too-many-ranges');
      })
      .default([]),
    spread: spreadSchema,
  })
  .nullable()
  .prefault({});
export type Sensitivity = NonNullable<z.infer<typeof sensitivitySchema>>;
