import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { apiVersion } from '../api-version.ts';
import { isFeedUrl, odataVersion } from '../odata.ts';

/** What a page of ours may load: its own style and images, no script. */
export const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
};
export const strictTransportSecurity = { maxAge: 31_536_000, includeSubDomains: true };

/** Headers every answer carries, errors and 304 included. */
export const headers = fp(
  async (app: FastifyInstance) => {
    await app.register(helmet, {
      contentSecurityPolicy: {
        useDefaults: false,
        directives: contentSecurityPolicy,
      },
      xFrameOptions: { action: 'deny' },
      strictTransportSecurity,
      referrerPolicy: { policy: 'no-referrer' },
    });
    app.addHook('onSend', async (request, reply) => {
      // A page that says `no-referrer` has its forms sent with `Origin: null`, which tells nobody where they come from.
      if (request.routeOptions.url?.startsWith('/desk')) reply.header('referrer-policy', 'same-origin');
      reply.header('api-version', apiVersion);
      reply.header('x-request-id', request.id);
      if (isFeedUrl(request.url)) reply.header('odata-version', odataVersion);
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    });
  },
  { name: 'headers' },
);
