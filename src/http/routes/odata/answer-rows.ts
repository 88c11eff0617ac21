import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../../../access/caller.ts';
import { AppError } from '../../../errors.ts';
import type { Expression } from '../../../feed/query/expression.ts';
import type { FeedQuery } from '../../../feed/query/feed-query.ts';
import type { FeedColumn, FeedSet, FeedValue } from '../../../feed/query/feed-set.ts';
import { queryLimits } from '../../../feed/query/limits.ts';
import type { QueryOptions } from '../../../feed/query/query-options.ts';
import { type Asked, readQuery } from '../../../feed/query/read-query.ts';
import { wrong } from '../../../feed/query/refusals.ts';
import type { Resource } from '../../../feed/query/resource-path.ts';
import { traceable } from '../../../reporting/renderers/marking.ts';
import { feedRoot } from '../../odata.ts';
import { callerOf } from '../../plugins/authentication.ts';
import type { Services } from '../../services.ts';
import { chunks } from './chunks.ts';
import { csvRows } from './csv-rows.ts';
import type { Format } from './formats.ts';
import { jsonPage } from './json-page.ts';
import { preferredPageSize } from './preferences.ts';
import { rowWriter } from './row-json.ts';
import { skipTokens } from './skip-token.ts';

/** Rows on a page at most; fixed, as clients may count on it. */
export const pageRows = 10_000;

type Parts = Pick<Services, 'store' | 'now' | 'cursors' | 'feed'> & { readonly root: string };
type Question = {
  readonly resource: Extract<Resource, { set: FeedSet }>;
  readonly options: QueryOptions;
  readonly format: Format;
};
type JsonFormat = Extract<Format, { kind: 'json' }>;

/** Answers rows, one row, or how many there are. */
export function makeRowAnswers({ store, now, cursors, feed, root }: Parts) {
  const tokens = skipTokens(cursors);

  return async function answer(request: FastifyRequest, reply: FastifyReply, question: Question) {
    const { resource, options, format } = question;
    const caller = callerOf(request);
    const asked = readQuery(options, resource.set);
    const place = tokens.read(resource.set.name, options);
    const query: FeedQuery = {
      set: resource.set,
      filter: resource.kind === 'row' ? keyFilter(resource.key) : asked.filter,
      orderBy: asked.orderBy,
      select: asked.select,
      limit: 1,
      skip: place ? 0 : asked.skip,
      after: place?.after ?? null,
      sequence: place?.sequence ?? (await feed.sequence()),
    };
    await noteReads(reply, caller, query);
    if (resource.kind === 'count') return sendCount(reply, await feed.count(caller, query));
    if (format.kind === 'csv') return sendCsv(request, reply, { caller, query, asked, options });
    if (format.kind !== 'json') throw new Error(`rows are not made as ${format.kind}`);
    if (resource.kind === 'row') return sendRow(reply, caller, query, asked, format);

    const size = pageSize(request, reply);
    const left = (asked.top ?? Number.POSITIVE_INFINITY) - (place?.given ?? 0);
    const limit = Math.min(size, left);
    const total = asked.count ? (place?.total ?? (await feed.count(caller, query))) : null;
    const linkAfter = (after: readonly FeedValue[]): string | null => {
      if (left <= limit) return null;
      const given = (place?.given ?? 0) + limit;
      return nextLink(
        request,
        tokens.write(resource.set.name, options, { sequence: query.sequence, given, total, after }),
      );
    };
    const rows = await begun(chunks((part) => feed.read(caller, part), { ...query, limit }));
    const write = rowWriter(resource.set, asked.select, format);
    const context = format.level === 'none' ? null : contextOf(resource.set, asked.select);
    return sendStream(
      request,
      reply,
      jsonType(format),
      jsonPage({ context, count: total, chunks: rows, write, linkAfter }),
    );
  };

  /** Whose exact figures are looked at by another organisation: it stands in their trail before anything is sent. */
  async function noteReads(reply: FastifyReply, caller: Caller, query: FeedQuery): Promise<void> {
    const centres = await feed.centresTraced(caller, query);
    if (centres.length === 0) return;
    const read = { at: now().toISOString(), by: caller, route: `${feedRoot}/${query.set.name}`, period: null };
    await Promise.all(centres.map((centreId) => store.noteRead(centreId, read)));
    reply.header('meetlat-traceable-to-persons', 'true');
  }

  async function sendRow(reply: FastifyReply, caller: Caller, query: FeedQuery, { select }: Asked, format: JsonFormat) {
    const { rows } = await feed.read(caller, query);
    const [row] = rows;
    if (!row) throw new AppError('not-found');
    const text = rowWriter(query.set, select, format)([row]);
    const context = `"@odata.context":${JSON.stringify(`${contextOf(query.set, select)}/$entity`)},`;
    const body = format.level === 'none' ? text : `{${context}${text.slice(1)}`;
    return reply.header('content-type', jsonType(format)).send(body);
  }

  async function sendCsv(
    request: FastifyRequest,
    reply: FastifyReply,
    { caller, query, asked, options }: { caller: Caller; query: FeedQuery; asked: Asked; options: QueryOptions },
  ) {
    for (const option of ['$count', '$skiptoken'] as const) {
      if (options[option] !== undefined) throw wrong(option, 'table-is-whole');
    }
    const limit = asked.top ?? queryLimits.rows;
    const rows = await begun(chunks((part) => feed.read(caller, part), { ...query, limit }));
    const isTraceable = reply.hasHeader('meetlat-traceable-to-persons');
    const name = [query.set.name, ...(isTraceable ? [traceable[request.language].replaceAll(' ', '-')] : [])].join('-');
    reply.header('content-disposition', `attachment; filename="${name}.csv"`);
    const dialect = options.csvDialect === 'nl' ? 'nl' : 'rfc';
    return sendStream(request, reply, 'text/csv; charset=utf-8; header=present', csvRows(asked.select, rows, dialect));
  }

  function contextOf(set: FeedSet, select: readonly FeedColumn[]): string {
    const chosen = select === set.columns ? '' : `(${select.map(({ name }) => name).join(',')})`;
    return `${root}/$metadata#${set.name}${chosen}`;
  }

  /** The same question with the place where it goes on, on the public address of the service. */
  function nextLink({ url }: FastifyRequest, token: string): string {
    const mark = url.indexOf('?');
    const options = (mark < 0 ? '' : url.slice(mark + 1)).split('&').filter((part) => part !== '' && !isToken(part));
    const path = url.slice(0, mark < 0 ? undefined : mark).replace(/^https?:\/\/[^/]*/i, '');
    return `${root}${path.slice(feedRoot.length)}?${[...options, `$skiptoken=${token}`].join('&')}`;
  }
}

