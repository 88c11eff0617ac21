import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type CataloguedIndicator, findCatalogued, indicatorCatalogue } from '../../../core/indicators/catalogue.ts';
import { sourceSchema } from '../../../core/result.ts';
import { textSchema } from '../../../core/values/text.ts';
import { AppError } from '../../../errors.ts';
import { json } from '../../schemas.ts';

const indicatorSchema = z
  .strictObject({
    id: z.string(),
    family: z.string(),
    unit: z.string().meta({ description: '`object`: its value is an object with units of its own.' }),
    label: textSchema,
    definition: textSchema,
    formula: z.string(),
    versions: z.array(z.strictObject({ version: z.string(), from: z.string(), changes: textSchema })),
    verifiedFrom: z.string().meta({ format: 'date' }),
    sources: z.array(sourceSchema),
    requires: z.array(z.string()).meta({ description: 'Record kinds that must be complete over the period.' }),
    parameters: z.array(z.string()).meta({ description: 'Ids of the published values it uses.' }),
    breakdowns: z.array(z.string()).meta({ description: 'What `by` may name.' }),
  })
  .meta({ id: 'Indicator', description: 'What an indicator is.' });
const tags = ['Catalogues'];

/** The indicators, for everybody. */
export async function indicatorCatalogueRoutes(app: FastifyInstance): Promise<void> {
  app.get('/v1/indicators', {
    schema: {
      operationId: 'listIndicators',
      tags,
      summary: 'List indicators',
      description: 'A short, closed list; it fits one page.',
      response: { 200: json(z.strictObject({ items: z.array(indicatorSchema) }), 'All indicators.') },
    },
    config: { access: { who: 'public' } },
    handler: async () => ({ items: indicatorCatalogue.map(show) }),
  });

  app.get('/v1/indicators/:indicatorId', {
    schema: {
      operationId: 'getIndicator',
      tags,
      summary: 'Get one indicator',
      params: z.object({ indicatorId: z.string().max(100) }),
      response: { 200: json(indicatorSchema, 'The indicator.') },
    },
    config: { access: { who: 'public' } },
    handler: async (request) => {
      const { indicatorId } = request.params as { indicatorId: string };
      const indicator = findCatalogued(indicatorId);
      if (!indicator) throw new AppError('not-found');
      return show(indicator);
    },
  });
}

function show(indicator: CataloguedIndicator): z.infer<typeof indicatorSchema> {
  const { id, family, unit, label, definition, formula, verifiedFrom } = indicator;
  return {
    id,
    family,
    unit,
    label,
    definition,
    formula: formula.en,
    versions: indicator.versions.map((version) => ({ ...version })),
    verifiedFrom,
    sources: indicator.sources.map((one) => ({ ...one })),
    requires: [...indicator.requires],
    parameters: [...indicator.parameters],
    breakdowns: [...indicator.breakdowns],
  };
}
