import { z } from 'zod';
import { stepSchema } from './step.ts';
import { daySchema } from './values/day.ts';
import { textSchema } from './values/text.ts';
import { unitSchema } from './values/unit.ts';

const decimalText = z.string().meta({ description: 'Decimal in plain notation, not rounded.' });
const params = z.record(z.string(), z.string());

/** `unknown` needs something that is missing; `not-applicable` means the figure does not exist for this case. */
export const statusSchema = z.enum(['ok', 'unknown', 'not-applicable']);

/** What is needed before a figure can be given. */
export const missingSchema = z
  .strictObject({ code: z.string(), label: textSchema, params: params.optional() })
  .meta({ id: 'MissingInput', description: 'What is needed before the figure can be given.' });

/** What a reader of a figure should know beside it; the figure itself stands. */
export const warningSchema = z
  .strictObject({ code: z.string(), label: textSchema, params: params.optional() })
  .meta({ id: 'CalculationWarning', description: 'What to know when reading the figure.' });

/** Where a value or a definition was published. */
export const sourceSchema = z.strictObject({
  title: z.string(),
  publisher: z.string(),
  url: z.string().nullable(),
  year: z.number().int().nullable(),
  licence: z.string().optional(),
});

/** A published value as this calculation used it. */
export const parameterUsedSchema = z
  .strictObject({
    id: z.string(),
    label: textSchema,
    kind: z.string(),
    from: daySchema,
    value: decimalText,
    low: decimalText.optional(),
    high: decimalText.optional(),
    unit: z.string(),
    source: sourceSchema,
    own: z.boolean().meta({ description: 'Added by the organisation itself, not a published value.' }),
    warning: z.literal('outdated').optional(),
  })
  .meta({ id: 'ParameterUsed' });

/** What an organisation chose itself, with its reason: never the same thing as a published value. */
export const assumptionSchema = z
  .strictObject({ id: z.string(), label: textSchema, value: decimalText, reason: z.string(), source: z.string() })
  .meta({ id: 'AssumptionUsed' });

/** The records a figure rests on. */
export const countedSchema = z.strictObject({
  kind: z.string().meta({ description: 'Record kind, as in its path.' }),
  records: z.number().int().nonnegative(),
});

/** One row of a breakdown: the same indicator for one part of the records. */
export const breakdownRowSchema = z
  .strictObject({
    code: z.string(),
    label: textSchema,
    status: statusSchema,
    value: z.number().nullable(),
    exact: decimalText.nullable(),
    reason: textSchema.optional(),
    warnings: z.array(warningSchema).min(1).optional(),
  })
  .meta({ id: 'BreakdownRow' });

/** The figure by one characteristic; unknown as a whole when the records that tell the parts apart are not complete. */
export const breakdownSchema = z
  .strictObject({
    by: z.string(),
    status: statusSchema,
    reason: textSchema.nullable(),
    missing: z.array(missingSchema),
    rows: z.array(breakdownRowSchema),
  })
  .meta({ id: 'Breakdown' });

/** One figure with everything needed to trust it, argue about it and compute it again. */
export const resultSchema = z
  .strictObject({
    indicator: z.string(),
    formulaVersion: z.string(),
    status: statusSchema,
    value: z.number().nullable().meta({ description: 'Rounded for reading; null unless the status is ok.' }),
    exact: decimalText.nullable(),
    unit: unitSchema,
    range: z
      .strictObject({ low: z.number(), high: z.number(), exactLow: decimalText, exactHigh: decimalText })
      .optional()
      .meta({ description: 'The figure at the low and the high end of the bands of its published values.' }),
    reason: textSchema.nullable().meta({ description: 'Why there is no figure.' }),
    missing: z.array(missingSchema),
    steps: z.array(stepSchema),
    counted: z.array(countedSchema),
    parametersUsed: z.array(parameterUsedSchema),
    assumptions: z.array(assumptionSchema),
    warnings: z.array(warningSchema),
    breakdowns: z.array(breakdownSchema).optional(),
  })
  .meta({ id: 'IndicatorResult' });

export type Status = z.infer<typeof statusSchema>;
export type Missing = z.infer<typeof missingSchema>;
export type Warning = z.infer<typeof warningSchema>;
export type ParameterUsed = z.infer<typeof parameterUsedSchema>;
export type Counted = z.infer<typeof countedSchema>;
export type BreakdownRow = z.infer<typeof breakdownRowSchema>;
export type Breakdown = z.infer<typeof breakdownSchema>;
export type Result = z.infer<typeof resultSchema>;
