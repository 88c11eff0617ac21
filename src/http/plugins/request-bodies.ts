import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { AppError } from '../../errors.ts';

/** Their bodies are never read, so how these are packed is no matter. */
const bodiless = new Set(['GET', 'HEAD']);

/** Which bodies are read: JSON, as it is. A route that reads something else says so itself. */
export const requestBodies = fp(
  async (app: FastifyInstance) => {
    const parseJson = app.getDefaultJsonParser('error', 'error');
    app.removeContentTypeParser('text/plain');
    app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
      // Many clients say JSON and send nothing, also where nothing is expected.
      if (body === '' && !hasBody(request.routeOptions.schema)) done(null, undefined);
      else void parseJson(request, body, done);
    });
    app.addHook('preParsing', async (request, _reply, payload) => {
      const encoding = request.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
      const { unpacks = [] } = request.routeOptions.config;
      if (encoding !== 'identity' && !unpacks.includes(encoding) && !bodiless.has(request.method)) {
        throw new AppError('unsupported-encoding', {
          params: { encodings: ['identity', ...unpacks].join(', ') },
          headers: { 'accept-encoding': ['identity', ...unpacks].join(', ') },
        });
      }
      return payload;
    });
  },
  { name: 'request-bodies' },
);

function hasBody(schema: { body?: unknown } | undefined): boolean {
  return schema?.body !== undefined;
}
