import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Cursors } from './cursor.ts';

const rows = z.int().min(1).max(1000);
/** Digits only: `Number` would also read `0x10`, `1e2` and spaces. */
const digits = z.preprocess((text) => (typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : text), rows);
const limitText = { description: 'Rows a page; 100 when left out.' };
const cursor = z.string().max(2000).optional().meta({ description: 'Opaque; from the `next` of the page before.' });

/** Query parameters every list has. */
export const pagingQuery = { limit: digits.optional().meta(limitText), cursor };

/** The same in the body of a search, where a number is a number. */
export const pagingBody = { limit: rows.optional().meta(limitText), cursor };

const defaultLimit = 100;

/** The body of a list: its items and the cursor of the next page, null on the last. */
export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    items: z.array(item),
    next: z.string().nullable().meta({ description: 'Cursor of the next page; null on the last one.' }),
  });
}

type Paged = { limit?: number | undefined; cursor?: string | undefined };

/** Reads one page with `load` and answers it with a `Link` to the next. The cursor seals every other query parameter. */
export async function sendPage<Row, Item>(
  request: FastifyRequest,
  reply: FastifyReply,
  cursors: Cursors,
  query: Paged & object,
  load: (page: { limit: number; after?: string[] }) => Promise<{ rows: Row[]; next: string[] | null }>,
  show: (row: Row) => Item,
): Promise<{ items: Item[]; next: string | null }> {
  const { limit = defaultLimit, cursor, ...filters } = query;
  const path = request.url.split('?', 1)[0] ?? '';
  const sealed = { path, filters };
  const page = await load({ limit, ...cursors.read(cursor, sealed) });
  const next = page.next ? cursors.write(page.next, sealed) : null;
  if (next) reply.header('link', `<${path}?${nextQuery(request, next)}>; rel="next"`);
  return { items: page.rows.map(show), next };
}

function nextQuery(request: FastifyRequest, cursor: string): string {
  const parameters = new URLSearchParams(request.url.split('?')[1] ?? '');
  parameters.set('cursor', cursor);
  return parameters.toString();
}
