import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
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
          // Whole files: a part of one is asked for by nobody's browser here.
          const { range: _, ...asked } = request.headers;
          const headers = { ...asked, host: 'localhost' };
          const answer = await (await pages).inject({ method: 'GET', url: request.url, headers });
          // A path that cannot be one, with a NUL in it for instance, is a page that does not exist: said as elsewhere.
          if (answer.statusCode >= 400) return answeredAbove(answer, reply);
          const passedOn = Object.entries(answer.headers).filter(([name]) => !notPassedOn.has(name));
          return reply.code(answer.statusCode).headers(Object.fromEntries(passedOn)).send(answer.rawPayload);
        },
      });
    }
  },
  { name: 'reference', dependencies: ['openapi'] },
);

/** Faults of these pages are told as the whole service tells them: what they were asked for is not there, or they broke. */
function answeredAbove({ statusCode }: { readonly statusCode: number }, reply: FastifyReply): FastifyReply {
  if (statusCode >= 500) throw new Error(`The reference answered ${statusCode}.`);
  reply.callNotFound();
  return reply;
}

async function makePages(app: FastifyInstance): Promise<FastifyInstance> {
  const [{ default: swaggerUi }, document] = await Promise.all([import('@fastify/swagger-ui'), app.openapi()]);
  const pages = Fastify();
  await pages.register(
    fp(async (inner) => void inner.decorate('swagger', () => document), { name: '@fastify/swagger' }),
  );
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
