import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { indicatorRegistry } from '../../../core/indicators/registry.ts';
import { resultSchema } from '../../../core/result.ts';
import { textSchema } from '../../../core/values/text.ts';
import { figuresCsv } from '../../../reporting/renderers/figures-csv.ts';
import type { Figures } from '../../../reporting/service.ts';
import { showFigure } from '../../../reporting/show-figure.ts';
import { answerCsv, answerFigures, hasAlready } from '../../answers.ts';
import { dataAsOfSchema, figureSchema } from '../../figure-schema.ts';
import { figuresTag } from '../../figures-tag.ts';
import { callerOf } from '../../plugins/authentication.ts';
import type { Access } from '../../route-config.ts';
import { centreParams, csvDialectQuery, formatQuery, json, noContent, periodId } from '../../schemas.ts';
import type { Services } from '../../services.ts';

const access: Access = { who: 'scopes', scopes: ['records:read'], tenant: 'centreId' };
const collection = '/v1/centres/:centreId/indicator-values';
const tags = ['Indicators'];

const byQuery = z.string().max(200).optional().meta({
  description: 'Breakdowns, separated by commas: `target-group`, `category` … An indicator takes those it has.',
});

const valuesSchema = z
  .strictObject({ centreId: z.string(), period: z.string(), dataAsOf: dataAsOfSchema, items: z.array(figureSchema) })
  .meta({ id: 'IndicatorValues', description: 'All figures of a centre and period.' });
const explainedSchema = z
  .strictObject({
    centreId: z.string(),
    period: z.string(),
    dataAsOf: dataAsOfSchema,
    label: textSchema,
    definition: textSchema,
    formula: z.string(),
    result: resultSchema,
    previous: z.strictObject({ period: z.string(), result: resultSchema }),
    lastYear: z.strictObject({ period: z.string(), result: resultSchema }),
  })
  .meta({
    id: 'ExplainedValue',
    description: 'One figure with everything behind it, and the same for the periods it is compared with.',
  });

type Query = { period: string; by?: string; format?: string; csvDialect?: 'rfc' | 'nl' };

/** Figures of a centre and period, with or without the whole explanation. */
export async function indicatorValueRoutes(app: FastifyInstance, { services }: { services: Services }): Promise<void> {
  const { reporting } = services;

  app.get(collection, {
    schema: {
      operationId: 'listIndicatorValues',
      tags,
      summary: 'Figures of a period',
      description:
        'Every indicator that counts records, with the period before and the same period last year. `sroi` is the result of an impact map (`impact-maps/{id}/result`); `pso-style`, `maex-style`, `social-return` and `agreements.realised` are computed on what is sent to `/calculations`. A figure that cannot be given is `unknown` and says what is missing; it is never 0 for want of data. A short, closed list; it fits one page.',
      params: centreParams,
      querystring: z.strictObject({ period: periodId, by: byQuery, format: formatQuery, csvDialect: csvDialectQuery }),
      response: {
        200: {
          description: 'The figures.',
          content: { 'application/json': { schema: valuesSchema }, 'text/csv': { schema: z.string() } },
        },
        304: noContent('Says what you hold; only `dataAsOf` may differ.'),
      },
    },
    config: { access, answersWith: ['ETag'], produces: ['application/json', 'text/csv'] },
    handler: async (request, reply) => {
      const { centreId } = request.params as { centreId: string };
      const query = request.query as Query;
      const figures = await reporting.figures(callerOf(request), centreId, query.period, namesIn(query.by));
      if (request.answerType !== 'text/csv') return answerFigures(request, reply, showAll(figures));
      const table = figuresCsv(figures, request.language, query.csvDialect ?? 'rfc');
      if (hasAlready(request, reply, figuresTag(table))) return reply.code(304).send();
      return answerCsv(reply, `${centreId}-${figures.period.id}`, table);
    },
  });

  app.get(`${collection}/:indicatorId`, {
    schema: {
      operationId: 'getIndicatorValue',
      tags,
      summary: 'One figure with its whole explanation',
      description:
        'Every step from records to figure, the published values used with source and date, what is missing, what to know. The figure can be computed again from the steps alone. Indicators that are objects, such as `sroi`, are not here: 404.',
      params: centreParams.extend({ indicatorId: z.string().max(100) }),
      querystring: z.strictObject({ period: periodId, by: byQuery }),
      response: {
        200: json(explainedSchema, 'The figure.'),
        304: noContent('Says what you hold; only `dataAsOf` may differ.'),
      },
    },
    config: { access, answersWith: ['ETag'] },
    handler: async (request, reply) => {
      const { centreId, indicatorId } = request.params as { centreId: string; indicatorId: string };
      const query = request.query as Query;
      const figures = await reporting.figure(callerOf(request), centreId, indicatorId, query.period, namesIn(query.by));
      const [compared] = figures.figures;
      const about = indicatorRegistry.find((indicator) => indicator.id === indicatorId);
      if (!compared || !about) throw new Error('a figure that was asked for is not there');
      return answerFigures(request, reply, {
        centreId,
        period: figures.period.id,
        dataAsOf: figures.dataAsOf,
        label: about.label,
        definition: about.definition,
        formula: about.formula.en,
        result: compared.result,
        previous: { period: figures.previous.id, result: compared.previous },
        lastYear: { period: figures.lastYear.id, result: compared.lastYear },
      });
    },
  });
}

function showAll(figures: Figures): z.infer<typeof valuesSchema> {
  return {
    centreId: figures.centreId,
    period: figures.period.id,
    dataAsOf: figures.dataAsOf,
    items: figures.figures.map((compared) => showFigure(figures, compared)),
  };
}

function namesIn(by: string | undefined): string[] {
  return (by ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}
