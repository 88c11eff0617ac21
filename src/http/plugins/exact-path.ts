import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { AppError } from '../../errors.ts';
import { feedRoot } from '../odata.ts';
import { pathOf } from '../request-path.ts';

/**
 * A path that ends in a slash is another path and does not exist: 404, no redirect. The assets of the docs are apart.
 * The root of the feed is one, with a slash and without: OData names both (URL conventions 4.0, 2).
 * What is no path at all (`GET *`) the router would take for `/`.
 */
export const exactPath = fp(
  async (app: FastifyInstance) => {
    app.addHook('onRequest', async (request) => {
      const path = pathOf(request.url);
      const isRoot = path === '/' || path === `${feedRoot}/`;
      if (!path.startsWith('/') || (!isRoot && path.endsWith('/'))) throw new AppError('not-found');
    });
  },
  { name: 'exact-path' },
);
