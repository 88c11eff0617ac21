import fastifyRateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { AppError } from '../../errors.ts';

const windowSeconds = 60;
/** Keys, and addresses, that are counted at the same time; the one not seen longest makes room. */
const mostCounted = 50_000;
/** Bits of an IPv6 address that one subscriber gets for all their devices. */
const ipv6Network = 64;

/** Counts requests in windows of a minute and refuses what is too many. Each instance of the service counts its own. */
export type RequestLimits = {
  /** Counts a request of a key, says in the headers what is left, and refuses when nothing is. */
  countKey(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** Counts a request that nobody has signed for by its address (IPv6: by its /64), and refuses when nothing is left. */
  countAddress(request: FastifyRequest): Promise<void>;
  /** Refuses an address whose requests without a valid key have used up the minute; counts nothing. */
  refuseSpentAddress(request: FastifyRequest): Promise<void>;
};

declare module 'fastify' {
  interface FastifyInstance {
    limits: RequestLimits;
  }
}

const noLimits: RequestLimits = {
  countKey: async () => undefined,
  countAddress: async () => undefined,
  refuseSpentAddress: async () => undefined,
};

/**
 * The limit on requests. One key never spends what another has, and what comes without a valid key is counted apart:
 * guessing keys, or asking for what is public, costs nobody else anything.
 */
export const rateLimit = fp(
  async (app: FastifyInstance, { requestsPerMinute }: { requestsPerMinute: number }) => {
    if (requestsPerMinute === 0) {
      app.decorate('limits', noLimits);
      return;
    }
    await app.register(fastifyRateLimit, { global: false });
    const common = { max: requestsPerMinute, timeWindow: windowSeconds * 1000, cache: mostCounted };
    const byAddress = app.createRateLimit({ ...common, keyGenerator: addressOf });
    const byKey = app.createRateLimit({
      ...common,
      keyGenerator: (request) => request.caller?.keyId ?? missingCaller(),
    });
    const policy = `"default";q=${requestsPerMinute};w=${windowSeconds}`;
    const refusal = (seconds: number): AppError =>
      new AppError('too-many-requests', {
        params: { limit: requestsPerMinute },
        headers: { 'retry-after': String(Math.max(1, seconds)) },
      });

    app.decorate('limits', {
      async countKey(request, reply) {
        const count = await byKey(request);
        if (count.isAllowed) return;
        reply.header('ratelimit-policy', policy);
        reply.header('ratelimit', `"default";r=${count.remaining};t=${count.ttlInSeconds}`);
        if (count.isExceeded) throw refusal(count.ttlInSeconds);
      },
      async countAddress(request) {
        const count = await byAddress(request);
        if (!count.isAllowed && count.isExceeded) throw refusal(count.ttlInSeconds);
      },
      async refuseSpentAddress(request) {
        const count = await byAddress(request, { increment: false });
        // Remaining nothing while the window still runs; a window that has passed reads as one that never was.
        if (!count.isAllowed && count.remaining === 0) throw refusal(count.ttlInSeconds);
      },
    } satisfies RequestLimits);
  },
  { name: 'rate-limit' },
);

/** A connection that has ended meanwhile, and one through a local socket, have no address: they share one count. */
function addressOf(request: FastifyRequest): string {
  const address: string | undefined = request.ip;
  return address === undefined ? 'none' : normalizeIP(address, ipv6Network);
}

function missingCaller(): never {
  throw new Error('a request is counted by its key only after signing in');
}
