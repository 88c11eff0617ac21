import type { RouteOptions } from 'fastify';
import type { Access } from './route-config.ts';

type Json = { [key: string]: unknown };

/** Sections of the reference, in the order they are shown. */
export const tags = [
  { name: 'Records', description: 'What a centre records. One set of operations for every kind.' },
  { name: 'Imports', description: 'Many records at once, line by line, with a receipt.' },
  { name: 'Indicators', description: 'Figures of a centre with their explanation.' },
  { name: 'Reports', description: 'The quarter as a whole.' },
  {
    name: 'Social return',
    description: 'Obligations under contracts (contractverplichting), what centres claim and what is decided of it.',
  },
  { name: 'Catalogues', description: 'Organisations, centres, municipalities, code lists, indicators, parameters.' },
  { name: 'Access', description: 'Keys of an organisation.' },
  { name: 'Service', description: 'About the service itself.' },
] as const;

const texts: Readonly<Record<number, string>> = {
  400: 'Invalid input; all faults are listed.',
  401: 'No valid key.',
  403: 'The key lacks the scope.',
  404: 'It does not exist, or it is not yours.',
  406: 'None of the accepted media types is offered.',
  409: 'In conflict with what is stored.',
  412: 'Changed meanwhile.',
  413: 'Body too large.',
  415: 'This media type is not read here.',
  422: 'The Idempotency-Key belongs to another request.',
  428: 'If-Match is missing.',
  429: 'Too many requests a minute, or too many imports at once; see Retry-After.',
  500: 'A fault of the service.',
  503: 'The service is too busy, stops, or cannot reach its data store; see Retry-After.',
  507: 'Storage is full; see Retry-After.',
};

const headerSchemas: Readonly<Record<string, Json>> = {
  'API-Version': { type: 'string', description: 'Version of the API (SemVer).' },
  ETag: {
    type: 'string',
    description:
      'Validator of this representation: strong for what is stored, weak (`W/`) for figures, which may differ in `dataAsOf`.',
  },
  Link: { type: 'string', description: 'RFC 8288; `rel="next"` leads to the next page.' },
  Location: { type: 'string', description: 'Where the new resource is.' },
  RateLimit: {
    type: 'string',
    description:
      'What is left for this key: `"default";r=` requests in the next `t=` seconds. Absent when nothing is limited.',
  },
  'RateLimit-Policy': {
    type: 'string',
    description: 'The limit of this key: `"default";q=` requests in `w=` seconds. Absent when nothing is limited.',
  },
  'Retry-After': { type: 'integer', description: 'Seconds to wait.' },
};

/** Headers a request may carry. */
const requestHeaders = {
  'Accept-Language': { type: 'string', description: 'Language of texts and problems: `nl` (default) or `en`.' },
  'If-Match': { type: 'string', description: 'ETags the stored representation may have, or `*`.' },
  'If-None-Match': { type: 'string', description: 'An ETag you hold: 304 when it is still the present one.' },
  'Idempotency-Key': {
    type: 'string',
    minLength: 1,
    maxLength: 255,
    description: 'A name of your own for this request; for 24 hours a repeat gets the first answer again.',
  },
} as const;

/** The headers a route reads, from the answers it can give. */
export function readHeaders(route: Pick<RouteOptions, 'method' | 'config' | 'schema'>): Json {
  const problems = route.config?.problems ?? [];
  const responses = ((route.schema ?? {}) as { response?: Json }).response ?? {};
  const required = problems.includes(428) ? ['If-Match'] : [];
  const properties: Json = { 'Accept-Language': requestHeaders['Accept-Language'] };
  if (problems.includes(412)) properties['If-Match'] = requestHeaders['If-Match'];
  if (problems.includes(422)) properties['Idempotency-Key'] = requestHeaders['Idempotency-Key'];
  if ('304' in responses) properties['If-None-Match'] = requestHeaders['If-None-Match'];
  if (route.method === 'PUT' && problems.includes(412)) {
    properties['If-None-Match'] = {
      type: 'string',
      description: '`*`: only when it does not exist yet. An ETag: only when it is not that.',
    };
  }
  return { type: 'object', properties, ...(required.length > 0 ? { required } : {}) };
}

