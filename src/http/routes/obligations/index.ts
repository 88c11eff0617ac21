import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Caller } from '../../../access/caller.ts';
import { AppError } from '../../../errors.ts';
import type { Fault } from '../../../records/define-record-kind.ts';
import { mergePatch } from '../../../records/merge-patch.ts';
import type { CatalogueCondition, Obligation, ObligationOutcome } from '../../../store/store.ts';
import { answerTagged } from '../../answers.ts';
import { etagOf, requireIfMatch, writeConditions } from '../../etag.ts';
import { pageSchema, pagingQuery, sendPage } from '../../paging.ts';
import { callerOf } from '../../plugins/authentication.ts';
import type { Access } from '../../route-config.ts';
import { json, noContent, organisationParams } from '../../schemas.ts';
import type { Services } from '../../services.ts';
import { ownTablesOf } from '../parameter-sets/contract-tables.ts';
import {
  bodyOf,
  type ObligationBody,
  obligationBody,
  obligationFaults,
  obligationOutput,
  obligationParams,
  showObligation,
  toPut,
} from './schemas.ts';

/** Centres of others read it too, so what is open to whom is asked of the store. */
const reads: Access = { who: 'scopes', scopes: ['admin', 'obligations:write', 'efforts:approve', 'records:read'] };
const writes: Access = { who: 'scopes', scopes: ['obligations:write'], tenant: 'organisationId' };
const tags = ['Social return'];
const collection = '/v1/organisations/:organisationId/obligations';
const single = `${collection}/:obligationId`;
const mergePatchTypes = ['application/merge-patch+json', 'application/json'] as const;
type Params = { organisationId: string; obligationId: string };

const mostAttempts = 20;

