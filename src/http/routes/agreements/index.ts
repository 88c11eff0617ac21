import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../errors.ts';
import { agreements } from '../../../records/agreements.ts';
import { inputSchema } from '../../../records/schema.ts';
import type { StoredRecord } from '../../../store/store.ts';
import { pageSchema, pagingQuery, sendPage } from '../../paging.ts';
import { callerOf } from '../../plugins/authentication.ts';
import { json, organisationParams } from '../../schemas.ts';
import type { Services } from '../../services.ts';

const output = inputSchema(agreements)
  .extend({ centreId: z.string(), id: z.string(), createdAt: z.iso.datetime(), updatedAt: z.iso.datetime() })
  .meta({
    id: 'AgreementOfOrganisation',
    description: 'An agreement of a centre with the organisation.',
    examples: [],
  });

/** The agreements of centres with an organisation, as that organisation reads them. */
export async function agreementRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const { store, cursors } = services;

  app.get('/v1/organisations/:organisationId/agreements', {
    schema: {
      operationId: 'listAgreementsOfOrganisation',
      tags: ['Reports'],
      summary: 'List agreements of centres with this organisation',
      description: 'What each centre agreed with the organisation; of others nothing. In order of centre and id.',
      params: organisationParams,
      querystring: z.strictObject(pagingQuery),
      response: { 200: json(pageSchema(output), 'One page.') },
    },
    config: {
      access: { who: 'scopes', scopes: ['admin', 'reports:read'], tenant: 'organisationId' },
      answersWith: ['Link'],
    },
    handler: (request, reply) => {
      const { organisationId } = request.params as { organisationId: string };
      const load = async (page: { limit: number; after?: string[] }) => {
        const rows = await store.listAgreements(callerOf(request).reach, organisationId, page);
        if (!rows) throw new AppError('not-found');
        return rows;
      };
      return sendPage(request, reply, cursors, request.query as object, load, show);
    },
  });
}

function show({ centreId, record }: { centreId: string; record: StoredRecord }) {
  const { id, data, createdAt, updatedAt } = record;
  return { centreId, id, ...data, createdAt, updatedAt };
}
