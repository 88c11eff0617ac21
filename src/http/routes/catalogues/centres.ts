import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { findMunicipality } from '../../../catalogues/municipalities/municipalities.ts';
import { AppError } from '../../../errors.ts';
import { cleanText, idSchema, municipalityCode } from '../../../records/schema.ts';
import { answerItem, answerWritten, withoutRevision } from '../../answers.ts';
import { writeConditions } from '../../etag.ts';
import { pageSchema, pagingQuery, sendPage } from '../../paging.ts';
import { callerOf } from '../../plugins/authentication.ts';
import { centreParams, json, noContent } from '../../schemas.ts';
import type { Services } from '../../services.ts';

const knownMunicipality = municipalityCode.refine(
  (code) => !/^GM\d{4}$/.test(code) || findMunicipality(code) !== undefined,
  { params: { code: 'unknown-municipality' } },
);
const fields = {
  name: cleanText(200),
  operatorId: idSchema.meta({ description: 'Organisation that runs the centre; its keys reach it.' }),
  legalEntities: z
    .array(
      z.strictObject({
        name: cleanText(200),
        kvkNumber: z
          .string()
          .regex(/^\d{8}$/)
          .optional(),
      }),
    )
    .max(20)
    .meta({ description: 'Legal entities behind the centre, with their Chamber of Commerce number.' }),
  municipalityCode: knownMunicipality.meta({ description: 'CBS code of the municipality it stands in.' }),
  serviceArea: z
    .strictObject({
      municipalityCodes: z.array(knownMunicipality).min(1).max(100),
      inhabitants: z
        .array(
          z.strictObject({
            year: z.int().min(1990).max(2150),
            inhabitants: z.int().min(1).max(20_000_000),
            source: cleanText(300).optional(),
          }),
        )
        .max(100)
        .refine((rows) => new Set(rows.map((row) => row.year)).size === rows.length, {
          params: { code: 'twice-in-list' },
        })
        .meta({ description: 'Inhabitants of the service area on 1 January of each year.' }),
    })
    .meta({ description: 'Where the centre collects and serves.' }),
};
const example = {
  name: 'Circulair Ambachtscentrum Delft',
  operatorId: 'stichting-delft',
  legalEntities: [{ name: 'Stichting Delft Circulair', kvkNumber: '12345678' }],
  municipalityCode: 'GM0503',
  serviceArea: { municipalityCodes: ['GM0503'], inhabitants: [{ year: 2026, inhabitants: 109000, source: 'CBS' }] },
};
const input = z
  .strictObject(fields)
  .meta({ id: 'Centre', description: 'A circular craft centre.', examples: [example] });
const output = z
  .strictObject({ id: z.string(), ...fields, createdAt: z.iso.datetime(), updatedAt: z.iso.datetime() })
  .meta({ id: 'CentreRecord', description: 'A circular craft centre.' });
const tags = ['Catalogues'];
const path = '/v1/centres';
type Params = { centreId: string };

/** Centres: written by the administrator, read by who may reach them. */
export async function centreRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const { store, cursors, now } = services;

  app.get(path, {
    schema: {
      operationId: 'listCentres',
      tags,
      summary: 'List centres',
      querystring: z.strictObject(pagingQuery),
      response: { 200: json(pageSchema(output), 'One page: all for the administrator, else those your key reaches.') },
    },
    config: { access: { who: 'any-key' }, answersWith: ['Link'] },
    handler: (request, reply) =>
      sendPage(
        request,
        reply,
        cursors,
        request.query as object,
        (page) => store.listCentres(callerOf(request).reach, page),
        withoutRevision,
      ),
  });

  app.get(`${path}/:centreId`, {
    schema: {
      operationId: 'getCentre',
      tags,
      summary: 'Get one centre',
      params: centreParams,
      response: { 200: json(output, 'The centre.'), 304: noContent('Not modified.') },
    },
    config: { access: { who: 'any-key', tenant: 'centreId' }, answersWith: ['ETag'], exact: false },
    handler: async (request, reply) => {
      const item = await store.getCentre(callerOf(request).reach, (request.params as Params).centreId);
      return answerItem(request, reply, item);
    },
  });

  app.put(`${path}/:centreId`, {
    schema: {
      operationId: 'putCentre',
      tags,
      summary: 'Create or replace one centre',
      params: centreParams,
      body: input,
      response: { 200: json(output, 'Replaced, or as it was.'), 201: json(output, 'Created.') },
    },
    config: { access: { who: 'scopes', scopes: ['admin'] }, answersWith: ['ETag', 'Location'], problems: [412] },
    handler: async (request, reply) => {
      const id = (request.params as Params).centreId;
      const item = { id, ...(request.body as z.infer<typeof input>) };
      const outcome = await store.putCentre(item, {
        ...writeConditions(request.headers),
        at: now().toISOString(),
        by: callerOf(request),
      });
      if (outcome.result === 'precondition-failed') throw new AppError('precondition-failed');
      if (outcome.result === 'unknown-organisation') {
        throw new AppError('invalid-input', {
          faults: [{ in: 'body', pointer: '/operatorId', code: 'unknown-organisation' }],
        });
      }
      return answerWritten(reply, path, outcome);
    },
  });
}
