import { z } from 'zod';
import { textSchema } from '../../../core/values/text.ts';
import { figureSchema } from '../../figure-schema.ts';

/** A part of the centre's own report that is not in one for another organisation, and why. */
export const leftOutSchema = z
  .strictObject({ id: z.string(), label: textSchema, reason: textSchema })
  .meta({ id: 'LeftOutOfReport', description: 'What the report of the centre has, and this one not.' });

const contractFigureSchema = figureSchema
  .omit({ explanation: true })
  .extend({
    parts: z
      .strictObject({ dividend: z.string(), divisor: z.string() })
      .optional()
      .meta({ description: 'What a share or mean was divided from.' }),
    allocated: z
      .array(
        z.strictObject({
          agreementId: z.string(),
          allocation: z.string(),
          share: z.string().nullable(),
          value: z.number().nullable(),
          exact: z.string().nullable(),
          reason: textSchema.nullable(),
        }),
      )
      .optional()
      .meta({ description: 'The part that falls to each agreement with an allocation key.' }),
  })
  .loose()
  .meta({ id: 'ContractFigure', description: 'A figure as another organisation gets it under its agreements.' });

/** A chapter of a report for another organisation. */
export const contractChapterSchema = z
  .looseObject({
    id: z.string(),
    label: textSchema,
    of: z
      .enum(['granted', 'centre'])
      .optional()
      .meta({ description: '`granted`: of the trajectories of the agreements; `centre`: of the whole centre.' }),
    about: textSchema.optional(),
    figures: z.array(contractFigureSchema),
  })
  .meta({ id: 'ContractChapter', description: 'A chapter of a report for another organisation.' });
