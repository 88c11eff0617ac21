import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { AppError } from '../../errors.ts';
import { xlsxType } from '../answers.ts';

const json = 'application/json';
const formats: Readonly<Record<string, string>> = {
  json,
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  ords: 'text/csv',
  xlsx: xlsxType,
  html: 'text/html',
};
/** What `?format=` may name where a route does not say otherwise. */
const usualNames = ['json', 'csv', 'ndjson', 'xlsx', 'html'];

/** Request headers on which any answer may depend. */
export const variesBy = 'Accept, Accept-Language, Authorization';

/** Chooses the media type from `Accept`; `?format=` is for clients that cannot set it. */
export const negotiation = fp(
  async (app: FastifyInstance) => {
    app.decorateRequest('answerType', json);
    app.addHook('onRequest', async (request) => {
      const {
        access,
        choosesType,
        produces: offered = [json],
        formats: names = usualNames,
      } = request.routeOptions.config;
      // What does not exist is 404 or 405, whatever was accepted. Without an access decision it is a file of the docs.
      if (request.is404 || !access || choosesType) return;
      const asked = (request.query as { format?: unknown } | undefined)?.format;
      // Where there is one type, `format` is no parameter, and is refused as any other that is unknown.
      const chosen =
        typeof asked === 'string' && offered.length > 1
          ? offered.find((type) => names.includes(asked) && type === formats[asked])
          : chooseMediaType(request.headers.accept, offered);
      if (!chosen) throw new AppError('not-acceptable', { params: { formats: namesOf(offered, names) } });
      request.answerType = chosen;
    });
    app.addHook('onSend', async (_request, reply) => {
      reply.header('vary', [reply.getHeader('vary'), variesBy].filter(Boolean).join(', '));
    });
  },
  { name: 'negotiation' },
);

/** Media types with what to ask for each of them in `?format=`, where that can be asked. */
function namesOf(offered: readonly string[], names: readonly string[]): string {
  if (offered.length === 1) return offered.join();
  return offered
    .map((type) => [type, names.find((name) => formats[name] === type)])
    .map(([type, name]) => (name ? `${type} (format=${name})` : type))
    .join(', ');
}

/** The offered type the client likes best (RFC 9110), or null. A more specific range decides over a wider one. */
export function chooseMediaType(accept: string | undefined, offered: readonly string[]): string | null {
  const first = offered[0] ?? json;
  if (!accept?.trim()) return first;
  const ranges = accept.split(',').map((part) => {
    const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { range, quality: quality === undefined ? 1 : Number(quality) || 0 };
  });
  let best: { type: string; quality: number } | null = null;
  for (const type of offered) {
    const matching = ranges
      .filter(({ range }) => range === type || range === `${type.split('/')[0]}/*` || range === '*/*')
      .sort((a, b) => specificity(b.range) - specificity(a.range))[0];
    const quality = matching?.quality ?? 0;
    if (quality > 0 && (!best || quality > best.quality)) best = { type, quality };
  }
  return best?.type ?? null;
}

function specificity(range: string): number {
  return range === '*/*' ? 0 : range.endsWith('/*') ? 1 : 2;
}
