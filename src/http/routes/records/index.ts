import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../errors.ts';
import { checkRecord } from '../../../records/check-record.ts';
import { ordsPrefix } from '../../../records/csv/ords-rows.ts';
import { dateFieldsOf, type RecordKind } from '../../../records/define-record-kind.ts';
import { recordKinds } from '../../../records/registry.ts';
import { idSchema, inputSchema, outputSchema } from '../../../records/schema.ts';
import type { VisibleRecord } from '../../../records/service.ts';
import type { ListQuery } from '../../../store/store.ts';
import { answerTagged } from '../../answers.ts';
import { etagOf, requireIfMatch, writeConditions } from '../../etag.ts';
import { pageSchema, sendPage } from '../../paging.ts';
import { callerOf } from '../../plugins/authentication.ts';
import type { Access } from '../../route-config.ts';
import { centreParams, json, noContent } from '../../schemas.ts';
import type { Services } from '../../services.ts';
import { expectWhole } from '../../whole-table.ts';
import { sendOrds } from './ords-table.ts';
import { hasTable, listQuery, pageOrTable, type RecordFilters, searchBody } from './schemas.ts';

const reads: Access = { who: 'scopes', scopes: ['records:read'], tenant: 'centreId' };
const writes: Access = { who: 'scopes', scopes: ['records:write'], tenant: 'centreId' };
/** A patch answers with the whole record, so it also reads. */
const changes: Access = { ...writes, also: ['records:read'] };
const mergePatchTypes = ['application/merge-patch+json', 'application/json'] as const;

const params = centreParams.extend({ id: idSchema.meta({ description: 'Your own id of the record.' }) });

type Params = { centreId: string; id: string };

