import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { periodText } from '../../../core/values/period-text.ts';
import { AppError } from '../../../errors.ts';
import { impactMaps } from '../../../records/impact-maps.ts';
import { idSchema } from '../../../records/schema.ts';
import type { MapOutcome } from '../../../reporting/impact-maps/impact-map-service.ts';
import { allParameters } from '../../../reporting/impact-maps/value-chapter.ts';
import { periodOf } from '../../../reporting/service.ts';
import type { RecordVersion } from '../../../store/store.ts';
import { hasAlready } from '../../answers.ts';
import { figuresTag } from '../../figures-tag.ts';
import { pageSchema, pagingQuery, sendPage } from '../../paging.ts';
import { callerOf } from '../../plugins/authentication.ts';
import type { Access } from '../../route-config.ts';
import { centreParams, json, noContent, periodId } from '../../schemas.ts';
import type { Services } from '../../services.ts';
import { impactMapResultSchema, versionSchema } from './schemas.ts';

const access: Access = { who: 'scopes', scopes: ['records:read'], tenant: 'centreId' };
const tags = ['Records'];
const one = '/v1/centres/:centreId/impact-maps/:id';
const params = centreParams.extend({ id: idSchema.meta({ description: 'Your own id of the map.' }) });
const version = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

type Params = { centreId: string; id: string; version: number };

/** What an impact map comes to, and what it was before. Writing and reading it is as for every record. */
export async function impactMapRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const { store, cursors } = services;

  app.get(`${one}/versions`, {
    schema: {
      operationId: 'listImpactMapVersions',
      tags,
      summary: 'Versions of an impact map',
      description: 'What it is now and what it was before each change, the newest first.',
      params,
      querystring: z.strictObject(pagingQuery),
      response: { 200: json(pageSchema(versionSchema), 'One page.') },
    },
    config: { access, answersWith: ['Link'] },
    handler: async (request, reply) => {
      const { centreId, id } = request.params as Params;
      const { reach } = callerOf(request);
      const list = async (page: { limit: number; after?: readonly string[] }) => {
        const found = await store.listVersions(reach, centreId, impactMaps.kind, id, page);
        if (!found) throw new AppError('not-found');
        return found;
      };
      return sendPage(request, reply, cursors, request.query as Record<string, never>, list, show);
    },
  });

  app.get(`${one}/versions/:version`, {
    schema: {
      operationId: 'getImpactMapVersion',
      tags,
      summary: 'One version of an impact map',
      params: params.extend({ version }),
      response: { 200: json(versionSchema, 'The version.') },
    },
    config: { access },
    handler: async (request) => {
      const { centreId, id, version: number } = request.params as Params;
      const found = await store.getVersion(callerOf(request).reach, centreId, impactMaps.kind, id, number);
      if (!found) throw new AppError('not-found');
      return show(found);
    },
  });

  app.get(`${one}/result`, {
    schema: {
      operationId: 'getImpactMapResult',
      tags: ['Indicators'],
      summary: 'What an impact map comes to',
      description:
        'The map filled in on the figures of this centre over its own period, and computed: the SROI impact ratio with its sensitivity, value per party and the whole explanation. A figure that is unknown makes the ratio unknown. A ratio says nothing about another centre: maps differ.',
      params,
      querystring: z.strictObject({
        period: periodId.optional().meta({
          description:
            'For a map over the running year: the twelve months through the last month of this period; left out: through the last month that is over.',
        }),
        version: version.optional().meta({ description: 'As it was in this version; left out: as it is now.' }),
      }),
      response: {
        200: json(impactMapResultSchema, 'The result.'),
        304: noContent('Says what you hold; only `dataAsOf` may differ.'),
      },
    },
    config: { access, answersWith: ['ETag'] },
    handler: async (request, reply) => {
      const { centreId, id } = request.params as Params;
      const query = request.query as { period?: string; version?: number };
      const caller = callerOf(request);
      const name = `impact-map/${id}/${query.version ?? ''}/${query.period ?? ''}`;
      const { body, etag } = await services.finished(caller, centreId, name, async () => {
        const period = query.period === undefined ? null : periodOf(query.period);
        const asked = { period, version: query.version ?? null };
        const outcome = await services.impactMaps.outcome(caller, centreId, id, asked);
        const shown = showResult(centreId, outcome);
        const { dataAsOf: _dataAsOf, ...said } = shown;
        return { text: String(reply.serializeInput(shown, '200', 'application/json')), etag: figuresTag(said) };
      });
      if (hasAlready(request, reply, etag)) return reply.code(304).send();
      return reply.type('application/json; charset=utf-8').send(body);
    },
  });
}

function show({ kind: _kind, data, revision: _revision, ...stamps }: RecordVersion) {
  return { ...stamps, ...data };
}

function showResult(centreId: string, { map, window, dataAsOf, filled, result, payer }: MapOutcome) {
  return {
    centreId,
    map: {
      id: map.id,
      name: String(map.data.name),
      version: map.version,
      revision: map.revision,
      updatedAt: map.updatedAt,
    },
    period: { id: window.id, from: window.from, until: window.until, label: periodText(window) },
    dataAsOf,
    lookedUp: filled.places,
    inputs: filled.inputs,
    asOf: window.until,
    payer: payer && { party: payer.party, ...payer.range },
    parametersUsed: allParameters(filled.parametersUsed, result.parametersUsed),
    result,
  };
}
