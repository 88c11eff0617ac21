import type { FastifyInstance } from 'fastify';
import { pageSchema, sendPage } from '../../paging.ts';
import { callerOf } from '../../plugins/authentication.ts';
import type { Access } from '../../route-config.ts';
import { json } from '../../schemas.ts';
import type { Services } from '../../services.ts';
import { type EntriesQuery, entriesQuery, entrySchema, type RecordSearch, recordSearch, showEntry } from './schemas.ts';

const access: Access = { who: 'scopes', scopes: ['admin', 'keys:manage'] };
const tags = ['Access'];
const collection = '/v1/audit-entries';
const order =
  'In order of chain, instant and sequence: the newest of a chain last. `admin` sees every chain; `keys:manage` that of its own organisation and those of the centres its key reaches.';

/** The audit trail: who did what and when. */
export async function auditEntryRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const { store, cursors } = services;

  app.get(collection, {
    schema: {
      operationId: 'listAuditEntries',
      tags,
      summary: 'List the audit trail',
      description: order,
      querystring: entriesQuery,
      response: { 200: json(pageSchema(entrySchema), 'One page.') },
    },
    config: { access, answersWith: ['Link'] },
    handler: (request, reply) => {
      const { from, until, centreId, organisationId } = request.query as EntriesQuery;
      const filters = given({ from, until, centreId, organisationId });
      return sendPage(
        request,
        reply,
        cursors,
        request.query as EntriesQuery,
        (page) => store.listAuditEntries(callerOf(request).reach, { ...filters, ...page }),
        showEntry,
      );
    },
  });

  app.post(`${collection}/_search`, {
    schema: {
      operationId: 'searchAuditEntries',
      tags,
      summary: 'List what was done to one record',
      description: `As the list, for one record: its id does not belong in a URL, and stands in the trail as a keyed pseudonym only. What an import did to it is in the \`chunk\` entries of that import, which name no records. ${order}`,
      body: recordSearch,
      response: { 200: json(pageSchema(entrySchema), 'One page; send the same body with `cursor` for the next.') },
    },
    config: { access },
    handler: async (request, reply) => {
      const { centreId, kind, recordId, from, until } = request.body as RecordSearch;
      const filters = { centreId, record: { kind, id: recordId }, ...given({ from, until }) };
      const answer = await sendPage(
        request,
        reply,
        cursors,
        request.body as RecordSearch,
        (page) => store.listAuditEntries(callerOf(request).reach, { ...filters, ...page }),
        showEntry,
      );
      reply.removeHeader('link');
      return answer;
    },
  });
}

/** The filters that were given. */
function given<Filters extends object>(filters: Filters): { [Name in keyof Filters]?: NonNullable<Filters[Name]> } {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as never;
}
