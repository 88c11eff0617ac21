import Fastify, { type FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';

/** Of one connection or one moment, and so for the outer answer to say. */
const notPassedOn = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding']);

/**
 * The interactive reference of the API at `/docs`. It is a service of its own within this one, made when somebody first
 * opens it: loading it took a tenth of the time of a start, and most processes are never asked for it.
 */
export const reference = fp(
  async (app: FastifyInstance) => {
    let pages: Promise<FastifyInstance> | null = null;
    app.addHook('onClose', async () => (await pages)?.close());
    for (const url of ['/docs', '/docs/*']) {
      app.get(url, {
        schema: { hide: true },
        handler: async (request, reply) => {
          pages ??= makePages(app);
          const headers = { ...request.headers, host: 'localhost' };
          const answer = await (await pages).inject({ method: 'GET', url: request.url, headers });
          if (answer.statusCode === 404) return reply.callNotFound();
          const passedOn = Object.entries(answer.headers).filter(([name]) => !notPassedOn.has(name));
          return reply.code(answer.statusCode).headers(Object.fromEntries(passedOn)).send(answer.rawPayload);
        },
      });
    }
  },
  { name: 'reference', dependencies: ['openapi'] },
);

async function makePages(app: FastifyInstance): Promise<FastifyInstance> {
  const { default: swaggerUi } = await import('@fastify/swagger-ui');
  const pages = Fastify();
  await pages.register(fp(async (inner) => void inner.decorate('swagger', app.swagger), { name: '@fastify/swagger' }));
  await pages.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    uiConfig: { docExpansion: 'none', validatorUrl: null, persistAuthorization: false },
    theme: {
      title: 'Meetlat API',
      css: [{ filename: 'meetlat.css', content: '.swagger-ui .topbar { display: none; }' }],
    },
    // Tried out from the page it is read on, whatever name that page was reached by.
    transformSpecification: (document) => ({ ...document, servers: [{ url: '/v1' }] }),
    transformSpecificationClone: true,
  });
  return pages;
}
