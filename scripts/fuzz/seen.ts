import type { Actor } from './actors.ts';
import type { KnownIds } from './known-ids.ts';
import type { Path } from './make-path.ts';
import { type Exchange, headerOf, jsonOf } from './request.ts';

/** What answers taught: ids that exist, tags of what was read, pages that follow. */
export type Seen = {
  learn(exchange: Exchange): void;
  etag(url: string): string | undefined;
  /** A next page of this operation and who may ask for it; each is given once. */
  nextPage(operationId: string): (Path & { actor: Actor }) | null;
};

const mostKept = 500;

/** Collections whose items are found by a number rather than by an id, with the member that holds it. */
const numbered: Readonly<Record<string, string>> = { versions: 'version', releases: 'number' };

/** Learns from answers to requests on the own tenant. */
export function makeSeen(known: KnownIds, ownTenants: ReadonlySet<string>): Seen {
  const etags = new Map<string, string>();
  const pages = new Map<string, Path & { actor: Actor }>();
  return {
    learn({ request, answer }) {
      const { operation, method, url, tenantId, actor } = request;
      if (!answer || answer.status >= 300 || request.mode === 'other-method' || method === 'HEAD') return;
      if (tenantId !== null && !ownTenants.has(tenantId)) return;
      const tag = headerOf(answer, 'etag');
      if (tag && etags.size < mostKept) etags.set(url, tag);
      const next = /^<([^>]+)>; rel="next"$/.exec(headerOf(answer, 'link'))?.[1];
      if (next) pages.set(operation.id, { url: next, tenantId, actor });
      const { template } = operation;
      const collection = template.replace(/\/\{\w+\}$/, '');
      const lastId = decodeURIComponent(url.split('?')[0]?.split('/').at(-1) ?? '');
      if (method === 'DELETE') known.remove(collection, lastId);
      const body = jsonOf(answer) as { id?: unknown; items?: Readonly<Record<string, unknown>>[] } | undefined;
      if (typeof body?.id === 'string' && method !== 'GET') known.add(collection, body.id);
      if (method === 'GET' && Array.isArray(body?.items))
        for (const item of body.items.slice(0, 20)) {
          const found = item[numbered[template.split('/').at(-1) ?? ''] ?? 'id'] ?? item.code;
          if (typeof found === 'string' || typeof found === 'number') known.add(template, String(found));
        }
    },
    etag: (url) => etags.get(url),
    nextPage(operationId) {
      const page = pages.get(operationId) ?? null;
      pages.delete(operationId);
      return page;
    },
  };
}
