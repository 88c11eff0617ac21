import { z } from 'zod';
import { sourceSchema } from '../../../core/result.ts';
import { textSchema } from '../../../core/values/text.ts';

/** What an indicator of a report means. */
export const definitionSchema = z
  .strictObject({
    indicator: z.string(),
    label: textSchema,
    definition: textSchema,
    formula: textSchema,
    formulaVersion: z.string(),
    unit: z.string().meta({ description: 'Unit of the figure; `object` for an indicator of several numbers.' }),
    sources: z.array(sourceSchema),
  })
  .meta({
    id: 'IndicatorDefinition',
    description: 'What an indicator means, in the words of the day on which the report was made.',
  });
