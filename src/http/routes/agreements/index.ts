import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Caller, isOfOperator } from '../../../access/caller.ts';
import { todayOf } from '../../../clock.ts';
import type { Day } from '../../../core/values/day.ts';
import { AppError } from '../../../errors.ts';
import { agreements } from '../../../records/agreements.ts';
import { inputSchema } from '../../../records/schema.ts';
import { realisedAgreements, realisedOf, reportsDue, sightOf } from '../../../reporting/agreements/realised.ts';
import type { StoredRecord } from '../../../store/store.ts';
import { pageSchema, pagingQuery, sendPage } from '../../paging.ts';
import { callerOf } from '../../plugins/authentication.ts';
import { json, organisationParams } from '../../schemas.ts';
import type { Services } from '../../services.ts';
import {
  dueShape,
  realisedOutput,
  realisedParams,
  showRealised,
  standingOf,
  standingShape,
} from './realised-schema.ts';

const output = inputSchema(agreements)
  .extend({
    centreId: z.string(),
    id: z.string(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    due: z
      .strictObject(dueShape)
      .meta({ description: 'What is due as of today; of each target the day is in `targets` or the last day.' }),
    standing: z
      .strictObject(standingShape)
      .nullable()
      .meta({ description: 'How it stands; null unless `realised=true` was asked.' }),
  })
  .meta({
    id: 'AgreementOfOrganisation',
    description: 'An agreement of a centre with the organisation.',
    examples: [],
  });

/** Agreements on a page with how each stands: each reads the facts of its own time. */
const mostStanding = 25;

/** The agreements of centres with an organisation, as that organisation reads them. */
export async function agreementRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const { store, cursors, now } = services;

  app.get('/v1/organisations/:organisationId/agreements', {
    schema: {
      operationId: 'listAgreementsOfOrganisation',
      tags: ['Reports'],
      summary: 'List agreements of centres with this organisation',
      description: `What each centre agreed with the organisation, and when its next reports are due; of others nothing. In order of centre and id. With \`realised=true\` also how each stands (\`reports:read\`), at most ${mostStanding} a page; each centre notes that in its audit trail.`,
      params: organisationParams,
      querystring: z.strictObject({
        ...pagingQuery,
        realised: z.enum(['true', 'false']).optional().meta({ description: 'Also give how each agreement stands.' }),
      }),
      response: { 200: json(pageSchema(output), 'One page.') },
    },
    config: {
      access: { who: 'scopes', scopes: ['admin', 'reports:read'], tenant: 'organisationId' },
      answersWith: ['Link'],
    },
    handler: (request, reply) => {
      const { organisationId } = request.params as { organisationId: string };
      const caller = callerOf(request);
      const today = todayOf(now);
      const { realised } = request.query as { realised?: 'true' | 'false' };
      const isAsked = realised === 'true';
      // Figures of people are not for who only administers.
      if (isAsked && !caller.scopes.has('reports:read'))
        throw new AppError('forbidden', { params: { scope: 'reports:read' } });
      const load = async ({ limit, ...page }: { limit: number; after?: string[] }) => {
        const most = isAsked ? Math.min(limit, mostStanding) : limit;
        const found = await store.listAgreements(caller.reach, organisationId, { limit: most, ...page });
        if (!found) throw new AppError('not-found');
        const standings = isAsked ? await standingsOf(store, caller, found.rows, today) : [];
        const read = isAsked ? new Set(found.rows.map(({ centreId }) => centreId)) : [];
        for (const centreId of read) {
          if (isOfOperator(caller, centreId)) continue;
          const route = request.routeOptions.url ?? '';
          await store.noteRead(centreId, { at: now().toISOString(), by: caller, route, period: null });
        }
        const rows = found.rows.map((row, index) => ({ ...row, standing: standings[index] ?? null }));
        return { ...found, rows };
      };
      return sendPage(request, reply, cursors, request.query as object, load, (row) => show(row, today));
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

type Listed = { readonly centreId: string; readonly record: StoredRecord };

/** How each of these stands, one after the other: others have their turn in between. */
async function standingsOf(store: Services['store'], caller: Caller, rows: readonly Listed[], today: Day) {
  const standings: (ReturnType<typeof standingOf> | null)[] = [];
  for (const { centreId, record } of rows) {
    const at = { day: today, today, isForOther: !isOfOperator(caller, centreId) };
    const { agreements: told } = await realisedAgreements(store, sightOf(record, centreId), centreId, [record], at);
    standings.push(told[0] ? standingOf(told[0]) : null);
  }
  return standings;
}

function show({ centreId, record, standing }: Listed & { standing: ReturnType<typeof standingOf> | null }, today: Day) {
  const { id, data, createdAt, updatedAt } = record;
  return { centreId, id, ...data, createdAt, updatedAt, due: reportsDue(data, today), standing };
}
