import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Caller } from '../../../access/caller.ts';
import { AppError, type LocatedFault } from '../../../errors.ts';
import type { OwnParameterSet, ParameterSetOutcome } from '../../../store/store.ts';
import { answerTagged } from '../../answers.ts';
import { etagOf, requireIfMatch, writeConditions } from '../../etag.ts';
import { pageSchema, pagingQuery, sendPage } from '../../paging.ts';
import { callerOf } from '../../plugins/authentication.ts';
import type { Access } from '../../route-config.ts';
import { json, noContent, organisationParams } from '../../schemas.ts';
import type { Services } from '../../services.ts';
import { contractTablesIn } from './contract-tables.ts';
import { ownValuesIn, type SetInput, setFaults, setInput, setOutput, setParams, showSet } from './schemas.ts';

const reads: Access = {
  who: 'scopes',
  scopes: ['admin', 'records:read', 'obligations:write'],
  tenant: 'organisationId',
};
/**
 * Own values change every figure that rests on them: who publishes the figures answers for them. Tables are for who
 * writes the obligations; what a set holds, before and after, says which of both a key needs.
 */
const writes: Access = {
  who: 'scopes',
  scopes: ['admin', 'reports:publish', 'obligations:write'],
  tenant: 'organisationId',
};
const tags = ['Catalogues'];
const collection = '/v1/organisations/:organisationId/parameter-sets';
type Params = { organisationId: string; setId: string };

/** Values of an organisation's own, in the place of published ones, for the centres it chooses. */
export async function parameterSetRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const { store, cursors, now } = services;

  app.get(collection, {
    schema: {
      operationId: 'listParameterSets',
      tags,
      summary: 'List sets of own values',
      params: organisationParams,
      querystring: z.strictObject(pagingQuery),
      response: { 200: json(pageSchema(setOutput), 'One page.') },
    },
    config: { access: reads, answersWith: ['Link'] },
    handler: (request, reply) => {
      const { organisationId } = request.params as Params;
      const load = async (page: { limit: number; after?: string[] }) => {
        const rows = await store.listParameterSets(callerOf(request).reach, organisationId, page);
        if (!rows) throw new AppError('not-found');
        return rows;
      };
      return sendPage(request, reply, cursors, request.query as object, load, showSet);
    },
  });

  app.get(`${collection}/:setId`, {
    schema: {
      operationId: 'getParameterSet',
      tags,
      summary: 'Get one set of own values',
      params: setParams,
      response: { 200: json(setOutput, 'The set.'), 304: noContent('Not modified.') },
    },
    config: { access: reads, answersWith: ['ETag'] },
    handler: async (request, reply) => {
      const { organisationId, setId } = request.params as Params;
      const item = await store.getParameterSet(callerOf(request).reach, organisationId, setId);
      if (!item) throw new AppError('not-found');
      return answerTagged(request, reply, etagOf(item.revision), showSet(item));
    },
  });

  app.put(`${collection}/:setId`, {
    schema: {
      operationId: 'putParameterSet',
      tags,
      summary: 'Create or replace one set of own values',
      description:
        'Figures of the centres it names are computed with these values from now on, for every period in which they hold, and say so. A value has one place: a parameter that another set gives for the same centre is refused.',
      params: setParams,
      body: setInput,
      response: { 200: json(setOutput, 'Replaced, or as it was.'), 201: json(setOutput, 'Created.') },
    },
    config: { access: writes, answersWith: ['ETag', 'Location'], problems: [412], checkBody: setFaults },
    handler: async (request, reply) => {
      const { organisationId, setId } = request.params as Params;
      const body = request.body as SetInput;
      const put = {
        organisationId,
        id: setId,
        name: body.name,
        centreIds: body.centreIds,
        values: ownValuesIn(body),
        contractTables: contractTablesIn(body.contractTables),
      };
      const caller = callerOf(request);
      mustMayWrite(caller, put);
      mustMayWrite(caller, await store.getParameterSet(caller.reach, organisationId, setId));
      const outcome = await store.putParameterSet(caller.reach, put, {
        ...writeConditions(request.headers),
        at: now().toISOString(),
        by: caller,
      });
      if (!outcome) throw new AppError('not-found');
      if (!('item' in outcome)) throw refusal(outcome, setId, body);
      const { result, item } = outcome;
      if (result === 'created') {
        reply.code(201).header('location', `/v1/organisations/${organisationId}/parameter-sets/${setId}`);
      }
      reply.header('etag', etagOf(item.revision));
      return showSet(item);
    },
  });

  app.delete(`${collection}/:setId`, {
    schema: {
      operationId: 'deleteParameterSet',
      tags,
      summary: 'Delete one set of own values',
      description: 'The centres it names go back to published values.',
      params: setParams,
      response: { 204: noContent('Deleted.') },
    },
    config: { access: writes, problems: [412, 428] },
    handler: async (request, reply) => {
      const { organisationId, setId } = request.params as Params;
      const caller = callerOf(request);
      const ifMatch = requireIfMatch(request.headers['if-match']);
      mustMayWrite(caller, await store.getParameterSet(caller.reach, organisationId, setId));
      const result = await store.deleteParameterSet(caller.reach, organisationId, setId, {
        ifMatch,
        at: now().toISOString(),
        by: caller,
      });
      if (result === 'absent') throw new AppError('not-found');
      if (result === 'precondition-failed') throw new AppError('precondition-failed');
      return reply.code(204).send();
    },
  });
}

