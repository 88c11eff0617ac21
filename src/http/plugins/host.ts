import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { AppError } from '../../errors.ts';

/** HTTP/1.1 asks for a Host. Node would check it too, but answers without our headers and without a problem. */
export const host = fp(
  async (app: FastifyInstance) => {
    app.addHook('onRequest', async (request) => {
      if (request.raw.httpVersion === '1.1' && request.headers.host === undefined) throw new AppError('bad-request');
    });
  },
  { name: 'host' },
);
