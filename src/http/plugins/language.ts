import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { chooseLanguage } from '../../text/language.ts';

/** Chooses the language before anything can go wrong, so that every problem is in it. */
export const language = fp(
  async (app: FastifyInstance) => {
    app.decorateRequest('language', 'nl');
    app.addHook('onRequest', async (request) => {
      request.language = chooseLanguage(request.headers['accept-language']);
    });
  },
  { name: 'language' },
);
