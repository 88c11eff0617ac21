import { z } from 'zod';

const counts = {
  created: z.int(),
  changed: z.int(),
  unchanged: z.int().meta({ description: 'Rows that were right already.' }),
  deleted: z.int(),
  rejected: z.int(),
};

export const rejectionSchema = z
  .strictObject({
    line: z.int().meta({ description: 'Line number in the body, from 1.' }),
    kind: z.string().nullable(),
    id: z.string().nullable(),
    code: z.string(),
    pointer: z.string(),
    message: z.string(),
    hint: z.string(),
  })
  .meta({ id: 'Rejection', description: 'Why a line was not stored.' });

const summaryShape = {
  id: z.string(),
  state: z.enum(['running', 'done', 'interrupted']),
  dryRun: z.boolean(),
  lines: z.int().meta({ description: 'Lines read, blank ones left out.' }),
  ...counts,
  byKind: z.record(z.string(), z.strictObject(counts)),
  source: z.string(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  rejectionsUrl: z.string(),
};

export const summarySchema = z
  .strictObject(summaryShape)
  .meta({ id: 'ImportSummary', description: 'What became of an import, without the rejected lines themselves.' });

export const receiptSchema = z
  .strictObject({ ...summaryShape, rejections: z.array(rejectionSchema).meta({ description: 'The first 100.' }) })
  .meta({ id: 'ImportReceipt', description: 'What became of an import.' });
