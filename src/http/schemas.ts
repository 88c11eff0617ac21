import { z } from 'zod';
import { parsePeriod } from '../core/values/period.ts';
import { idSchema, instant } from '../records/schema.ts';

export const centreParams = z.object({ centreId: idSchema.meta({ description: 'Id of the centre.' }) });
export const organisationParams = z.object({
  organisationId: idSchema.meta({ description: 'Id of the organisation.' }),
});

/** A period of a month to a year. */
export const periodId = z
  .string()
  .refine((text) => parsePeriod(text) !== null, { params: { code: 'not-a-period' } })
  .meta({
    description: 'A year `2026`, half year `2026-H2`, quarter `2026-Q3` or month `2026-09`.',
    examples: ['2026-Q3'],
  });

/** A quarter. */
export const quarterId = z
  .string()
  .refine((text) => parsePeriod(text)?.kind === 'quarter', { params: { code: 'not-a-quarter' } })
  .meta({ description: 'A quarter: `2026-Q3`.', examples: ['2026-Q3'] });

/** An instant to compare with stored ones, which are text in UTC: any offset and precision, made the same. */
export const comparedInstant = instant.transform((text, context) => {
  const day = new Date(text);
  const year = day.getUTCFullYear();
  if (year >= 1900 && year <= 2199) return day.toISOString();
  context.issues.push({ code: 'custom', params: { code: 'not-an-instant' }, input: text });
  return z.NEVER;
});

export const formatQuery = z
  .enum(['json', 'csv'])
  .optional()
  .meta({ description: 'For clients that cannot set `Accept`.' });
/** For what is also there as a workbook and as a page. */
export const fileFormatQuery = z
  .enum(['json', 'csv', 'xlsx', 'html'])
  .optional()
  .meta({ description: 'For clients that cannot set `Accept`.' });
/** Language of a page, for who follows a link to the other one. */
export const langQuery = z
  .enum(['nl', 'en'])
  .optional()
  .meta({ description: 'Language of the page; left out: as `Accept-Language` says.' });
export const csvDialectQuery = z
  .enum(['rfc', 'nl'])
  .optional()
  .meta({ description: '`nl`: as Dutch Excel reads it (BOM, semicolon, decimal comma). Default `rfc`.' });

/** A JSON answer with a description, as the routes declare it. */
export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** An answer without a body, as the routes declare it. */
export function noContent(description: string) {
  return z.null().meta({ description });
}
