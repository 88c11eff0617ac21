import { z } from 'zod';
import { textSchema } from './values/text.ts';

/**
 * How a step follows from earlier ones. `input`, `constant` and `parameter` start a chain; `subtract` takes the rest
 * from the first; `least` is the smallest of them; `round` is the multiple of the second nearest to the first, half away
 * from zero; `median` and `mean` weigh each earlier step by its number of records.
 */
export const operations = [
  'input',
  'constant',
  'parameter',
  'sum',
  'subtract',
  'multiply',
  'divide',
  'least',
  'round',
  'median',
  'mean',
] as const;
export type Operation = (typeof operations)[number];

/** One step of a calculation. Whoever repeats the operations in order finds the same figure. */
export const stepSchema = z
  .strictObject({
    id: z.string().meta({ description: 'Name of the step; the step named as the indicator holds its figure.' }),
    label: textSchema,
    operation: z.enum(operations),
    of: z.array(z.string()).meta({ description: 'Ids of the earlier steps it works on, in order.' }),
    value: z.string().nullable().meta({ description: 'Decimal, not rounded; null when it is unknown.' }),
    unit: z.string(),
    records: z.number().int().nonnegative().optional().meta({ description: 'Records behind an input.' }),
    note: textSchema.optional(),
  })
  .meta({ id: 'CalculationStep' });
export type Step = z.infer<typeof stepSchema>;
