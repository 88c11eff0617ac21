import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError, type LocatedFault } from '../../../errors.ts';
import type { TableOptions } from '../../../records/csv/open-table.ts';
import { ordsPrefix } from '../../../records/csv/ords-rows.ts';
import { importExamples } from '../../../records/read-import-line.ts';
import { findRecordKind, recordKinds } from '../../../records/registry.ts';
import { idSchema } from '../../../records/schema.ts';
import type { ImportReceipt } from '../../../store/store.ts';
import { bodyStream, dropBody } from '../../body-stream.ts';
import { pageSchema, pagingQuery, sendPage } from '../../paging.ts';
import { callerOf } from '../../plugins/authentication.ts';
import type { Access } from '../../route-config.ts';
import { centreParams, csvDialectQuery, json, noContent } from '../../schemas.ts';
import type { Services } from '../../services.ts';
import { expectWhole } from '../../whole-table.ts';
import { allRejections, byLine, firstPage, type LoadRejections } from './by-line.ts';
import { noteOf } from './note-of.ts';
import { refusedLines } from './refused-lines.ts';
import { refusedTable } from './refused-table.ts';
import { reasonTable, showRejection } from './rejections.ts';
import { importQuery, receiptSchema, rejectionSchema, rejectionsFormat, summarySchema } from './schemas.ts';
import { mostTimesLarger, unpacked } from './unpack.ts';

const access: Access = { who: 'scopes', scopes: ['records:write'], tenant: 'centreId' };
const ndjson = ['application/x-ndjson', 'application/jsonl', 'application/ndjson'] as const;
const csv = 'text/csv';
const consumes = [...ndjson, csv] as const;
const inlineRejections = 100;
const tags = ['Imports'];
const collection = '/v1/centres/:centreId/imports';
const importBody = z.string().meta({
  description: 'NDJSON: one record a line. CSV: one record a row, of one kind.',
  examples: [importExamples.map((line) => JSON.stringify(line)).join('\n')],
});
const importParams = centreParams.extend({ importId: idSchema });

type Params = { centreId: string; importId: string };
type Query = z.infer<typeof importQuery>;

