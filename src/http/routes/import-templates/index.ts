import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../errors.ts';
import { fitsTable } from '../../../records/define-record-kind.ts';
import { findRecordKind, recordKinds } from '../../../records/registry.ts';
import { templateCsv } from '../../../records/templates/template-csv.ts';
import { templateOf } from '../../../records/templates/template-of.ts';
import { templateXlsx } from '../../../records/templates/template-xlsx.ts';
import { answerCsv, answerXlsx, xlsxType } from '../../answers.ts';
import { csvDialectQuery } from '../../schemas.ts';

const kinds = recordKinds
  .filter(fitsTable)
  .map(({ kind }) => `\`${kind}\``)
  .join(', ');

type Params = { kind: string };
type Query = { csvDialect?: 'rfc' | 'nl' };

/** Empty tables to fill in, one for each record kind. */
export async function importTemplateRoutes(app: FastifyInstance): Promise<void> {
  app.get('/v1/import-templates/:kind', {
    schema: {
      operationId: 'getImportTemplate',
      tags: ['Imports'],
      summary: 'Get an empty table to fill in',
      description:
        'A header in the language of `Accept-Language`, and what to fill in: in CSV as a row of explanation, which an import passes over; in XLSX on a sheet of its own, with every choice. Filled in and saved as CSV it can be imported as it is.',
      params: z.object({
        kind: z
          .string()
          .max(64)
          .meta({
            description: `Record kind: ${kinds}. A kind with parts within parts has no table: \`impact-maps\` are sent as JSON, by PUT or as a line of NDJSON.`,
          }),
      }),
      querystring: z.strictObject({
        format: z.enum(['csv', 'xlsx']).optional().meta({ description: 'For clients that cannot set `Accept`.' }),
        csvDialect: csvDialectQuery,
      }),
      response: {
        200: {
          description: 'The template.',
          content: { 'text/csv': { schema: z.string() }, [xlsxType]: { schema: z.string() } },
        },
      },
    },
    config: { access: { who: 'any-key' }, produces: ['text/csv', xlsxType] },
    handler: async (request, reply) => {
      const kind = findRecordKind((request.params as Params).kind);
      if (!kind) throw new AppError('not-found');
      if (!fitsTable(kind)) {
        const params = { kind: kind.kind };
        throw new AppError('invalid-input', { faults: [{ in: 'path', pointer: '/kind', code: 'no-table', params }] });
      }
      const template = templateOf(kind, request.language);
      if (request.answerType === xlsxType) {
        return answerXlsx(reply, kind.kind, await templateXlsx(template, request.language));
      }
      const { csvDialect = 'rfc' } = request.query as Query;
      return answerCsv(reply, kind.kind, templateCsv(template, request.language, csvDialect));
    },
  });
}
