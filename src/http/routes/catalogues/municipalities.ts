import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Municipality, municipalities } from '../../../catalogues/municipalities/municipalities.ts';
import { day } from '../../../records/schema.ts';
import { pageSchema, pagingQuery, sendPage } from '../../paging.ts';
import { json } from '../../schemas.ts';
import type { Services } from '../../services.ts';

const municipality = z
  .strictObject({
    code: z.string(),
    name: z.string(),
    validFrom: day.nullable().meta({ description: 'Null: before the list begins.', format: 'date' }),
    validTo: day.nullable().meta({ description: 'Last day; null: still there.', format: 'date' }),
    successorCodes: z.array(z.string()),
  })
  .meta({ id: 'Municipality', description: 'A municipality by its CBS code, with validity and successors.' });

/** The municipalities, for everybody. */
export async function municipalityRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  app.get('/v1/municipalities', {
    schema: {
      operationId: 'listMunicipalities',
      tags: ['Catalogues'],
      summary: 'List municipalities',
      querystring: z.strictObject({
        ...pagingQuery,
        validOn: day.optional().meta({ description: 'Only those that exist on this day.', format: 'date' }),
      }),
      response: { 200: json(pageSchema(municipality), 'One page, by code.') },
    },
    config: { access: { who: 'public' }, answersWith: ['Link'] },
    handler: (request, reply) => {
      const query = request.query as { validOn?: string };
      const rows = [...municipalities]
        .filter((row) => existsOn(row, query.validOn))
        .sort((a, b) => (a.code < b.code ? -1 : 1));
      return sendPage(
        request,
        reply,
        services.cursors,
        query,
        async (page) => pageOf(rows, page),
        (row: Municipality) => ({ ...row, successorCodes: [...row.successorCodes] }),
      );
    },
  });
}

function existsOn(row: Municipality, on: string | undefined): boolean {
  return on === undefined || ((row.validFrom ?? on) <= on && (row.validTo ?? on) >= on);
}

function pageOf(rows: readonly Municipality[], page: { limit: number; after?: string[] }) {
  const rest = rows.filter((row) => page.after?.[0] === undefined || row.code > page.after[0]);
  const shown = rest.slice(0, page.limit);
  const last = shown.at(-1);
  return { rows: shown, next: rest.length > shown.length && last ? [last.code] : null };
}
