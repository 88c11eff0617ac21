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
import { traceable } from '../../../reporting/renderers/marking.ts';
import { answerCsv, hasAlready } from '../../answers.ts';
import { callerOf } from '../../plugins/authentication.ts';
import { csvDialectQuery, formatQuery, noContent } from '../../schemas.ts';
import type { Services } from '../../services.ts';
import { municipalityParams, municipalityReportSchema } from './schemas.ts';

const jsonType = 'application/json';
const csvType = 'text/csv';

/** What the centres of a municipality published for the organisation that asks. */
export async function municipalityReportRoutes(
  app: FastifyInstance,
  { services }: { services: Services },
): Promise<void> {
  const { store, now } = services;
  const assemble = makeMunicipalityReports(store, () => todayOf(now));

  app.get('/v1/municipalities/:code/quarterly-reports/:period', {
    schema: {
      operationId: 'getMunicipalityReport',
      tags: ['Reports'],
      summary: 'The quarter of a municipality',
      description:
        'Assembled from the newest release of each centre for your organisation: figures per centre, totals as far as figures can be taken together, and which centres are missing or late. For the organisation that acts for the municipality: the one its agreements name, or whose name it bears. Each read is noted in the audit trail of every centre in it.',
      params: municipalityParams,
      querystring: z.strictObject({ format: formatQuery, csvDialect: csvDialectQuery }),
      response: {
        200: {
          description: 'The report.',
          content: { [jsonType]: { schema: municipalityReportSchema }, [csvType]: { schema: z.string() } },
        },
        304: noContent('Says what you hold.'),
      },
    },
    config: {
      access: { who: 'scopes', scopes: ['reports:read'] },
      answersWith: ['ETag'],
      produces: [jsonType, csvType],
    },
    handler: async (request, reply) => {
      const { code, period } = request.params as { code: string; period: string };
      const caller = callerOf(request);
      const report = await assemble(caller, code, period);
      const by = { at: now().toISOString(), by: caller, route: request.routeOptions.url ?? '', period };
      await Promise.all(
        shownCentres(report).flatMap((id) => (isOfOperator(caller, id) ? [] : [store.noteRead(id, by)])),
      );
      const isTable = request.answerType === csvType;
      const { csvDialect = 'rfc' } = request.query as { csvDialect?: 'rfc' | 'nl' };
      const body = isTable ? municipalityCsv(report, request.language, csvDialect) : JSON.stringify(report);
      const etag = `"${createHash('sha256').update(body).digest('hex')}"`;
      reply.header('cache-control', 'private, no-cache').header('meetlat-traceable-to-persons', 'true');
      if (hasAlready(request, reply, etag)) return reply.code(304).send();
      if (isTable)
        return answerCsv(reply, `${code}-${period}-${traceable[request.language].replaceAll(' ', '-')}`, body);
      return reply.type('application/json; charset=utf-8').send(body);
    },
  });
}

/** Centres of which exact figures are in it; of the others it only says that they are missing. */
function shownCentres({ centres }: MunicipalityReport): string[] {
  return centres.filter(({ release }) => release !== null).map(({ centre }) => centre.id);
}