/** The same routes for every record kind of the registry. */
export async function recordRoutes(app: FastifyInstance, options: { services: Services }): Promise<void> {
  app.addContentTypeParser(mergePatchTypes[0], { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
  for (const kind of recordKinds) addKind(app, kind, options.services);
}

function addKind(app: FastifyInstance, kind: RecordKind, { records, cursors, store }: Services): void {
  const collection = `/v1/centres/:centreId/${kind.kind}`;
  const single = `${collection}/:id`;
  const one = outputSchema(kind);
  const name = kind.schemaName;
  const plural = plurals(name);
  const tags = ['Records'];
  const described = kind.about.en;

  app.get(collection, {
    schema: {
      operationId: `list${plural}`,
      tags,
      summary: `List ${kind.label.many.en.toLowerCase()}`,
      description: `${described}\n\n${kind.label.many.nl}. Sorted by ${sortedBy(kind)}.`,
      params: centreParams,
      querystring: listQuery(kind),
      response: { 200: hasTable(kind) ? pageOrTable(one) : json(pageSchema(one), 'One page.') },
    },
    config: {
      access: reads,
      answersWith: ['Link'],
      ...(hasTable(kind) ? { produces: ['application/json', 'text/csv'], formats: ['json', 'ords'] } : {}),
    },
    handler: (request, reply) => {
      const {
        format: _,
        csvDialect = 'rfc',
        ...filters
      } = request.query as RecordFilters & { format?: string; csvDialect?: 'rfc' | 'nl' };
      return request.answerType === 'text/csv'
        ? answerTable(request, reply, filters, csvDialect)
        : answerList(request, reply, filters);
    },
  });

  /** Repairs, in the standard in which they are exchanged. */
  async function answerTable(
    request: FastifyRequest,
    reply: FastifyReply,
    filters: RecordFilters,
    dialect: 'rfc' | 'nl',
  ) {
    expectWhole(filters);
    const { centreId } = request.params as Params;
    const caller = callerOf(request);
    const centre = await store.getCentre(caller.reach, centreId);
    if (!centre) throw new AppError('not-found');
    const provider = { name: centre.name, prefix: ordsPrefix(centreId), group: centreId, country: 'NLD' };
    const load = (page: { limit: number; after?: string[] }) =>
      records.list(caller, centreId, kind, { ...(filtersOnly(filters) as Partial<ListQuery>), ...page });
    return sendOrds(reply, provider, load, dialect);
  }

  app.post(`${collection}/_search`, {
    schema: {
      operationId: `search${plural}`,
      tags,
      summary: `Search ${kind.label.many.en.toLowerCase()} by participants`,
      description: 'As the list, with filters that name participants: those do not belong in a URL.',
      params: centreParams,
      body: searchBody(kind),
      response: { 200: json(pageSchema(one), 'One page; send the same body with `cursor` for the next.') },
    },
    config: { access: reads },
    handler: async (request, reply) => {
      const answer = await answerList(request, reply, request.body as RecordFilters);
      reply.removeHeader('link');
      return answer;
    },
  });

  async function answerList(request: FastifyRequest, reply: FastifyReply, filters: RecordFilters) {
    const { centreId } = request.params as Params;
    const caller = callerOf(request);
    return sendPage(
      request,
      reply,
      cursors,
      filters,
      (page) => records.list(caller, centreId, kind, { ...(filtersOnly(filters) as Partial<ListQuery>), ...page }),
      show,
    );
  }

  app.get(single, {
    schema: {
      operationId: `get${name}`,
      tags,
      summary: `Get one ${kind.label.one.en.toLowerCase()}`,
      params,
      response: { 200: json(one, 'The record.'), 304: noContent('Not modified.') },
    },
    config: { access: reads, answersWith: ['ETag'] },
    handler: async (request, reply) => {
      const { centreId, id } = request.params as Params;
      const record = await records.get(callerOf(request), centreId, kind, id);
      return answerTagged(request, reply, etagOf(record.revision, record.masked), show(record));
    },
  });

  app.put(single, {
    schema: {
      operationId: `put${name}`,
      tags,
      summary: `Create or replace one ${kind.label.one.en.toLowerCase()}`,
      description: `${described}\n\nReplaces the whole record, sensitive fields included; change single fields with PATCH. Idempotent: the same body again changes nothing and keeps ETag and \`updatedAt\`. \`If-Match\` is optional; \`If-None-Match: *\` only creates.`,
      params,
      body: inputSchema(kind),
      response: { 200: json(one, 'Replaced, or as it was.'), 201: json(one, 'Created.') },
    },
    config: {
      access: writes,
      answersWith: ['ETag', 'Location'],
      problems: [409, 412],
      checkBody: (body) => {
        const checked = checkRecord(kind, body);
        return checked.ok ? [] : checked.faults;
      },
    },
    handler: async (request, reply) => {
      const { centreId, id } = request.params as Params;
      const conditions = writeConditions(request.headers);
      const { created, record } = await records.put(callerOf(request), centreId, kind, id, request.body, conditions);
      if (created) reply.code(201).header('location', `/v1/centres/${centreId}/${kind.kind}/${id}`);
      reply.header('etag', etagOf(record.revision, record.masked));
      return show(record);
    },
  });

  app.patch(single, {
    schema: {
      operationId: `patch${name}`,
      tags,
      summary: `Change fields of one ${kind.label.one.en.toLowerCase()}`,
      description:
        'JSON merge-patch (RFC 7396) over the stored record, checked as a whole afterwards; null removes a field.',
      params,
      body: z.looseObject({}).meta({ description: 'The fields to change.' }),
      response: { 200: json(one, 'The changed record.') },
    },
    config: { access: changes, answersWith: ['ETag'], consumes: mergePatchTypes, problems: [409, 412, 428] },
    handler: async (request, reply) => {
      const { centreId, id } = request.params as Params;
      const ifMatch = requireIfMatch(request.headers['if-match']);
      const record = await records.patch(callerOf(request), centreId, kind, id, request.body, ifMatch);
      reply.header('etag', etagOf(record.revision, record.masked));
      return show(record);
    },
  });

  app.delete(single, {
    schema: {
      operationId: `delete${name}`,
      tags,
      summary: `Delete one ${kind.label.one.en.toLowerCase()}`,
      description: 'For a record that should not have been there. Refused while other records refer to it.',
      params,
      response: { 204: noContent('Deleted.') },
    },
    config: { access: writes, problems: [409, 412, 428] },
    handler: async (request, reply) => {
      const { centreId, id } = request.params as Params;
      await records.remove(callerOf(request), centreId, kind, id, requireIfMatch(request.headers['if-match']));
      return reply.code(204).send();
    },
  });
}

function show({ revision: _revision, masked: _masked, ...record }: VisibleRecord): Record<string, unknown> {
  return record;
}

function filtersOnly({ limit: _limit, cursor: _cursor, ...filters }: RecordFilters) {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}

function sortedBy(kind: RecordKind): string {
  const dates = dateFieldsOf(kind).map((field) => `\`${field}\``);
  return dates.length > 0 ? `${dates.join(' or ')} and \`id\`` : '`id`';
}

function plurals(name: string): string {
  if (name.endsWith('y')) return `${name.slice(0, -1)}ies`;
  return name.endsWith('s') ? `${name}es` : `${name}s`;
}
