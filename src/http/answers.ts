import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors.ts';
import type { DataAsOf } from '../reporting/service.ts';
import { etagOf, isNotModified } from './etag.ts';
import { figuresTag } from './figures-tag.ts';

type Revised = { readonly id: string; readonly revision: number };

/** Answers one thing with its ETag, or 304 when the client has it already. */
export function answerTagged<Body>(request: FastifyRequest, reply: FastifyReply, etag: string, body: Body) {
  return hasAlready(request, reply, etag) ? reply.code(304).send() : body;
}

/** Puts the ETag on the answer; true when the client has what it stands for already, and 304 is all there is to say. */
export function hasAlready(request: FastifyRequest, reply: FastifyReply, etag: string): boolean {
  reply.header('etag', etag);
  return isNotModified(request.headers['if-none-match'], etag);
}

/** Answers figures with a tag of what they say, whatever the state of the data is called. */
export function answerFigures<Body extends { readonly dataAsOf: DataAsOf }>(
  request: FastifyRequest,
  reply: FastifyReply,
  body: Body,
) {
  const { dataAsOf: _dataAsOf, ...said } = body;
  return answerTagged(request, reply, figuresTag(said), body);
}

/** Answers an item of a catalogue; 404 when there is none. */
export function answerItem<Item extends Revised>(request: FastifyRequest, reply: FastifyReply, item: Item | null) {
  if (!item) throw new AppError('not-found');
  return answerTagged(request, reply, etagOf(item.revision), withoutRevision(item));
}

/** Answers an item that was written: 201 with its place when it is new, else 200. */
export function answerWritten<Item extends Revised>(
  reply: FastifyReply,
  collection: string,
  { result, item }: { result: 'created' | 'changed' | 'unchanged'; item: Item },
): Omit<Item, 'revision'> {
  if (result === 'created') reply.code(201).header('location', `${collection}/${item.id}`);
  reply.header('etag', etagOf(item.revision));
  return withoutRevision(item);
}

/** The revision is shown as the ETag, not as a field. */
export function withoutRevision<Item extends Revised>({ revision: _revision, ...item }: Item): Omit<Item, 'revision'> {
  return item;
}

/** Answers a table as a CSV file to save under this name. */
export function answerCsv(reply: FastifyReply, name: string, table: string | Buffer): FastifyReply {
  return reply
    .header('content-type', 'text/csv; charset=utf-8; header=present')
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .serializer((text: unknown) => String(text))
    .send(table);
}

/** Media type of a workbook. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Answers a workbook to save under this name. */
export function answerXlsx(reply: FastifyReply, name: string, workbook: Buffer): FastifyReply {
  return reply
    .header('content-type', xlsxType)
    .header('content-disposition', `attachment; filename="${name}.xlsx"`)
    .send(workbook);
}
