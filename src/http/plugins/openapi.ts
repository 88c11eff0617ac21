import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { Config } from '../../config.ts';
import { apiVersion } from '../api-version.ts';
import { completeDocument, describeRoute, tags } from '../openapi-document.ts';

/** The OpenAPI 3.1 document, made of the routes. */
export const openapi = fp(
  async (app: FastifyInstance, options: { config: Config }) => {
    const { config } = options;
    await app.register(swagger, {
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
      transform: (document) => describeRoute(jsonSchemaTransform(document), document),
      transformObject: (document) => completeDocument(jsonSchemaTransformObject(document) as Record<string, unknown>),
    });
  },
  { name: 'openapi' },
);
