import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { isOfOperator } from '../../../access/caller.ts';
import { todayOf } from '../../../clock.ts';
import { AppError } from '../../../errors.ts';
import { agreements } from '../../../records/agreements.ts';
import { inputSchema } from '../../../records/schema.ts';
import { realisedOf } from '../../../reporting/agreements/realised.ts';
import type { StoredRecord } from '../../../store/store.ts';
import { pageSchema, pagingQuery, sendPage } from '../../paging.ts';
import { callerOf } from '../../plugins/authentication.ts';
import { json, organisationParams } from '../../schemas.ts';
import type { Services } from '../../services.ts';
import { realisedOutput, realisedParams, showRealised } from './realised-schema.ts';

const output = inputSchema(agreements)
  .extend({ centreId: z.string(), id: z.string(), createdAt: z.iso.datetime(), updatedAt: z.iso.datetime() })
  .meta({
    id: 'AgreementOfOrganisation',
    description: 'An agreement of a centre with the organisation.',
    examples: [],
  });

/** The agreements of centres with an organisation, as that organisation reads them. */
export async function agreementRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const { store, cursors, now } = services;

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

  app.get('/v1/centres/:centreId/agreements/:id/realised', {
    schema: {
      operationId: 'getRealisedAgreement',
      tags: ['Reports'],
      summary: 'Agreed against realised',
      description:
        'For the centre, and for the organisation of the agreement (`reports:read`): each target with what was realised of it through the last whole month, what is behind, and when the report is due. People are counted in the trajectories the agreement is about. Each read by another organisation is noted in the audit trail of the centre.',
      params: realisedParams,
      response: { 200: json(realisedOutput, 'How it stands.') },
    },
    config: { access: { who: 'scopes', scopes: ['records:read', 'reports:read'] } },
    handler: async (request) => {
      const { centreId, id } = request.params as { centreId: string; id: string };
      const caller = callerOf(request);
      const isOwn = !caller.reach.all && caller.reach.centreIds.includes(centreId);
      // The records of a centre are read by their scope, and by an agreement with the other.
      if (!caller.scopes.has(isOwn ? 'records:read' : 'reports:read')) throw new AppError('not-found');
      const realised = await realisedOf(store, caller, centreId, id, todayOf(now));
      if (!isOfOperator(caller, centreId)) {
        const route = request.routeOptions.url ?? '';
        await store.noteRead(centreId, { at: now().toISOString(), by: caller, route, period: null });
      }
      return showRealised(centreId, todayOf(now), realised);
    },
  });
}

function show({ centreId, record }: { centreId: string; record: StoredRecord }) {
  const { id, data, createdAt, updatedAt } = record;
  return { centreId, id, ...data, createdAt, updatedAt };
}
