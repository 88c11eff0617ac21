import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { AppError } from '../../errors.ts';

/** A path that ends in a slash is another path and does not exist: 404, no redirect. The assets of the docs are apart. */
export const trailingSlash = fp(
  async (app: FastifyInstance) => {
    app.addHook('onRequest', async (request) => {
      const path = request.url.split('?', 1)[0] ?? '';
      if (path !== '/' && path.endsWith('/')) throw new AppError('not-found');
    });
  },
  { name: 'trailing-slash' },
);
