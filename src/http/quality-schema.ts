import { z } from 'zod';
import { warningSchema } from '../core/result.ts';
import { textSchema } from '../core/values/text.ts';

/** The data-quality list, as its own answer and as a section of the report. */
export const dataQualitySchema = z
  .strictObject({
    centreId: z.string(),
    period: z.string(),
    coverage: z.array(
      z.strictObject({
        kind: z.string(),
        label: textSchema,
        state: z.enum(['complete', 'incomplete', 'not-stated', 'not-kept']).meta({
          description:
            '`not-stated`: there are records in the period, and no coverage statement says that they are all; `not-kept`: neither.',
        }),
        completeThrough: z.string().nullable().meta({ format: 'date' }),
        says: textSchema.nullable().meta({ description: 'What is missing, in words.' }),
        records: z.int().meta({ description: 'Records of this kind in the period.' }),
      }),
    ),
    findings: z.array(
      z.strictObject({
        rule: z.string(),
        kind: z.string(),
        severity: z.enum(['serious', 'warning', 'notice']),
        label: textSchema,
        mend: textSchema.meta({ description: 'How to mend it.' }),
        count: z.int(),
        ids: z.array(z.string()).meta({ description: 'Ids of the records, the first 100.' }),
      }),
    ),
    figureWarnings: z.array(z.strictObject({ indicator: z.string(), warning: warningSchema })),
  })
  .meta({ id: 'DataQuality', description: 'What is complete, what is doubtful, and how to mend it.' });
