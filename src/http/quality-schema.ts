import { z } from 'zod';
import { warningSchema } from '../core/result.ts';
import { textSchema } from '../core/values/text.ts';
import { dataAsOfSchema } from './figure-schema.ts';

const changedSinceSchema = z
  .strictObject({
    since: z.iso.datetime(),
    kinds: z.array(
      z.strictObject({
        kind: z.string(),
        label: textSchema,
        added: z.int().meta({
          description: 'New records that say something of the period: also what began before it and had not ended.',
        }),
        changed: z.int().meta({ description: 'Such records that were there and are otherwise now.' }),
        deleted: z.int().meta({ description: 'Deletions, of records of any period: of what is gone no date is kept.' }),
      }),
    ),
  })
  .meta({
    id: 'ChangedSince',
    description:
      'What was written after `since`; kinds of which nothing was are left out. Only when `changedSince` was asked. A record whose date was corrected counts in the period it has now. The records themselves are in the list of their kind, with `updatedSince`.',
  });

/** The data-quality list, as its own answer and as a section of the report. */
export const dataQualitySchema = z
  .strictObject({
    centreId: z.string(),
    period: z.string(),
    dataAsOf: dataAsOfSchema,
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
    changedSince: changedSinceSchema.optional(),
  })
  .meta({ id: 'DataQuality', description: 'What is complete, what is doubtful, and how to mend it.' });
