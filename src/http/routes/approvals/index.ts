import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isOfOperator } from '../../../access/caller.ts';
import { todayOf } from '../../../clock.ts';
import { AppError } from '../../../errors.ts';
import { obligationFigure } from '../../../reporting/social-return/obligation-figure.ts';
import type { ApprovalOutcome } from '../../../store/store.ts';
import { answerTagged } from '../../answers.ts';
import { clientGone } from '../../client-gone.ts';
import { etagOf, writeConditions } from '../../etag.ts';
import { pageSchema, pagingQuery, sendPage } from '../../paging.ts';
import { callerOf } from '../../plugins/authentication.ts';
import { json, noContent } from '../../schemas.ts';
import type { Services } from '../../services.ts';
import { obligationParams } from '../obligations/schemas.ts';
import {
  type ApprovalBody,
  approvalBody,
  approvalFaults,
  approvalOutput,
  approvalParams,
  claimedEffort,
  obligationFigureSchema,
  showApproval,
  showClaimed,
} from './schemas.ts';

const tags = ['Social return'];
const approval = '/v1/centres/:centreId/efforts/:id/approval';
type Params = { centreId: string; id: string };
type ObligationParams = { organisationId: string; obligationId: string };

/** What authorities see of efforts and decide of them. A centre reads the decision and never takes it. */
export async function approvalRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const { store, maps, cursors, now } = services;

  app.get('/v1/organisations/:organisationId/obligations/:obligationId/efforts', {
    schema: {
      operationId: 'listClaimedEfforts',
      tags,
      summary: 'List efforts under an obligation, of all centres',
      description:
        'For the organisation of the obligation: what each centre claims and what was decided of it, without participants. In order of centre and id. Each read is noted in the audit trail of the centres.',
      params: obligationParams,
      querystring: z.strictObject(pagingQuery),
      response: { 200: json(pageSchema(claimedEffort), 'One page.') },
    },
    config: {
      access: { who: 'scopes', scopes: ['efforts:approve'], tenant: 'organisationId' },
      answersWith: ['Link'],
    },
    handler: (request, reply) => {
      const { organisationId, obligationId } = request.params as ObligationParams;
      const load = async (page: { limit: number; after?: string[] }) => {
        const { reach } = callerOf(request);
        const rows = await store.listEfforts(reach, organisationId, obligationId, page);
        if (!rows) throw new AppError('not-found');
        for (const centreId of new Set(rows.rows.map((row) => row.centreId))) await noteRead(request, centreId);
        return rows;
      };
      return sendPage(request, reply, cursors, request.query as object, load, showClaimed);
    },
  });

  app.get('/v1/organisations/:organisationId/obligations/:obligationId/social-return', {
    schema: {
      operationId: 'getSocialReturnOfObligation',
      tags,
      summary: 'What was realised under an obligation, over all centres',
      description:
        'For the organisation of the obligation: owed, claimed, approved and counted after caps, and the places, with every step; as of today. An effort is named by its centre and id. Each read is noted in the audit trail of the centres.',
      params: obligationParams,
      response: { 200: json(obligationFigureSchema, 'The figure.') },
    },
    config: { access: { who: 'scopes', scopes: ['efforts:approve'], tenant: 'organisationId' }, problems: [409] },
    handler: async (request, reply) => {
      const { organisationId, obligationId } = request.params as ObligationParams;
      const of = { organisationId, obligationId };
      const gone = clientGone(reply);
      const figure = await obligationFigure({ store, maps }, callerOf(request), of, todayOf(now), gone);
      for (const centreId of figure.centreIds) await noteRead(request, centreId);
      const { day: asOf, realised } = figure;
      if (!(realised instanceof Uint8Array)) return { ...of, asOf, ...realised };
      const about = JSON.stringify({ ...of, asOf }).slice(0, -1);
      // What the thread wrote is an object, sent on as it is.
      const parts = [Buffer.from(`${about},`), realised.subarray(1)];
      return reply.type('application/json; charset=utf-8').send(Buffer.concat(parts));
    },
  });

  app.get(approval, {
    schema: {
      operationId: 'getEffortApproval',
      tags,
      summary: 'Get what was decided of an effort',
      description: 'For the centre of the effort and for the authority of its obligation.',
      params: approvalParams,
      response: { 200: json(approvalOutput, 'The decision.'), 304: noContent('Not modified.') },
    },
    config: {
      access: { who: 'scopes', scopes: ['efforts:approve', 'records:read'] },
      answersWith: ['ETag'],
    },
    handler: async (request, reply) => {
      const { centreId, id } = request.params as Params;
      const item = await store.getApproval(callerOf(request).reach, centreId, id);
      if (!item) throw new AppError('not-found');
      await noteRead(request, centreId);
      // Whether it still holds is part of what is read, and not of what was decided.
      return answerTagged(request, reply, etagOf(item.revision, !item.holds), showApproval(item));
    },
  });

  app.put(approval, {
    schema: {
      operationId: 'putEffortApproval',
      tags,
      summary: 'Decide of an effort',
      description:
        'Only the organisation that owns the obligation, and never of a centre of its own. What is decided holds for the effort as it is now: when the centre changes it, it has to be decided again. A placement counts once over all obligations and centres.',
      params: approvalParams,
      body: approvalBody,
      response: { 200: json(approvalOutput, 'Changed, or as it was.'), 201: json(approvalOutput, 'Decided.') },
    },
    config: {
      access: { who: 'scopes', scopes: ['efforts:approve'] },
      answersWith: ['ETag', 'Location'],
      problems: [409, 412],
      checkBody: approvalFaults,
    },
    handler: async (request, reply) => {
      const { centreId, id } = request.params as Params;
      const { decision, amount, reason, effortRevision } = request.body as ApprovalBody;
      const caller = callerOf(request);
      const outcome = await store.putApproval(
        caller.reach,
        {
          centreId,
          effortId: id,
          decision,
          amount: amount ?? null,
          reason: reason ?? null,
          decidedOn: todayOf(now),
          ...(effortRevision === undefined ? {} : { effortRevision }),
        },
        { ...writeConditions(request.headers), at: now().toISOString(), by: caller },
      );
      if (!outcome) throw new AppError('not-found');
      if (!('item' in outcome)) throw refusal(outcome);
      if (outcome.result === 'created')
        reply.code(201).header('location', `/v1/centres/${centreId}/efforts/${id}/approval`);
      reply.header('etag', etagOf(outcome.item.revision));
      return showApproval(outcome.item);
    },
  });

  /** Who is not of the centre leaves a trace there, before anything is shown. */
  async function noteRead(request: FastifyRequest, centreId: string): Promise<void> {
    const caller = callerOf(request);
    if (isOfOperator(caller, centreId)) return;
    const route = request.routeOptions.url ?? '';
    await store.noteRead(centreId, { at: now().toISOString(), by: caller, route, period: null });
  }
}

/** Codes alone: what the rule is stands in the list of problems. */
function refusal({ result }: Exclude<ApprovalOutcome, { item: unknown }>): AppError {
  if (result !== 'above-claimed') return new AppError(result);
  return new AppError('invalid-input', {
    faults: [{ in: 'body', pointer: '/amount', code: 'approved-above-claimed' }],
  });
}
