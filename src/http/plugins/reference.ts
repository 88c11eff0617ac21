import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import fp from 'fastify-plugin';
import { pageView } from '../page-view.ts';
import { referencePage, referenceScript } from '../reference/page.ts';
import { referenceStyle } from '../reference/style.ts';

/** Of one connection or one moment, and so for the outer answer to say. */
const notPassedOn = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding']);

/** The one page with a script: all of it from this service, and it asks this service alone. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join(';');

/**
 * The interactive reference of the API at `/docs`. What fills the page is a service of its own within this one, made when
 * somebody first opens it: loading it took a tenth of the time of a start, and most processes are never asked for it.
 */
export const reference = fp(
  async (app: FastifyInstance) => {
    let files: Promise<FastifyInstance> | null = null;
    app.addHook('onClose', async () => (await files)?.close());
    app.get('/docs', {
      schema: { hide: true },
      handler: async (request, reply) => {
        const view = pageView(request);
        return reply
          .header('content-security-policy', policy)
          .header('content-language', view.language)
          .type('text/html; charset=utf-8')
          .send(referencePage(view));
      },
    });
    app.get('/docs/*', {
      schema: { hide: true },
      handler: async (request, reply) => {
        files ??= makeFiles(app);
        // Whole files: a part of one is asked for by nobody's browser here.
        const { range: _, ...asked } = request.headers;
        const headers = { ...asked, host: 'localhost' };
        const answer = await (await files).inject({ method: 'GET', url: request.url, headers });
        // A path that cannot be one, with a NUL in it for instance, is a page that does not exist: said as elsewhere. Nor
        // are there the pages that come with it.
        const isPage = String(answer.headers['content-type']).startsWith('text/html');
        if ((answer.statusCode >= 300 && answer.statusCode !== 304) || isPage) return answeredAbove(answer, reply);
        const passedOn = Object.entries(answer.headers).filter(([name]) => !notPassedOn.has(name));
        return reply.code(answer.statusCode).headers(Object.fromEntries(passedOn)).send(answer.rawPayload);
      },
    });
  },
  { name: 'reference', dependencies: ['openapi'] },
);

/** Faults of these pages are told as the whole service tells them: what they were asked for is not there, or they broke. */
function answeredAbove({ statusCode }: { readonly statusCode: number }, reply: FastifyReply): FastifyReply {
  if (statusCode >= 500) throw new Error(`The reference answered ${statusCode}.`);
  reply.callNotFound();
  return reply;
}

async function makeFiles(app: FastifyInstance): Promise<FastifyInstance> {
  const [{ default: swaggerUi }, document] = await Promise.all([import('@fastify/swagger-ui'), app.openapi()]);
  const files = Fastify();
  await files.register(
    fp(async (inner) => void inner.decorate('swagger', () => document), { name: '@fastify/swagger' }),
  );
  await files.register(swaggerUi, {
    routePrefix: '/docs',
    theme: {
      css: [{ filename: 'meetlat.css', content: referenceStyle }],
      js: [{ filename: 'meetlat.js', content: referenceScript }],
    },
    // Tried out from the page it is read on, whatever name that page was reached by.
    transformSpecification: (document) => ({ ...document, servers: [{ url: '/v1' }] }),
    transformSpecificationClone: true,
  });
  return files;
}
