import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { styleSheetPath } from '../../../pages/shell.ts';
import { isNotModified } from '../../etag.ts';
import { pageView } from '../../page-view.ts';
import { json } from '../../schemas.ts';
import type { Services } from '../../services.ts';
import { homePage } from './home.ts';
import { styleSheet } from './style-sheet.ts';

/** About the service itself: what it is, its description, its health. */
export async function serviceRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  app.get('/', {
    config: { access: { who: 'public' }, produces: ['text/html'] },
    handler: async (request, reply) => {
      const view = pageView(request);
      return reply.type('text/html; charset=utf-8').header('content-language', view.language).send(homePage(view));
    },
  });

  // Asked for again with every page, so that a new release is seen at once; also with the page that refuses a request.
  app.get(styleSheetPath, {
    config: { access: { who: 'public', uncounted: true }, produces: ['text/css'], underAnyLoad: true },
    handler: async (request, reply) => {
      const { css, etag } = await styleSheet();
      reply.header('etag', etag).header('cache-control', 'public, no-cache');
      if (isNotModified(request.headers['if-none-match'], etag)) return reply.code(304).send();
      return reply.type('text/css; charset=utf-8').send(css);
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
