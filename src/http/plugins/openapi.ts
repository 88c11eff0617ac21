import Fastify, { type FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { Config } from '../../config.ts';
import { apiVersion } from '../api-version.ts';
import { completeDocument, describeRoute, tags } from '../openapi-document.ts';
import { ownCompilers } from '../own-compilers.ts';
import { routeTable } from '../route-table.ts';

/** An OpenAPI document, as plain JSON. */
export type OpenApiDocument = Exclude<ReturnType<FastifyInstance['swagger']>, string>;

declare module 'fastify' {
  interface FastifyInstance {
    /** What the service says of itself; made when it is first asked for, which takes about a second, and then kept. */
    openapi(): Promise<OpenApiDocument>;
  }
}

/**
 * The OpenAPI 3.1 document, made of the routes. What makes it is loaded when somebody first asks for it, as most processes
 * are never asked: it would take a tenth of the time of a start.
 */
export const openapi = fp(
  async (app: FastifyInstance, { config }: { config: Config }) => {
    let document: Promise<OpenApiDocument> | null = null;
    app.decorate('openapi', () => {
      document ??= describe(app, config).catch((error: unknown) => {
        document = null;
        throw error;
      });
      return document;
    });
  },
  { name: 'openapi' },
);

/** Describes the routes in a service of its own, which has them all and answers nothing: this one can get no more plugins. */
async function describe(app: FastifyInstance, config: Config): Promise<OpenApiDocument> {
  const { default: swagger } = await import('@fastify/swagger');
  const described = Fastify({ schemaController: ownCompilers, exposeHeadRoutes: false });
  await described.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Meetlat',
        version: apiVersion,
        description:
          'Measures what circular craft centres (circulaire ambachtscentra) do for people and for material, and explains every figure. English names; every field, code and indicator has a Dutch and an English label.',
        contact: config.contact,
        license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
      },
      servers: [{ url: `${config.publicUrl}/v1` }],
      tags: [...tags],
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: 'An API key.' },
          basic: { type: 'http', scheme: 'basic', description: 'Key id and key, for BI tools.' },
        },
      },
    },
    transform: (route) => describeRoute(jsonSchemaTransform(route), route),
    transformObject: (document) => completeDocument(jsonSchemaTransformObject(document) as Record<string, unknown>),
  });
  for (const { method, url, route } of routeTable(app)) {
    const { schema, config: about = {} } = route;
    if (schema && method !== 'HEAD')
      described.route({ method, url, schema, config: about, handler: async () => undefined });
  }
  await described.ready();
  return described.swagger();
}
