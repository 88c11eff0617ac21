import type { FastifyRequest } from 'fastify';
import { chooseMediaType } from './plugins/negotiation.ts';
import { pathOf } from './request-path.ts';

const page = 'text/html';
/** What a failure can be answered in; who likes all as well gets the first. */
const answers = ['application/problem+json', 'application/json', page];
/** Addresses of machines: what does not exist there is no page that somebody mistyped. */
const machines = /^\/(v1|odata|health|metrics)(\/|$)/;

/**
 * True when a failure is told as a page (docs/decisions/0064): somebody in a browser asked for a page, or for an address
 * outside the API that does not exist. Who asks for JSON, for anything, or says nothing gets the problem as JSON.
 */
export function wantsPage(request: FastifyRequest): boolean {
  const produces = request.routeOptions.config?.produces;
  if (!(produces ? produces.includes(page) : !machines.test(pathOf(request.url)))) return false;
  const { format } = (request.query ?? {}) as { format?: unknown };
  if (format === 'html' && produces && produces.length > 1) return true;
  const { accept } = request.headers;
  return accept !== undefined && chooseMediaType(accept, answers) === page;
}
