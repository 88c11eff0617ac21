import { z } from 'zod';

const counts = {
  created: z.int(),
  changed: z.int(),
  unchanged: z.int().meta({
    description: 'Lines that were right already, and deletions of what was not there or that a later line overrides.',
  }),
  deleted: z.int(),
  rejected: z.int(),
};

/** Query of an import. All but `dryRun` are for tables. */
export const importQuery = z.strictObject({
  dryRun: z.enum(['true', 'false']).optional().meta({ description: 'Gives the receipt and stores nothing.' }),
  kind: z
    .string()
    .max(64)
    .optional()
    .meta({ description: 'CSV: the record kind, when the header does not tell.', examples: ['participants'] }),
  format: z
    .enum(['ords'])
    .optional()
    .meta({ description: 'CSV: a table of the Open Repair Data Standard, which becomes `repairs`.' }),
  numberFormat: z
    .enum(['comma', 'point'])
    .optional()
    .meta({ description: 'CSV: the decimal sign, when the file does not tell: `1.234` may be a thousand or one.' }),
  dateFormat: z
    .enum(['day-first', 'month-first'])
    .optional()
    .meta({ description: 'CSV: the order in a date, when the file does not tell: `3/4/2026`.' }),
});

/** How the rejections of an import can be asked for by who cannot set `Accept`. */
export const rejectionsFormat = z
  .enum(['json', 'csv', 'ndjson'])
  .optional()
  .meta({ description: 'For clients that cannot set `Accept`.' });

export const rejectionSchema = z
  .strictObject({
    line: z.int().meta({
      description: 'Line number in the body, from 1; of a table the row as a spreadsheet shows it, the header being 1.',
    }),
    kind: z.string().nullable(),
    id: z.string().nullable(),
    code: z.string(),
    pointer: z.string(),
    message: z.string(),
    hint: z.string(),
  })
  .meta({ id: 'Rejection', description: 'Why a line was not stored.' });

const formatSchema = z
  .strictObject({
    delimiter: z.string(),
    encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
    decimal: z.enum(['comma', 'point', 'mixed']).nullable().meta({
      description: 'Decimal sign; `mixed`: the columns differ, or one contradicts itself; null: none was needed.',
    }),
    dates: z
      .enum(['day-first', 'month-first', 'year-first', 'mixed'])
      .nullable()
      .meta({ description: 'Order of a date, likewise.' }),
  })
  .meta({ id: 'ImportFormat', description: 'How a table turned out to be written.' });

const summaryShape = {
  id: z.string(),
  state: z.enum(['running', 'done', 'interrupted']),
  dryRun: z.boolean(),
  lines: z.int().meta({ description: 'Lines read, blank ones left out: the sum of the counts and `waiting`.' }),
  ...counts,
  waiting: z.int().meta({
    description:
      'Lines read that wait until all have been read: deletions, and lines that refer to what is not there yet. 0 when done.',
  }),
  byKind: z.record(z.string(), z.strictObject(counts)),
  format: formatSchema.nullable().meta({ description: 'Null for lines of JSON.' }),
  note: z
    .string()
    .nullable()
    .meta({ description: 'What to know beside the numbers, such as that nothing has changed.' }),
  source: z.string(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  rejectionsUrl: z.string(),
  rejectedRowsUntil: z.iso.datetime().nullable().meta({
    description: 'Until when the refused rows can be had there, to correct and send again; null: none are kept.',
  }),
};

export const summarySchema = z
  .strictObject(summaryShape)
  .meta({ id: 'ImportSummary', description: 'What became of an import, without the rejected lines themselves.' });

export const receiptSchema = z
  .strictObject({ ...summaryShape, rejections: z.array(rejectionSchema).meta({ description: 'The first 100.' }) })
  .meta({ id: 'ImportReceipt', description: 'What became of an import.' });