/** Refuses a key that may not write what a set holds; a set that is not there holds nothing. */
function mustMayWrite(
  { scopes }: Caller,
  set: Pick<OwnParameterSet, 'values' | 'centreIds' | 'contractTables'> | null,
) {
  if (set === null || scopes.has('admin')) return;
  const { values, centreIds, contractTables } = set;
  if (contractTables.length > 0 && !scopes.has('obligations:write'))
    throw new AppError('forbidden', { params: { scope: 'obligations:write' } });
  const hasValues = values.length > 0 || centreIds.length > 0 || contractTables.length === 0;
  if (hasValues && !scopes.has('reports:publish'))
    throw new AppError('forbidden', { params: { scope: 'reports:publish' } });
}

type Refused = Exclude<ParameterSetOutcome, { item: unknown }>;

/** What the store refused, as faults at the places in the body that they are about. */
function refusal(refused: Refused, setId: string, { centreIds, values, contractTables = [] }: SetInput): AppError {
  if (refused.result === 'precondition-failed') return new AppError('precondition-failed');
  if (refused.result === 'too-many-values') {
    const fault = { in: 'body', pointer: '/values', code: 'too-many-values', params: { most: refused.most } } as const;
    return new AppError('invalid-input', { faults: [fault] });
  }
  if (refused.result === 'tables-given-twice') {
    const ids = contractTables.map((table) => (table as { id: string }).id);
    const faults = refused.tables.map(({ id, set }) => ({
      in: 'body' as const,
      pointer: `/contractTables/${ids.indexOf(id)}/id`,
      code: 'table-of-another-set',
      params: { set },
    }));
    return new AppError('invalid-input', { faults });
  }
  const faults: LocatedFault[] =
    refused.result === 'unknown-centres'
      ? refused.centreIds.map((id) => ({
          in: 'body',
          pointer: `/centreIds/${centreIds.indexOf(id)}`,
          code: 'unknown-centre',
        }))
      : refused.clashes.map(({ parameter, set, centreIds: centres }) => ({
          in: 'body',
          pointer: `/values/${values.findIndex(({ id }) => id === parameter)}/id`,
          code: 'given-by-another-set',
          params: { parameter, set, own: setId, centres: centres.join(', ') },
        }));
  return new AppError('invalid-input', { faults });
}
