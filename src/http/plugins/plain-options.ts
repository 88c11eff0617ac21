import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { AppError } from '../../errors.ts';
import { allowedMethods } from '../route-table.ts';

/** OPTIONS without the headers of a CORS preflight asks what works at a path (RFC 9110, 9.3.7). */
export const plainOptions = fp(
  async (app: FastifyInstance) => {
    app.addHook('onRequest', async (request, reply) => {
      const isPreflight = request.headers.origin && request.headers['access-control-request-method'];
      if (request.method !== 'OPTIONS' || isPreflight) return;
      const allow = allowedMethods(app, request.url);
      if (allow.length === 0) throw new AppError('not-found');
      return reply.code(204).header('allow', allow.join(', ')).send();
    });
  },
  { name: 'plain-options' },
);
