import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import fp from 'fastify-plugin';

/** Logger settings. A request is logged by its route template: paths hold pseudonyms of people. */
export function logOptions(level: string): NonNullable<FastifyServerOptions['logger']> {
  if (level === 'silent') return false;
  return {
    level,
    serializers: { req: (request) => ({ method: request.method, route: request.routeOptions?.url ?? null }) },
  };
}

/** One line for each answer: route, status, time, key. No address, no path, no header. */
export const requestLog = fp(
  async (app: FastifyInstance) => {
    app.addHook('onResponse', async (request, reply) => {
      request.log.info(
        {
          method: request.method,
          route: request.routeOptions.url ?? null,
          status: reply.statusCode,
          milliseconds: Math.round(reply.elapsedTime),
          keyId: request.caller?.keyId ?? null,
        },
        'answered',
      );
    });
  },
  { name: 'request-log' },
);
