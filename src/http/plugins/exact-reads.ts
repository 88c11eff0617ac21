import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { isOfOperator } from '../../access/caller.ts';
import type { Clock } from '../../clock.ts';
import type { Store } from '../../store/store.ts';

/**
 * Notes in the audit trail who reads exact data of a centre without being of its operator. Holds for every route under a
 * centre that reads, unless the route says that what it answers is no exact data; reads by the own organisation leave
 * nothing. The note comes before the answer is sent: what cannot be noted is not shown.
 */
export const exactReads = fp(
  async (app: FastifyInstance, { store, now }: { store: Pick<Store, 'noteRead'>; now: Clock }) => {
    app.addHook('onSend', async (request, reply, payload) => {
      const { caller } = request;
      if (!caller || reply.statusCode >= 400 || !readsExactData(request)) return;
      const { centreId } = request.params as { centreId: string };
      if (isOfOperator(caller, centreId)) return;
      try {
        await store.noteRead(centreId, {
          at: now().toISOString(),
          by: caller,
          route: request.routeOptions.url ?? '',
          period: periodOf(request),
        });
      } catch (error) {
        for (const header of ['etag', 'link', 'content-disposition', 'content-length']) reply.removeHeader(header);
        if (payload instanceof Readable) payload.destroy();
        throw error;
      }
    });
  },
  { name: 'exact-reads' },
);

function readsExactData({ method, routeOptions }: FastifyRequest): boolean {
  const { access, exact = true } = routeOptions.config;
  if (!exact || !access || !('tenant' in access) || access.tenant !== 'centreId') return false;
  // A patch answers with the whole record, also when it changes nothing.
  return ['GET', 'HEAD', 'PATCH'].includes(method) || (routeOptions.url ?? '').endsWith('/_search');
}

/** The period of the path or the query, which the route has checked. */
function periodOf({ params, query }: FastifyRequest): string | null {
  const asked = { ...(query as object), ...(params as object) } as { period?: unknown };
  return typeof asked.period === 'string' ? asked.period : null;
}
