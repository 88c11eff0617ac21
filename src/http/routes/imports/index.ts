import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../errors.ts';
import { type ImportService, makeImportService } from '../../../records/import-service.ts';
import { importExamples } from '../../../records/read-import-line.ts';
import { idSchema } from '../../../records/schema.ts';
import type { ImportReceipt, Rejection } from '../../../store/store.ts';
import { pageSchema, pagingQuery, sendPage } from '../../paging.ts';
import { callerOf } from '../../plugins/authentication.ts';
import { describeFault } from '../../problem.ts';
import type { Access } from '../../route-config.ts';
import { centreParams, json } from '../../schemas.ts';
import type { Services } from '../../services.ts';
import { receiptSchema, rejectionSchema, summarySchema } from './schemas.ts';

const access: Access = { who: 'scopes', scopes: ['records:write'], tenant: 'centreId' };
const ndjson = ['application/x-ndjson', 'application/jsonl', 'application/ndjson'] as const;
const inlineRejections = 100;
const tags = ['Imports'];
const collection = '/v1/centres/:centreId/imports';
const importBody = z.string().meta({
  description: 'NDJSON: one record a line.',
  examples: [importExamples.map((line) => JSON.stringify(line)).join('\n')],
});
const importParams = centreParams.extend({ importId: idSchema });

type Params = { centreId: string; importId: string };

/** Many records at once, with a receipt. */
export async function importRoutes(app: FastifyInstance, options: { services: Services }): Promise<void> {
  const { store, now, cursors, idempotency } = options.services;
  const imports: ImportService = makeImportService(store, now);
  const running = new Set<Promise<unknown>>();
  // A stop waits for them, so that one that broke off is noted as interrupted before the store closes.
  app.addHook('onClose', async () => {
    await Promise.allSettled(running);
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser([...ndjson], (_request, payload, done) => done(null, payload));

  app.post(collection, {
    schema: {
      operationId: 'createImport',
      tags,
      summary: 'Import records',
      description:
        'One JSON object a line: `{"kind":"participants","id":"p-17","data":{...}}`, or `{"kind":"...","id":"...","delete":true}`. Any size, read as it streams in. A line may refer to what an earlier line or the store holds. A wrong line is rejected with its reason and stops nothing; sending the file again is safe. `Idempotency-Key` (kept 24 hours) gives the first receipt again.',
      params: centreParams,
      querystring: z.strictObject({
        dryRun: z.enum(['true', 'false']).optional().meta({ description: 'Gives the receipt and stores nothing.' }),
      }),
      body: importBody,
      response: { 200: json(receiptSchema, 'The receipt.') },
    },
    // The body is a stream: each line is checked as it comes in.
    config: { access, consumes: ndjson, problems: [409, 422], checkBody: () => [], streamsBody: true },
    handler: async (request) => {
      const { centreId } = request.params as Params;
      const caller = callerOf(request);
      const dryRun = (request.query as { dryRun?: string }).dryRun === 'true';
      const work = idempotency.onceStreaming(
        { keyId: caller.keyId, header: request.headers['idempotency-key'] },
        `${request.url}`,
        bodyOf(request),
        async (stream) => ({
          status: 200,
          body: { importId: (await imports.run(caller, centreId, stream, { dryRun })).id },
        }),
      );
      running.add(work);
      const answer = await work.finally(() => {
        running.delete(work);
        drop(request.body);
      });
      const { importId } = answer.body as { importId: string };
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
      return sendPage(request, reply, cursors, request.query as object, load, summaryOf);
    },
  });

  app.get(`${collection}/:importId`, {
    schema: {
      operationId: 'getImport',
      tags,
      summary: 'Get the receipt of an import',
      params: importParams,
      response: { 200: json(receiptSchema, 'The receipt.') },
    },
    config: { access },
    handler: async (request) => {
      const { centreId, importId } = request.params as Params;
      return readReceipt(request, centreId, importId);
    },
  });

  app.get(`${collection}/:importId/rejections`, {
    schema: {
      operationId: 'listRejections',
      tags,
      summary: 'List the rejected lines of an import',
      params: importParams,
      querystring: z.strictObject(pagingQuery),
      response: { 200: json(pageSchema(rejectionSchema), 'One page, in order of line.') },
    },
    config: { access, answersWith: ['Link'] },
    handler: async (request, reply) => {
      const { centreId, importId } = request.params as Params;
      const load = async (query: { limit: number; after?: string[] }) =>
        found(await store.listRejections(callerOf(request).reach, centreId, importId, query));
      return sendPage(request, reply, cursors, request.query as object, load, (row) => showRejection(row, request));
    },
  });

  async function readReceipt(request: FastifyRequest, centreId: string, importId: string) {
    const { reach } = callerOf(request);
    const receipt = found(await store.getImport(reach, centreId, importId));
    const page = found(await store.listRejections(reach, centreId, importId, { limit: inlineRejections }));
    return { ...summaryOf(receipt), rejections: page.rows.map((row) => showRejection(row, request)) };
  }
}

/** The body as it streams in; who stops reading before its end leaves the stream as it is. */
function bodyOf(request: FastifyRequest): AsyncIterable<Buffer> {
  return (request.body as Readable).iterator({ destroyOnReturn: false });
}

/**
 * Reads and drops what is left of a body. A client that sends its next request over the same connection would otherwise
 * never be heard: it stands behind what nobody reads.
 */
function drop(body: unknown): void {
  // The stream notes only in its next turn that its last reader has gone, and then stands still again.
  setImmediate(() => (body as Readable).resume());
}

function found<Value>(value: Value | null): Value {
  if (value === null) throw new AppError('not-found');
  return value;
}

function summaryOf({ centreId, ...receipt }: ImportReceipt): z.infer<typeof summarySchema> {
  return { ...receipt, rejectionsUrl: `/v1/centres/${centreId}/imports/${receipt.id}/rejections` };
}

function showRejection(row: Rejection, request: FastifyRequest) {
  const { pointer, message, hint } = describeFault(row, request.language);
  return { line: row.line, kind: row.kind, id: row.id, code: row.code, pointer, message, hint };
}
