import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../../errors.ts';
import { queryLimits } from '../../../feed/query/limits.ts';
import { type OptionName, type QueryOptions, readOptions } from '../../../feed/query/query-options.ts';
import { notHere, wrong } from '../../../feed/query/refusals.ts';
import { type Resource, readPath } from '../../../feed/query/resource-path.ts';
import { feedSets } from '../../../feed/sets/feed-sets.ts';
import { hasAlready } from '../../answers.ts';
import { feedRoot } from '../../odata.ts';
import type { Access } from '../../route-config.ts';
import type { Services } from '../../services.ts';
import { makeRowAnswers } from './answer-rows.ts';
import { chooseFormat, type Format } from './formats.ts';
import { metadataDocument } from './metadata-document.ts';
import { serviceDocument } from './service-document.ts';

const access: Access = { who: 'scopes', scopes: ['feed:read', 'records:read'] };

/** Options that go with what is asked for. */
const optionsOf: Readonly<Record<Resource['kind'], readonly OptionName[]>> = {
  service: ['$format'],
  metadata: ['$format'],
  rows: ['$select', '$filter', '$orderby', '$top', '$skip', '$count', '$format', '$skiptoken', 'csvDialect'],
  row: ['$select', '$format'],
  count: ['$filter', '$format'],
};

/**
 * The feed for BI tools: OData 4.0, reading only. Outside the OpenAPI document, as its paths and answers follow another
 * standard (docs/decisions/0068).
 */
export async function odataRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const root = `${services.config.publicUrl}${feedRoot}`;
  const answerRows = makeRowAnswers({ ...services, root });

  for (const url of [feedRoot, `${feedRoot}/`, `${feedRoot}/*`]) {
    app.get(url, { config: { access, choosesType: true }, handler: answer });
  }
  // What is sent to it is not looked at: many requests in one are not answered here, whatever they are.
  app.post(`${feedRoot}/$batch`, {
    config: { access, choosesType: true },
    preParsing: async () => {
      throw notHere('$batch');
    },
    handler: async () => undefined,
  });

  async function answer(request: FastifyRequest, reply: FastifyReply) {
    const asked = ask(request);
    if (asked.resource.kind === 'service' || asked.resource.kind === 'metadata') {
      return answerDocument(request, reply, asked.resource.kind, asked.format);
    }
    return answerRows(request, reply, { ...asked, resource: asked.resource });
  }

  function answerDocument(
    request: FastifyRequest,
    reply: FastifyReply,
    kind: 'service' | 'metadata',
    format: Format,
  ): FastifyReply {
    const level = format.kind === 'json' ? format.level : 'minimal';
    const text =
      kind === 'metadata' ? metadataDocument(feedSets, request.language) : serviceDocument(root, feedSets, level);
    reply.header('cache-control', 'private, no-cache');
    if (kind === 'metadata') reply.header('content-language', request.language);
    if (hasAlready(request, reply, `"${createHash('sha256').update(text).digest('base64url')}"`)) {
      return reply.code(304).send();
    }
    const type =
      kind === 'metadata' ? 'application/xml; charset=utf-8' : `application/json;odata.metadata=${level};charset=utf-8`;
    return reply.header('content-type', type).send(text);
  }
}

/** What a request asks for: checked as far as that can be without rows. */
function ask(request: FastifyRequest): { resource: Resource; options: QueryOptions; format: Format } {
  const { url, headers } = request;
  if (Buffer.byteLength(url) > queryLimits.urlBytes) {
    throw new AppError('address-too-long', { params: { limit: queryLimits.urlBytes } });
  }
  refuseOlder(headers['odata-maxversion']);
  const [path = '', search = ''] = split(url);
  const resource = readPath(path, feedSets);
  const options = readOptions(search);
  const allowed = optionsOf[resource.kind];
  for (const name of Object.keys(options) as OptionName[]) {
    if (!allowed.includes(name)) throw wrong(name, 'only-for-rows', { options: allowed.join(', ') });
  }
  const format = chooseFormat(resource.kind, options.$format, headers.accept);
  if (options.csvDialect !== undefined && (format.kind !== 'csv' || !['rfc', 'nl'].includes(options.csvDialect))) {
    throw wrong('csvDialect', 'dialect-of-csv');
  }
  return { resource, options, format };
}

/** The path below the root, without its slash, and the query; both still encoded. */
function split(url: string): [path: string, search: string] {
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  return [path.replace(/^https?:\/\/[^/]*/i, '').slice(feedRoot.length + 1), mark < 0 ? '' : url.slice(mark + 1)];
}

/** Who knows only older versions than ours would not understand the answer (Protocol 4.0, 8.2.6). */
function refuseOlder(header: string | string[] | undefined): void {
  const version = Number.parseFloat([header ?? '4.0'].flat().join());
  if (Number.isNaN(version) || version >= 4) return;
  throw new AppError('invalid-input', { faults: [{ in: 'header', pointer: '/OData-MaxVersion', code: 'old-odata' }] });
}
