import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { organisationKind } from '../../../core/lists/organisation-kind.ts';
import { AppError } from '../../../errors.ts';
import { cleanText } from '../../../records/schema.ts';
import { answerItem, answerWritten, withoutRevision } from '../../answers.ts';
import { writeConditions } from '../../etag.ts';
import { pageSchema, pagingQuery, sendPage } from '../../paging.ts';
import { callerOf } from '../../plugins/authentication.ts';
import { json, noContent, organisationParams } from '../../schemas.ts';
import type { Services } from '../../services.ts';

const fields = {
  name: cleanText(200),
  kind: z
    .enum(organisationKind.codes as [string, ...string[]], { error: () => `list:${organisationKind.id}` })
    .meta({ description: 'Code list `organisation-kind`.' }),
};
const input = z.strictObject(fields).meta({
  id: 'Organisation',
  description: 'A municipality, operator, referrer or payer.',
  examples: [{ name: 'Gemeente Delft', kind: 'municipality' }],
});
const output = z
  .strictObject({ id: z.string(), ...fields, createdAt: z.iso.datetime(), updatedAt: z.iso.datetime() })
  .meta({ id: 'OrganisationRecord', description: 'A municipality, operator, referrer or payer.' });
const tags = ['Catalogues'];
const path = '/v1/organisations';
type Params = { organisationId: string };

/** Organisations: written by the administrator, each reads its own. */
export async function organisationRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const { store, cursors, now } = services;

  app.get(path, {
    schema: {
      operationId: 'listOrganisations',
      tags,
      summary: 'List organisations',
      querystring: z.strictObject(pagingQuery),
      response: { 200: json(pageSchema(output), 'One page: all for the administrator, else your own.') },
    },
    config: { access: { who: 'any-key' }, answersWith: ['Link'] },
    handler: (request, reply) =>
      sendPage(
        request,
        reply,
        cursors,
        request.query as object,
        (page) => store.listOrganisations(callerOf(request).reach, page),
        withoutRevision,
      ),
  });

  app.get(`${path}/:organisationId`, {
    schema: {
      operationId: 'getOrganisation',
      tags,
      summary: 'Get one organisation',
      params: organisationParams,
      response: { 200: json(output, 'The organisation.'), 304: noContent('Not modified.') },
    },
    config: { access: { who: 'any-key', tenant: 'organisationId' }, answersWith: ['ETag'] },
    handler: async (request, reply) => {
      const item = await store.getOrganisation(callerOf(request).reach, (request.params as Params).organisationId);
      return answerItem(request, reply, item);
    },
  });

  app.put(`${path}/:organisationId`, {
    schema: {
      operationId: 'putOrganisation',
      tags,
      summary: 'Create or replace one organisation',
      params: organisationParams,
      body: input,
      response: { 200: json(output, 'Replaced, or as it was.'), 201: json(output, 'Created.') },
    },
    config: { access: { who: 'scopes', scopes: ['admin'] }, answersWith: ['ETag', 'Location'], problems: [412] },
    handler: async (request, reply) => {
      const id = (request.params as Params).organisationId;
      const item = { id, ...(request.body as z.infer<typeof input>) };
      const outcome = await store.putOrganisation(item, {
        ...writeConditions(request.headers),
        at: now().toISOString(),
        by: callerOf(request),
      });
      if (!('item' in outcome)) throw new AppError('precondition-failed');
      return answerWritten(reply, path, outcome);
    },
  });
}
