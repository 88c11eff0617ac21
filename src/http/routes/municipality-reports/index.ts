import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { isOfOperator } from '../../../access/caller.ts';
import { todayOf } from '../../../clock.ts';
import { municipalityCsv } from '../../../reporting/municipalities/municipality-csv.ts';
import {
  type MunicipalityReport,
  makeMunicipalityReports,
} from '../../../reporting/municipalities/municipality-report.ts';
import { municipalityPageRenderer } from '../../../reporting/municipalities/page/page-renderer.ts';
import { municipalityXlsxRenderer } from '../../../reporting/municipalities/workbook/renderer.ts';
import { traceable } from '../../../reporting/renderers/marking.ts';
import { workbookInTurn } from '../../../reporting/renderers/xlsx/workbook-in-turn.ts';
import type { Language } from '../../../text/language.ts';
import { answerCsv, answerXlsx, hasAlready, xlsxType } from '../../answers.ts';
import { callerOf } from '../../plugins/authentication.ts';
import { csvDialectQuery, fileFormatQuery, langQuery, noContent } from '../../schemas.ts';
import type { Services } from '../../services.ts';
import { makeMunicipalityPages } from './pages.ts';
import { municipalityParams, municipalityReportSchema } from './schemas.ts';

const jsonType = 'application/json';
const csvType = 'text/csv';
const htmlType = 'text/html';

/** What draws a form that is not the report itself. */
const renderers: Readonly<Record<string, string>> = {
  [xlsxType]: municipalityXlsxRenderer,
  [htmlType]: municipalityPageRenderer,
};

/** What the centres of a municipality published for the organisation that asks. */
export async function municipalityReportRoutes(
  app: FastifyInstance,
  { services }: { services: Services },
): Promise<void> {
  const { store, now } = services;
  const assemble = makeMunicipalityReports(store, () => todayOf(now));
  const pageOf = makeMunicipalityPages();

  app.get('/v1/municipalities/:code/quarterly-reports/:period', {
    schema: {
      operationId: 'getMunicipalityReport',
      tags: ['Reports'],
      summary: 'The quarter of a municipality',
      description:
        'Assembled from the newest release of each centre for your organisation: figures per centre, totals as far as figures can be taken together, and which centres are missing or late. For the organisation that acts for the municipality: the one its agreements name, or whose name it bears. Each read is noted in the audit trail of every centre in it.',
      params: municipalityParams,
      querystring: z.strictObject({ format: fileFormatQuery, csvDialect: csvDialectQuery, lang: langQuery }),
      response: {
        200: {
          description: 'The report.',
          content: {
            [jsonType]: { schema: municipalityReportSchema },
            [csvType]: { schema: z.string() },
            [xlsxType]: { schema: z.string() },
            [htmlType]: { schema: z.string() },
          },
        },
        304: noContent('Says what you hold.'),
      },
    },
    config: {
      access: { who: 'scopes', scopes: ['reports:read'] },
      answersWith: ['ETag'],
      produces: [jsonType, csvType, xlsxType, htmlType],
    },
    handler: async (request, reply) => {
      const { code, period } = request.params as { code: string; period: string };
      const caller = callerOf(request);
      const { report, json, hash } = await assemble(caller, code, period);
      const by = { at: now().toISOString(), by: caller, route: request.routeOptions.url ?? '', period };
      await Promise.all(
        shownCentres(report).flatMap((id) => (isOfOperator(caller, id) ? [] : [store.noteRead(id, by)])),
      );
      const { answerType } = request;
      const { csvDialect = 'rfc', lang } = request.query as { csvDialect?: 'rfc' | 'nl'; lang?: Language };
      const language = answerType === htmlType ? (lang ?? request.language) : request.language;
      const body = answerType === csvType ? municipalityCsv(report, language, csvDialect) : json;
      // What is drawn is only made for who does not hold it: its tag is of what it is made of.
      const renderer = renderers[answerType];
      const tag =
        answerType === csvType ? tagOf(body) : renderer ? tagOf(`${renderer}/${language}/${hash}`) : `"${hash}"`;
      reply.header('cache-control', 'private, no-cache').header('meetlat-traceable-to-persons', 'true');
      if (hasAlready(request, reply, tag)) return reply.code(304).send();
      if (answerType === htmlType)
        return reply
          .type('text/html; charset=utf-8')
          .header('content-language', language)
          .send(await pageOf(tag, report, language));
      const name = `${code}-${period}-${traceable[language].replaceAll(' ', '-')}`;
      if (answerType === csvType) return answerCsv(reply, name, body);
      if (answerType === xlsxType)
        return answerXlsx(reply, name, await workbookInTurn({ of: 'municipality', report, language }));
      return reply.type('application/json; charset=utf-8').send(body);
    },
  });
}

/** Centres of which exact figures are in it; of the others it only says that they are missing. */
function shownCentres({ centres }: MunicipalityReport): string[] {
  return centres.filter(({ release }) => release !== null).map(({ centre }) => centre.id);
}

function tagOf(said: string): string {
  return `"${createHash('sha256').update(said).digest('hex')}"`;
}