function isToken(part: string): boolean {
  return decodeURIComponent(part.split('=', 1)[0] ?? '') === '$skiptoken';
}

/** Page size: ours, or a smaller one that the client prefers. */
function pageSize(request: FastifyRequest, reply: FastifyReply): number {
  const preferred = preferredPageSize(request.headers.prefer);
  if (preferred === null || preferred > pageRows) return pageRows;
  reply.header('preference-applied', `odata.maxpagesize=${preferred}`);
  return preferred;
}

function keyFilter(key: Extract<Resource, { kind: 'row' }>['key']): Expression {
  const operands = key.map(
    ({ column, value }): Expression => ({
      kind: 'compare',
      operator: 'eq',
      left: { kind: 'column', column },
      right: { kind: 'value', type: column.type, value },
    }),
  );
  return { kind: 'and', operands };
}

type Rows = ReturnType<typeof chunks>;

/** Reads the first chunk before an answer is begun, so that what cannot be read is an error and not half an answer. */
async function begun(rows: Rows): Promise<Rows> {
  const first = await rows.next();
  return withFirst(first, rows);
}

async function* withFirst(first: IteratorResult<FeedValue[][], readonly FeedValue[] | null>, rest: Rows): Rows {
  if (first.done) return first.value;
  yield first.value;
  return yield* rest;
}

function jsonType({ level, longAsText }: JsonFormat): string {
  return `application/json;odata.metadata=${level};${longAsText ? 'IEEE754Compatible=true;' : ''}charset=utf-8`;
}

function sendCount(reply: FastifyReply, count: number): FastifyReply {
  return reply.header('content-type', 'text/plain; charset=utf-8').send(String(count));
}

/** Sends text as it comes. A client that goes away ends it. Who asks for the headers alone is not given rows to drop. */
function sendStream(request: FastifyRequest, reply: FastifyReply, type: string, text: AsyncGenerator<string>) {
  reply.header('content-type', type);
  if (request.method !== 'HEAD') return reply.send(Readable.from(text));
  void text.return(undefined);
  return reply.send(Readable.from([]));
}
