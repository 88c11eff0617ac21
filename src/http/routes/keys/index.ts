import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { makeKeyService } from '../../../access/key-service.ts';
import { presetNames, scopes } from '../../../access/scopes.ts';
import { cleanText, idSchema, instant } from '../../../records/schema.ts';
import { pageSchema, pagingQuery, sendPage } from '../../paging.ts';
import { callerOf } from '../../plugins/authentication.ts';
import type { Access } from '../../route-config.ts';
import { json, noContent, organisationParams } from '../../schemas.ts';
import type { Services } from '../../services.ts';

const access: Access = { who: 'scopes', scopes: ['admin', 'keys:manage'], tenant: 'organisationId' };
const tags = ['Access'];
const collection = '/v1/organisations/:organisationId/keys';
const keyParams = organisationParams.extend({ keyId: idSchema });
type Params = { organisationId: string; keyId: string };

const newKey = z
  .strictObject({
    system: cleanText(100).meta({
      description: 'System or person the key is for; becomes the `source` of what it writes.',
    }),
    preset: z.enum(presetNames).optional().meta({ description: 'A usual set of scopes.' }),
    scopes: z.array(z.enum(scopes)).min(1).optional().meta({ description: 'Separate scopes, instead of a preset.' }),
    centreIds: z
      .array(idSchema)
      .min(1)
      .max(500)
      .optional()
      .meta({ description: 'Only these centres of the organisation; left out: all of them.' }),
    mayTakeOver: z.boolean().optional().meta({ description: 'May overwrite records of another source.' }),
    expiresAt: instant.optional().meta({ description: 'When it ends; 12 months from now when left out.' }),
  })
  .meta({
    id: 'NewKey',
    description: 'A key to make.',
    examples: [{ system: 'Kringloop Manager', preset: 'centre-system' }],
  });

const keyShape = {
  id: z.string(),
  organisationId: z.string(),
  system: z.string(),
  preset: z.string().nullable(),
  scopes: z.array(z.string()),
  centreIds: z.array(z.string()).nullable(),
  mayTakeOver: z.boolean(),
  prefix: z.string().meta({ description: 'First characters, to recognise the key by.' }),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  lastUsedAt: z.iso.datetime().nullable().meta({ description: 'Noted about once a minute.' }),
  rotatedFrom: z.string().nullable(),
};
const keySchema = z.strictObject(keyShape).meta({ id: 'Key', description: 'A key, without its secret.' });
const madeKey = z
  .strictObject({
    ...keyShape,
    key: z.string().meta({ description: 'The key itself. Shown once; only a hash is kept.' }),
  })
  .meta({ id: 'MadeKey', description: 'A new key.' });

/** Keys of an organisation. */
export async function keyRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const { cursors, idempotency, store, now } = services;
  const keys = makeKeyService(store, now);

  app.get(collection, {
    schema: {
      operationId: 'listKeys',
      tags,
      summary: 'List keys',
      params: organisationParams,
      querystring: z.strictObject(pagingQuery),
      response: { 200: json(pageSchema(keySchema), 'One page.') },
    },
    config: { access, answersWith: ['Link'] },
    handler: (request, reply) => {
      const { organisationId } = request.params as Params;
      return sendPage(
        request,
        reply,
        cursors,
        request.query as object,
        (page) => keys.list(callerOf(request), organisationId, page),
        (key) => key,
      );
    },
  });

  app.get(`${collection}/:keyId`, {
    schema: {
      operationId: 'getKey',
      tags,
      summary: 'Get one key',
      params: keyParams,
      response: { 200: json(keySchema, 'The key, without its secret.') },
    },
    config: { access },
    handler: (request) => {
      const { organisationId, keyId } = request.params as Params;
      return keys.get(callerOf(request), organisationId, keyId);
    },
  });

  app.post(collection, {
    schema: {
      operationId: 'createKey',
      tags,
      summary: 'Make a key',
      description:
        'Nobody can give a key more than they may do themselves. `Idempotency-Key` (kept 24 hours) gives the same key again.',
      params: organisationParams,
      body: newKey,
      response: { 201: json(madeKey, 'The new key.') },
    },
    config: { access, answersWith: ['Location'], problems: [409, 422] },
    handler: async (request, reply) => {
      const { organisationId } = request.params as Params;
      const caller = callerOf(request);
      const answer = await idempotency.once(
        { keyId: caller.keyId, header: request.headers['idempotency-key'] },
        `${request.url}\n${JSON.stringify(request.body)}`,
        async (keep) => ({
          status: 201,
          body: await keys.create(caller, organisationId, request.body as z.infer<typeof newKey>, (body) =>
            keep({ status: 201, body }),
          ),
        }),
      );
      const made = answer.body as z.infer<typeof madeKey>;
      return reply.code(201).header('location', `/v1/organisations/${organisationId}/keys/${made.id}`).send(made);
    },
  });

  app.post(`${collection}/:keyId/rotations`, {
    schema: {
      operationId: 'rotateKey',
      tags,
      summary: 'Replace a key by a new one',
      description:
        'The new key may do the same. The old one goes on working for 7 days, so that systems can be changed one by one.',
      params: keyParams,
      response: { 201: json(madeKey, 'The new key.') },
    },
    config: { access, answersWith: ['Location'], problems: [409, 422] },
    handler: async (request, reply) => {
      const { organisationId, keyId } = request.params as Params;
      const caller = callerOf(request);
      const answer = await idempotency.once(
        { keyId: caller.keyId, header: request.headers['idempotency-key'] },
        request.url,
        async (keep) => ({
          status: 201,
          body: await keys.rotate(caller, organisationId, keyId, (body) => keep({ status: 201, body })),
        }),
      );
      const made = answer.body as z.infer<typeof madeKey>;
      return reply.code(201).header('location', `/v1/organisations/${organisationId}/keys/${made.id}`).send(made);
    },
  });

  app.delete(`${collection}/:keyId`, {
    schema: {
      operationId: 'revokeKey',
      tags,
      summary: 'Revoke a key at once',
      description: 'The key stays in the list, as revoked.',
      params: keyParams,
      response: { 204: noContent('Revoked.') },
    },
    config: { access },
    handler: async (request, reply) => {
      const { organisationId, keyId } = request.params as Params;
      await keys.revoke(callerOf(request), organisationId, keyId);
      return reply.code(204).send();
    },
  });
}
