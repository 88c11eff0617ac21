import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { CoreError } from '../../../core/core-error.ts';
import { type Parameter, valueAt } from '../../../core/define-parameter.ts';
import { parameterRegistry } from '../../../core/parameters/registry.ts';
import { sourceSchema } from '../../../core/result.ts';
import { textSchema } from '../../../core/values/text.ts';
import { AppError } from '../../../errors.ts';
import { day } from '../../../records/schema.ts';
import { json } from '../../schemas.ts';

const entry = z
  .strictObject({
    from: z.string().meta({ format: 'date' }),
    to: z.string().optional().meta({ format: 'date' }),
    value: z.string().meta({ description: 'Decimal text.' }),
    low: z.string().optional(),
    high: z.string().optional(),
    source: sourceSchema,
    confirmedOn: z
      .string()
      .nullable()
      .meta({ description: 'Last day someone checked it against its source.', format: 'date' }),
    note: textSchema.optional(),
  })
  .meta({ id: 'ParameterEntry', description: 'A value as published, in force from a day.' });
const shape = { id: z.string(), label: textSchema, unit: z.string(), kind: z.string() };
const full = z
  .strictObject({ ...shape, history: z.array(entry) })
  .meta({ id: 'Parameter', description: 'A published value with its history.' });
const dated = z
  .strictObject({
    ...shape,
    history: z.array(entry),
    inForce: entry.nullable().meta({ description: 'The entry of the day asked for.' }),
    outdated: z.boolean(),
  })
  .meta({ id: 'DatedParameter', description: 'A published value, and which of its entries holds on a day.' });
const tags = ['Catalogues'];

/** The published values, for everybody. */
export async function parameterRoutes(app: FastifyInstance): Promise<void> {
  app.get('/v1/parameters', {
    schema: {
      operationId: 'listParameters',
      tags,
      summary: 'List published values',
      description: 'Every published value with its sources. A short, closed list; it fits one page.',
      response: { 200: json(z.strictObject({ items: z.array(full) }), 'All values.') },
    },
    config: { access: { who: 'public' } },
    handler: async () => ({ items: parameterRegistry.map(show) }),
  });

  app.get('/v1/parameters/:parameterId', {
    schema: {
      operationId: 'getParameter',
      tags,
      summary: 'Get one published value',
      params: z.object({ parameterId: z.string().max(100) }),
      querystring: z.strictObject({
        date: day.optional().meta({ description: 'Which entry holds on this day.', format: 'date' }),
      }),
      response: { 200: json(dated, 'The value.') },
    },
    config: { access: { who: 'public' } },
    handler: async (request) => {
      const { parameterId } = request.params as { parameterId: string };
      const { date } = request.query as { date?: string };
      const parameter = parameterRegistry.find((candidate) => candidate.id === parameterId);
      if (!parameter) throw new AppError('not-found');
      return { ...show(parameter), ...inForce(parameter, date) };
    },
  });
}

function show({ id, label, unit, kind, history }: Parameter): z.infer<typeof full> {
  return { id, label, unit, kind, history: history.map((one) => ({ ...one, source: { ...one.source } })) };
}

/** Before its first day a value is not defined: null, said in `history`. */
function inForce(
  parameter: Parameter,
  date: string | undefined,
): { inForce: z.infer<typeof entry> | null; outdated: boolean } {
  if (date === undefined) return { inForce: null, outdated: false };
  try {
    const found = valueAt(parameter, date);
    return {
      inForce: show(parameter).history.find((one) => one.from === found.from) ?? null,
      outdated: found.warning === 'outdated',
    };
  } catch (error) {
    if (error instanceof CoreError) return { inForce: null, outdated: false };
    throw error;
  }
}