/** What is owed in social return (contractverplichting): written by its organisation, read by the centres it names. */
export async function obligationRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const { store, cursors, now } = services;
  app.addContentTypeParser(mergePatchTypes[0], { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));

  app.get(collection, {
    schema: {
      operationId: 'listObligations',
      tags,
      summary: 'List obligations of social return',
      description: 'All for their organisation; for a centre those that name it.',
      params: organisationParams,
      querystring: z.strictObject(pagingQuery),
      response: { 200: json(pageSchema(obligationOutput), 'One page.') },
    },
    config: { access: reads, answersWith: ['Link'] },
    handler: (request, reply) => {
      const { organisationId } = request.params as Params;
      const load = async (page: { limit: number; after?: string[] }) => {
        const rows = await store.listObligations(callerOf(request).reach, organisationId, page);
        if (!rows) throw new AppError('not-found');
        return rows;
      };
      return sendPage(request, reply, cursors, request.query as object, load, showObligation);
    },
  });

  app.get(single, {
    schema: {
      operationId: 'getObligation',
      tags,
      summary: 'Get one obligation of social return',
      params: obligationParams,
      response: { 200: json(obligationOutput, 'The obligation.'), 304: noContent('Not modified.') },
    },
    config: { access: reads, answersWith: ['ETag'] },
    handler: async (request, reply) => {
      const { organisationId, obligationId } = request.params as Params;
      const item = await store.getObligation(callerOf(request).reach, organisationId, obligationId);
      if (!item) throw new AppError('not-found');
      return answerTagged(request, reply, etagOf(item.revision), showObligation(item));
    },
  });

  app.put(single, {
    schema: {
      operationId: 'putObligation',
      tags,
      summary: 'Create or replace one obligation of social return',
      description:
        'The version of the table that region and day choose, or that is named, is frozen on the obligation: a later version does not change it. A centre that has claimed under it cannot be left out.',
      params: obligationParams,
      body: obligationBody,
      response: { 200: json(obligationOutput, 'Replaced, or as it was.'), 201: json(obligationOutput, 'Created.') },
    },
    config: { access: writes, answersWith: ['ETag', 'Location'], problems: [409, 412] },
    handler: async (request, reply) => {
      const { organisationId, obligationId } = request.params as Params;
      const caller = callerOf(request);
      const before = await store.getObligation(caller.reach, organisationId, obligationId);
      const { result, item } = await keep(caller, organisationId, obligationId, request.body, before, {
        ...writeConditions(request.headers),
        at: now().toISOString(),
        by: caller,
      });
      if (result === 'created')
        reply.code(201).header('location', `/v1/organisations/${organisationId}/obligations/${obligationId}`);
      reply.header('etag', etagOf(item.revision));
      return showObligation(item);
    },
  });

  app.patch(single, {
    schema: {
      operationId: 'patchObligation',
      tags,
      summary: 'Change fields of one obligation of social return',
      description:
        'JSON merge-patch (RFC 7396) over the stored obligation, checked as a whole afterwards; null removes a field, and of `tableId` it lets region and day choose again.',
      params: obligationParams,
      body: z.looseObject({}).meta({ description: 'The fields to change.' }),
      response: { 200: json(obligationOutput, 'The changed obligation.') },
    },
    config: { access: writes, answersWith: ['ETag'], consumes: mergePatchTypes, problems: [409, 412, 428] },
    handler: async (request, reply) => {
      const { organisationId, obligationId } = request.params as Params;
      const caller = callerOf(request);
      const ifMatch = requireIfMatch(request.headers['if-match']);
      // Who sends `*` asks for the change whatever it is now: when it changed in between, it is tried on the new one.
      for (let attempt = 1; ; attempt += 1) {
        const before = await store.getObligation(caller.reach, organisationId, obligationId);
        if (!before) throw new AppError('not-found');
        if (ifMatch !== '*' && !ifMatch.includes(before.revision)) throw new AppError('precondition-failed');
        const merged = mergePatch(bodyOf(before), request.body);
        // Whose table was removed has it chosen again, and what was frozen before does not count.
        const frozen = (merged as { tableId?: unknown }).tableId === undefined ? null : before;
        const condition = { ifMatch: [before.revision], at: now().toISOString(), by: caller };
        try {
          const { item } = await keep(caller, organisationId, obligationId, merged, frozen, condition);
          reply.header('etag', etagOf(item.revision));
          return showObligation(item);
        } catch (error) {
          const changedMeanwhile = error instanceof AppError && error.code === 'precondition-failed';
          if (!changedMeanwhile || ifMatch !== '*' || attempt === mostAttempts) throw error;
        }
      }
    },
  });

  app.delete(single, {
    schema: {
      operationId: 'deleteObligation',
      tags,
      summary: 'Delete one obligation of social return',
      description: 'Refused while centres claim under it.',
      params: obligationParams,
      response: { 204: noContent('Deleted.') },
    },
    config: { access: writes, problems: [409, 412, 428] },
    handler: async (request, reply) => {
      const { organisationId, obligationId } = request.params as Params;
      const caller = callerOf(request);
      const ifMatch = requireIfMatch(request.headers['if-match']);
      const result = await store.deleteObligation(caller.reach, organisationId, obligationId, {
        ifMatch,
        at: now().toISOString(),
        by: caller,
      });
      if (result === 'absent') throw new AppError('not-found');
      if (result === 'precondition-failed') throw new AppError('precondition-failed');
      if (result !== 'deleted') throw new AppError('referred-to', { params: { counts: `efforts ${result.claims}` } });
      return reply.code(204).send();
    },
  });

  /** Checks and keeps an obligation; throws the problem when it cannot be. */
  async function keep(
    caller: Caller,
    organisationId: string,
    id: string,
    body: unknown,
    before: Obligation | null,
    condition: CatalogueCondition,
  ): Promise<Kept> {
    const own = await ownTablesOf(store, caller, organisationId);
    const faults = obligationFaults(body, before, own);
    if (faults.length > 0) throw invalid(faults);
    const read = body as ObligationBody;
    const outcome = await store.putObligation(caller.reach, toPut(organisationId, id, read, before, own), condition);
    if (!outcome) throw new AppError('not-found');
    if (!('item' in outcome)) throw refusal(outcome, read.centreIds);
    return outcome;
  }
}

type Kept = Extract<ObligationOutcome, { item: unknown }>;

function refusal(refused: Exclude<ObligationOutcome, Kept>, centreIds: readonly string[]): AppError {
  if (refused.result === 'precondition-failed') return new AppError('precondition-failed');
  if (refused.result === 'claimed-by')
    return new AppError('referred-to', { params: { counts: `efforts of ${refused.centreIds.join(', ')}` } });
  return invalid(
    refused.centreIds.map((id) => ({ pointer: `/centreIds/${centreIds.indexOf(id)}`, code: 'no-such-centre' })),
  );
}

function invalid(faults: readonly Fault[]): AppError {
  return new AppError('invalid-input', { faults: faults.map((fault) => ({ ...fault, in: 'body' as const })) });
}