/** Many records at once, with a receipt. */
export async function importRoutes(app: FastifyInstance, options: { services: Services }): Promise<void> {
  const { store, now, cursors, idempotency, imports, keptRows } = options.services;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser([...consumes], (_request, payload, done) => done(null, payload));

  app.post(collection, {
    schema: {
      operationId: 'createImport',
      tags,
      summary: 'Import records',
      description: [
        'NDJSON, one JSON object a line: `{"kind":"participants","id":"p-17","data":{...}}`, or `{"kind":"...","id":"...","delete":true}`. Or CSV, one kind a file, as spreadsheets write it; `GET /v1/import-templates/{kind}` gives an empty one.',
        'Any size, with `Content-Encoding: gzip` or without' +
          ` (unpacked at most ${mostTimesLarger} times as large). Lines may come in any order: what refers to a later line waits for it, deletions come last, and of several lines of one record the last one wins. A wrong line is rejected with its reason and stops nothing; sending the file again is safe.`,
        'With `Prefer: respond-async`, or a body over 32 MiB, the answer is 202 as soon as the body has come in; look at `Location` how it goes on. `Idempotency-Key` (kept 24 hours) gives the first answer again.',
      ].join('\n\n'),
      params: centreParams,
      querystring: importQuery,
      body: importBody,
      response: {
        200: json(receiptSchema, 'The receipt.'),
        202: json(receiptSchema, 'The receipt so far; the import goes on.'),
      },
    },
    // The body is a stream: each line is checked as it comes in.
    config: {
      access,
      consumes,
      unpacks: ['gzip'],
      answersWith: ['Location'],
      problems: [409, 422],
      checkBody: () => [],
      streamsBody: true,
    },
    handler: async (request, reply) => {
      const { centreId } = request.params as Params;
      const caller = callerOf(request);
      const query = request.query as Query;
      const table = tableOptions(request, query, centreId);
      const work = idempotency.onceStreaming(
        { keyId: caller.keyId, header: request.headers['idempotency-key'] },
        request.url,
        bodyStream(request.body),
        async (stream) => {
          const body = isPacked(request) ? unpacked(stream) : stream;
          const started = await imports.start(caller, centreId, body, { dryRun: query.dryRun === 'true', table });
          reply.receiptUrl = receiptUrl(centreId, started.id);
          const goesOn = await imports.untilAnswer(started, prefersAsync(request), request.log);
          return { status: goesOn ? 202 : 200, body: { importId: started.id } };
        },
      );
      imports.keepTrack(work);
      const answer = await work.finally(() => dropBody(request.body));
      const { importId } = answer.body as { importId: string };
      if (answer.status === 202) {
        reply.code(202).header('location', receiptUrl(centreId, importId));
        if (prefersAsync(request)) reply.header('preference-applied', 'respond-async');
      }
      return readReceipt(request, centreId, importId);
    },
  });

  app.get(collection, {
    schema: {
      operationId: 'listImports',
      tags,
      summary: 'List imports',
      description: 'Newest first.',
      params: centreParams,
      querystring: z.strictObject(pagingQuery),
      response: { 200: json(pageSchema(summarySchema), 'One page.') },
    },
    config: { access, answersWith: ['Link'] },
    handler: async (request, reply) => {
      const { centreId } = request.params as Params;
      const load = async (query: { limit: number; after?: string[] }) =>
        found(await store.listImports(callerOf(request).reach, centreId, query));
      return sendPage(request, reply, cursors, request.query as object, load, (row) =>
        summaryOf(row, request, keptRows.until(row)),
      );
    },
  });

  app.get(`${collection}/:importId`, {
    schema: {
      operationId: 'getImport',
      tags,
      summary: 'Get the receipt of an import',
      description: 'While it is running: the receipt so far.',
      params: importParams,
      response: { 200: json(receiptSchema, 'The receipt.') },
    },
    config: { access },
    handler: async (request) => {
      const { centreId, importId } = request.params as Params;
      return readReceipt(request, centreId, importId);
    },
  });

  app.delete(`${collection}/:importId`, {
    schema: {
      operationId: 'deleteImport',
      tags,
      summary: 'Delete the receipt of an import',
      description:
        'Forgets the receipt and its rejections, which name your ids. What the import stored stays, and the audit trail keeps that it was. Refused while it is running. A repeat of its POST with the same `Idempotency-Key` then finds nothing: 404.',
      params: importParams,
      response: { 204: noContent('Deleted.') },
    },
    config: { access, problems: [409] },
    handler: async (request, reply) => {
      const { centreId, importId } = request.params as Params;
      const by = callerOf(request);
      const outcome = await store.deleteImport(by.reach, { centreId, importId, at: now().toISOString(), by });
      if (outcome === 'absent') throw new AppError('not-found');
      if (outcome === 'running') throw new AppError('import-running');
      return reply.code(204).send();
    },
  });

  app.get(`${collection}/:importId/rejections`, {
    schema: {
      operationId: 'listRejections',
      tags,
      summary: 'List the rejected lines of an import',
      description: [
        'As CSV, of an import of a table: the refused rows in the columns they came in, with behind each what is wrong and what to do, in columns whose name begins with `#`. Correct the rows and send that file as it is: an import does not read those columns. It is written as the file came in, unless `csvDialect` says otherwise.',
        'As NDJSON, of an import of lines: the refused lines, each with what is wrong in `rejection`, which an import does not read.',
        'Rows are kept, sealed, until `rejectedRowsUntil` of the receipt, and go with it or with what they name when that is deleted; the first 2,000 of an import, and never one in which a citizen service number (BSN) may stand. They are for the system that sent them and for keys that may read everything of the centre. Otherwise CSV lists line, column and reason alone: correct your own file and send it again.',
      ].join('\n\n'),
      params: importParams,
      querystring: z.strictObject({ ...pagingQuery, format: rejectionsFormat, csvDialect: csvDialectQuery }),
      response: {
        200: {
          description: 'One page, in order of line; or all of them as CSV.',
          content: {
            'application/json': { schema: pageSchema(rejectionSchema) },
            'text/csv': { schema: z.string() },
            [ndjson[0]]: { schema: z.string() },
          },
        },
      },
    },
    config: { access, answersWith: ['Link'], produces: ['application/json', csv, ndjson[0]] },
    handler: async (request, reply) => {
      const { centreId, importId } = request.params as Params;
      const load = async (query: { limit: number; after?: string[] }) =>
        found(await store.listRejections(callerOf(request).reach, centreId, importId, query));
      const {
        csvDialect,
        format: _,
        ...paging
      } = request.query as {
        csvDialect?: 'rfc' | 'nl';
        format?: string;
      };
      if (request.answerType !== 'application/json') {
        expectWhole(paging);
        const receipt = found(await store.getImport(callerOf(request).reach, centreId, importId));
        return sendRefused(request, reply, { receipt, load, dialect: csvDialect });
      }
      return sendPage(request, reply, cursors, paging, load, (row) => showRejection(row, request.language));
    },
  });

  /** All refused rows at once, as they can be sent again; or, where they are not kept, the reasons. */
  async function sendRefused(
    request: FastifyRequest,
    reply: FastifyReply,
    { receipt, load, dialect }: { receipt: ImportReceipt; load: LoadRejections; dialect?: 'rfc' | 'nl' | undefined },
  ) {
    const { language } = request;
    const pages = allRejections(await firstPage(load), load);
    const kept = await keptRows.read(callerOf(request), receipt);
    if (request.answerType === ndjson[0]) {
      const lines = refusedLines(kept?.rows ?? new Map(), byLine(pages), language);
      return reply.header('content-type', ndjson[0]).send(Readable.from(lines));
    }
    const table =
      kept?.form.is === 'table'
        ? refusedTable({ form: kept.form, rows: kept.rows }, byLine(pages), language, dialect)
        : reasonTable(pages, language, dialect ?? 'rfc');
    return reply
      .header('content-type', 'text/csv; charset=utf-8; header=present')
      .header('content-disposition', `attachment; filename="${receipt.id}-rejections.csv"`)
      .send(Readable.from(table));
  }

  async function readReceipt(request: FastifyRequest, centreId: string, importId: string) {
    const { reach } = callerOf(request);
    const receipt = found(await store.getImport(reach, centreId, importId));
    const page = found(await store.listRejections(reach, centreId, importId, { limit: inlineRejections }));
    return {
      ...summaryOf(receipt, request, keptRows.until(receipt)),
      rejections: page.rows.map((row) => showRejection(row, request.language)),
    };
  }
}

