import type { FastifyRequest } from 'fastify';
import type { View } from '../pages/view.ts';
import { chooseLanguage } from '../text/language.ts';

/** How a page is shown: `?lang=` is what its reader chose; else the browser says. */
export function pageView(request: FastifyRequest): View & { readonly asked: boolean } {
  const { lang } = (request.query ?? {}) as { lang?: unknown };
  const asked = lang === 'nl' || lang === 'en';
  return { language: asked ? lang : (request.language ?? chooseLanguage(request.headers['accept-language'])), asked };
}
