import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { parameterUsedSchema } from '../../../core/result.ts';
import { textSchema } from '../../../core/values/text.ts';
import type { Draft } from '../../../reporting/draft.ts';
import { renderReport, viewName } from '../../../reporting/renderers/render-report.ts';
import type { ReportDocument } from '../../../reporting/renderers/report-document.ts';
import { type ShownReport, showReport } from '../../../reporting/show-report.ts';
import { answerFigures, hasAlready, xlsxType } from '../../answers.ts';
import { dataAsOfSchema, figureSchema } from '../../figure-schema.ts';
import { figuresTag } from '../../figures-tag.ts';
import { callerOf } from '../../plugins/authentication.ts';
import { dataQualitySchema } from '../../quality-schema.ts';
import type { Access } from '../../route-config.ts';
import {
  centreParams,
  comparedInstant,
  csvDialectQuery,
  fileFormatQuery,
  json,
  langQuery,
  noContent,
  periodId,
  quarterId,
} from '../../schemas.ts';
import type { Services } from '../../services.ts';
import { valueChapterSchema } from '../impact-maps/schemas.ts';
import { agreementsChapterSchema, socialReturnChapterSchema } from './contract-schemas.ts';
import { definitionSchema } from './definition-schema.ts';
import { answerReportFile, viewOf } from './files.ts';
import { maexChapterSchema, psoChapterSchema } from './profile-schemas.ts';

const access: Access = { who: 'scopes', scopes: ['records:read'], tenant: 'centreId' };
const tags = ['Reports'];
const jsonType = 'application/json';

/** The quarter as it is sent. */
export const draftSchema = z
  .strictObject({
    state: z.literal('draft'),
    centre: z.strictObject({ id: z.string(), name: z.string() }),
    period: z.string(),
    dataAsOf: dataAsOfSchema,
    chapters: z.array(z.strictObject({ id: z.string(), label: textSchema, figures: z.array(figureSchema) })),
    value: valueChapterSchema,
    psoStyle: psoChapterSchema,
    maexStyle: maexChapterSchema,
    agreements: agreementsChapterSchema,
    socialReturn: socialReturnChapterSchema,
    dataQuality: dataQualitySchema,
    parametersUsed: z.array(parameterUsedSchema),
    definitions: z.array(definitionSchema),
  })
  .meta({
    id: 'QuarterlyReportDraft',
    description: 'The quarter as it stands now: live, exact, for the centre itself.',
  });

/** The quarter as a whole, and what is doubtful in it. */
export async function reportRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  app.get('/v1/centres/:centreId/quarterly-reports/:period/draft', {
    schema: {
      operationId: 'getQuarterlyReportDraft',
      tags,
      summary: 'Draft of the quarterly report',
      description:
        'As JSON, as one long table (CSV), as a workbook (XLSX) with a sheet for each chapter, or as a page for people (HTML). The files are made of the JSON and say what it says.',
      params: centreParams.extend({ period: quarterId }),
      querystring: z.strictObject({ format: fileFormatQuery, csvDialect: csvDialectQuery, lang: langQuery }),
      response: {
        200: {
          description: 'The draft.',
          content: {
            [jsonType]: { schema: draftSchema },
            'text/csv': { schema: z.string() },
            [xlsxType]: { schema: z.string() },
            'text/html': { schema: z.string() },
          },
        },
        304: noContent('Says what you hold; only `dataAsOf` may differ.'),
      },
    },
    config: { access, answersWith: ['ETag'], produces: [jsonType, 'text/csv', xlsxType, 'text/html'] },
    handler: async (request, reply) => {
      const { centreId, period } = request.params as { centreId: string; period: string };
      const caller = callerOf(request);
      const name = `quarterly-report-draft/${period}`;
      const draftJson = () =>
        services.finished(caller, centreId, `${name}/json`, async () => {
          const shown = showDraft(await services.draft(caller, centreId, period));
          // Straight by type: what `reply.serialize` looks up knows no content types.
          return { text: String(reply.serializeInput(shown, '200', jsonType)), etag: tagOfDraft(shown) };
        });
      const view = viewOf(request);
      if (view === null) {
        const { body, etag } = await draftJson();
        if (hasAlready(request, reply, etag)) return reply.code(304).send();
        return reply.type('application/json; charset=utf-8').send(body);
      }
      const { body, etag } = await services.finished(caller, centreId, `${name}/${viewName(view)}`, async () => {
        const { body: json, etag: tag } = await draftJson();
        // Made of what the JSON says, as a file of a release is.
        const document: ReportDocument = JSON.parse(json.toString());
        return { text: await renderReport(document, view), etag: figuresTag(`${tag} ${viewName(view)}`) };
      });
      if (hasAlready(request, reply, etag)) return reply.code(304).send();
      return answerReportFile(reply, view, { centreId, period, state: 'draft' }, body);
    },
  });

  app.get('/v1/centres/:centreId/data-quality', {
    schema: {
      operationId: 'getDataQuality',
      tags,
      summary: 'What is complete and what is doubtful',
      params: centreParams,
      querystring: z.strictObject({
        period: periodId,
        changedSince: comparedInstant.optional().meta({
          description:
            'Also say what was written after this instant, such as `dataAsOf.changedAt` of the answer you saw last.',
        }),
      }),
      response: {
        200: json(dataQualitySchema, 'The list.'),
        304: noContent('Says what you hold; only `dataAsOf` may differ.'),
      },
    },
    config: { access, answersWith: ['ETag'] },
    handler: async (request, reply) => {
      const { centreId } = request.params as { centreId: string };
      const { period, changedSince } = request.query as { period: string; changedSince?: string };
      const list = await services.dataQuality(callerOf(request), centreId, period, changedSince ?? null);
      return answerFigures(request, reply, list);
    },
  });
}

/** Of what the draft says, without the state of the data it was computed on. */
function tagOfDraft({ dataAsOf: _dataAsOf, dataQuality, ...said }: ShownReport): string {
  const { dataAsOf: _ofList, ...list } = dataQuality;
  return figuresTag({ ...said, dataQuality: list });
}

function showDraft(draft: Draft) {
  return { state: 'draft' as const, ...showReport(draft) };
}