/** How a table is to be read; undefined when the body is lines. Parameters of a table are refused beside lines. */
function tableOptions(request: FastifyRequest, query: Query, centreId: string): TableOptions | undefined {
  const isTable = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() === csv;
  const misplaced = (['kind', 'format', 'numberFormat', 'dateFormat'] as const).filter(
    (name) => query[name] !== undefined && (!isTable || (query.format === 'ords' && name !== 'format')),
  );
  const kind = query.kind === undefined ? undefined : findRecordKind(query.kind);
  const faults: LocatedFault[] = [
    ...misplaced.map((name) => ({ in: 'query', pointer: `/${name}`, code: 'not-for-this-body' }) as const),
    ...(query.kind !== undefined && !kind ? [unknownKind()] : []),
  ];
  if (faults.length > 0) throw new AppError('invalid-input', { faults });
  if (!isTable) return undefined;
  if (query.format === 'ords') return { ordsPrefix: ordsPrefix(centreId) };
  return { kind, numbers: query.numberFormat, days: query.dateFormat };
}

function unknownKind(): LocatedFault {
  const codes = recordKinds.map(({ kind }) => kind).join(', ');
  return { in: 'query', pointer: '/kind', code: 'unknown-record-kind', params: { codes } };
}

function isPacked(request: FastifyRequest): boolean {
  return request.headers['content-encoding']?.trim().toLowerCase() === 'gzip';
}

function prefersAsync(request: FastifyRequest): boolean {
  return [request.headers.prefer].flat().some((text) => /(^|[,;\s])respond-async\s*($|[,;])/i.test(text ?? ''));
}

function receiptUrl(centreId: string, importId: string): string {
  return `/v1/centres/${centreId}/imports/${importId}`;
}

function found<Value>(value: Value | null): Value {
  if (value === null) throw new AppError('not-found');
  return value;
}

function summaryOf(
  { centreId, ...receipt }: ImportReceipt,
  { language }: FastifyRequest,
  rejectedRowsUntil: string | null,
): z.infer<typeof summarySchema> {
  return {
    ...receipt,
    note: noteOf(receipt)?.[language] ?? null,
    rejectionsUrl: `${receiptUrl(centreId, receipt.id)}/rejections`,
    rejectedRowsUntil,
  };
}