/** The statuses a route can answer with beside its own, from its shape and its access. */
export function impliedProblems(route: Pick<RouteOptions, 'method' | 'url' | 'config' | 'schema'>): number[] {
  const config = route.config ?? {};
  const access: Access | undefined = config.access;
  const writes = !['GET', 'HEAD'].includes(String(route.method));
  const isPublic = !access || access.who === 'public';
  return [
    400,
    ...(isPublic ? [] : [401]),
    ...(access?.who === 'scopes' ? [403] : []),
    ...(route.url.includes(':') ? [404] : []),
    406,
    429,
    ...(writes ? [413, 415] : []),
    ...(writes && !isPublic ? [507] : []),
    500,
    503,
    ...(config.problems ?? []),
  ];
}

/** Adds to a described route what every route shares: problems, headers, security. Hides what is not the API. */
export function describeRoute(
  described: { schema: unknown; url: string },
  document: { route: RouteOptions; url: string },
): never {
  const schema = described.schema as Json | undefined;
  if (!schema || !document.url.startsWith('/v1/')) return { schema: { hide: true }, url: described.url } as never;
  const { route } = document;
  const access = route.config?.access;
  const isPublic = !access || access.who === 'public';
  const limits = isPublic ? [] : ['RateLimit', 'RateLimit-Policy'];
  const responses: Json = {};
  for (const [status, response] of Object.entries((schema.response ?? {}) as Record<string, Json>)) {
    const extra = (route.config?.answersWith ?? []).filter(
      (header) => status.startsWith('2') || (status === '304' && header === 'ETag'),
    );
    responses[status] = { ...response, headers: headersNamed(['API-Version', ...extra, ...limits]) };
  }
  for (const status of impliedProblems(route)) {
    const retry = [429, 503, 507].includes(status) ? ['Retry-After'] : [];
    const limited = status === 429 ? limits : [];
    responses[status] ??= {
      description: texts[status] ?? 'Problem.',
      headers: headersNamed(['API-Version', ...retry, ...limited]),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  const needs = access?.who === 'scopes' ? `Needs scope ${scopesText(access)}.` : '';
  return {
    schema: {
      ...schema,
      description: [schema.description ?? `${schema.summary}.`, needs].filter(Boolean).join('\n\n'),
      consumes: route.config?.consumes,
      headers: readHeaders(route),
      response: responses,
      security: isPublic ? [] : [{ bearer: [] }, { basic: [] }],
    },
    url: described.url,
  } as never;
}

function scopesText({ scopes, also = [] }: Extract<Access, { who: 'scopes' }>): string {
  const oneOf = scopes.map((scope) => `\`${scope}\``).join(' or ');
  return [oneOf, ...also.map((scope) => `\`${scope}\``)].join(' and ');
}

function headersNamed(names: readonly string[]): Json {
  return Object.fromEntries(names.map((name) => [name, headerSchemas[name]]));
}

/** Drops schemas nobody refers to and sorts the rest, so that the committed document changes only when the API does. */
export function completeDocument(document: Json): Json {
  const components = (document.components ?? {}) as { schemas?: Record<string, unknown> };
  const all = components.schemas ?? {};
  const kept = new Set<string>();
  const visit = (value: unknown): void => {
    for (const name of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      const id = name[1] ?? '';
      if (kept.has(id) || !(id in all)) continue;
      kept.add(id);
      visit(all[id]);
    }
  };
  visit(document.paths ?? {});
  const schemas = Object.fromEntries([...kept].sort().map((name) => [name, all[name]]));
  return { ...document, components: { ...components, schemas } };
}
