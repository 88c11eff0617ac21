import { z } from 'zod';
import { maexStyleValueSchema } from '../../../core/indicators/maex-style/result.ts';
import { standings } from '../../../core/indicators/pso-style/position.ts';
import { psoStyleValueSchema } from '../../../core/indicators/pso-style/result.ts';
import { psoGroup } from '../../../core/lists/pso-group.ts';
import { missingSchema, parameterUsedSchema, statusSchema, warningSchema } from '../../../core/result.ts';
import { stepSchema } from '../../../core/step.ts';
import { textSchema } from '../../../core/values/text.ts';

const group = z.enum(psoGroup.codes as [string, ...string[]]);

/** What both chapters begin with. */
const head = {
  label: textSchema,
  disclaimer: textSchema.meta({ description: 'Belongs to every figure here.' }),
  period: z
    .strictObject({
      id: z.string(),
      from: z.string().meta({ format: 'date' }),
      until: z.string().meta({ format: 'date' }),
      label: textSchema,
    })
    .meta({ description: 'The twelve months through the quarter: the method is about a year.' }),
  formulaVersion: z.string(),
  status: statusSchema,
  reason: textSchema.nullable(),
};

/** What both chapters end with. */
const tail = {
  missing: z.array(missingSchema),
  warnings: z.array(warningSchema),
  parametersUsed: z.array(parameterUsedSchema),
  steps: z.array(stepSchema).meta({ description: 'How it was computed; steps of one person are not shown.' }),
  explanation: z.string().meta({ description: 'Page of the method.' }),
};

const shareSchema = psoStyleValueSchema
  .omit({
    disclaimer: true,
    measuringYear: true,
    positions: true,
    beside: true,
    purchases: true,
    checklist: true,
    reasons: true,
    stepOf: true,
  })
  .nullable()
  .meta({ description: 'Null while nobody states that the positions of the year are complete.' });

/** The chapter of the PSO-style share in a report. */
export const psoChapterSchema = z
  .strictObject({
    ...head,
    share: shareSchema,
    groups: z
      .array(z.strictObject({ group, label: textSchema, standing: z.enum(standings), positions: z.int().min(1) }))
      .meta({ description: 'Positions of the year by group; only those with standing `counted` are in the share.' }),
    withoutPosition: z
      .array(z.strictObject({ group: group.nullable(), label: textSchema, participants: z.int().min(1) }))
      .meta({
        description:
          'Participants of the year without a position, in the group their status points to: shown beside the share, never in it.',
      }),
    suppliers: z.array(z.strictObject({ supplier: z.string(), attributedFte: z.number().nullable() })),
    ...tail,
  })
  .meta({
    id: 'PsoStyleChapter',
    description:
      'Indicative social share of the twelve months through the quarter, from positions and social purchases.',
  });

const sourceSchema = z.strictObject({
  part: z.string().meta({ description: 'JSON pointer of the part in the inputs of `maex-style`.' }),
  from: z.string().nullable().meta({ description: 'Indicator, record kind or own value; null: nothing tells it.' }),
  status: z
    .enum(['ok', 'unknown', 'not-kept'])
    .meta({ description: '`not-kept`: the centre does not state to keep it, so it is no part of the profile.' }),
  reason: textSchema.nullable(),
  missing: z.array(missingSchema),
});

/** The chapter of the profile in MAEX style in a report. */
export const maexChapterSchema = z
  .strictObject({
    ...head,
    profile: maexStyleValueSchema,
    sources: z.array(sourceSchema).meta({ description: 'Where each part comes from, and why one is not there.' }),
    ...tail,
  })
  .meta({
    id: 'MaexStyleChapter',
    description:
      'Profile of the twelve months through the quarter, with euros: for the centre itself. Never added to an SROI result.',
  });
