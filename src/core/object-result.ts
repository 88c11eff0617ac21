import { z } from 'zod';
import { assumptionSchema, missingSchema, parameterUsedSchema, statusSchema, warningSchema } from './result.ts';
import { stepSchema } from './step.ts';
import { textSchema } from './values/text.ts';

/** How an object explains its numbers: members of every object value (docs/decisions/0034). */
export const explainedBy = {
  reasons: z.record(z.string(), textSchema).meta({ description: 'Why a number is null, by its JSON pointer.' }),
  stepOf: z.record(z.string(), z.string()).meta({ description: 'Step that holds a number, by its JSON pointer.' }),
};

/** A number of the result without rounding; null where it cannot be given. */
const decimalText = z.string().nullable();
type DecimalText = typeof decimalText;

/** Numbers by these names, each without rounding. */
export function exactOf<const Name extends string>(...names: readonly Name[]): z.ZodObject<Record<Name, DecimalText>> {
  return z.strictObject(Object.fromEntries(names.map((name) => [name, decimalText])) as Record<Name, DecimalText>);
}

/** The result of an indicator with an object as its value: in all else as every result. */
export function objectResultSchema<
  const Id extends string,
  Value extends z.ZodType,
  Exact extends z.ZodType,
  Assumption extends z.ZodType = typeof assumptionSchema,
>({ id, value, exact, assumption }: { id: Id; value: Value; exact: Exact; assumption?: Assumption }) {
  return z.strictObject({
    indicator: z.literal(id),
    formulaVersion: z.string(),
    status: statusSchema,
    value,
    exact,
    unit: z.literal('object'),
    reason: textSchema.nullable(),
    missing: z.array(missingSchema),
    steps: z.array(stepSchema),
    counted: z.array(z.never()),
    parametersUsed: z.array(parameterUsedSchema),
    assumptions: z.array((assumption ?? assumptionSchema) as Assumption),
    warnings: z.array(warningSchema),
  });
}
