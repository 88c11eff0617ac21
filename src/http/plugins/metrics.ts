import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { pendingObservations } from '../metrics/pending-observations.ts';

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * `/metrics` for Prometheus: the process, the time of answers by route and status, problems by code, what runs and what
 * waits. For the administrator, or with the key that reads this and nothing else.
 */
export const metrics = fp(
  async (app: FastifyInstance, { writesWaiting }: { writesWaiting: () => number }) => {
    const instruments = pendingObservations(async () => {
      const { makeInstruments } = await import('../metrics/instruments.ts');
      return makeInstruments({
        working: () => app.load.working,
        importing: () => app.load.importing,
        writesWaiting,
      });
    });

    app.addHook('onResponse', (request, reply, done) => {
      instruments.observe({
        method: methods.has(request.method) ? request.method : 'other',
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        seconds: reply.elapsedTime / 1000,
        problem: reply.problem,
      });
      done();
    });

    app.get('/metrics', {
      config: {
        access: { who: 'scopes', scopes: ['admin'], orMetricsKey: true },
        produces: ['text/plain'],
        underAnyLoad: true,
      },
      handler: async (_request, reply) =>
        reply.type('text/plain; version=0.0.4; charset=utf-8').send(await instruments.text()),
    });
  },
  { name: 'metrics', dependencies: ['load-shedding', 'problem-details'] },
);
