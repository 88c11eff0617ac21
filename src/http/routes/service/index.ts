import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { json } from '../../schemas.ts';
import type { Services } from '../../services.ts';
import { homePage, homeStyle } from './home.ts';

/** About the service itself: what it is, its description, its health. */
export async function serviceRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  app.get('/', {
    config: { access: { who: 'public' }, produces: ['text/html'] },
    handler: async (request, reply) => {
      const asked = (request.query as { lang?: unknown }).lang;
      const language = asked === 'nl' || asked === 'en' ? asked : request.language;
      return reply.type('text/html; charset=utf-8').header('content-language', language).send(homePage(language));
    },
  });

  app.get('/style.css', {
    config: { access: { who: 'public' }, produces: ['text/css'] },
    handler: async (_request, reply) =>
      reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(homeStyle),
  });

  app.get('/report.css', {
    config: { access: { who: 'public' }, produces: ['text/css'] },
    handler: async (_request, reply) => {
      const { reportStyle } = await import('../../../reporting/renderers/page/style.ts');
      return reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(reportStyle);
    },
  });

  app.get('/v1/openapi.json', {
    schema: {
      operationId: 'getOpenApi',
      tags: ['Service'],
      summary: 'This document',
      response: { 200: json(z.looseObject({}), 'The OpenAPI 3.1 document.') },
    },
    config: { access: { who: 'public' } },
    handler: async (_request, reply) =>
      reply
        .header('access-control-allow-origin', '*')
        .header('cache-control', 'public, no-cache')
        .type('application/json; charset=utf-8')
        .serializer((document: unknown) => JSON.stringify(document))
        .send(await app.openapi()),
  });

  app.get('/health/live', {
    config: { access: { who: 'public', uncounted: true }, underAnyLoad: true },
    handler: async () => ({ status: 'ok' }),
  });

  app.get('/health/ready', {
    config: { access: { who: 'public', uncounted: true } },
    handler: async () => {
      await services.store.ping();
      return { status: 'ok' };
    },
  });
}
