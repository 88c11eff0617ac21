import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { CoreError } from '../../../core/core-error.ts';
import { type Parameter, valueAt } from '../../../core/define-parameter.ts';
import { findParameter, parameterRegistry } from '../../../core/parameters/registry.ts';
import type { ParameterSlot } from '../../../core/parameters/slot.ts';
import { parameterSlots } from '../../../core/parameters/slots.ts';
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
    datedBy: z.literal('rule').optional().meta({
      description:
        'What sets `from`. Left out: the publication. `rule`: a law or a prescribed method names the day itself.',
    }),
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
const slot = z
  .strictObject({
    ...shape,
    min: z.string().meta({ description: 'Decimal text; the least an own value may be.' }),
    max: z.string().meta({ description: 'Decimal text; the most an own value may be.' }),
    whole: z.boolean().meta({ description: 'True: only whole numbers.' }),
    published: z.boolean().meta({ description: 'False: nothing is known until an organisation gives its own value.' }),
  })
  .meta({
    id: 'ParameterSlot',
    description:
      'What an organisation may give a value of its own for. A part in angle brackets is free: `item-weight.own-<name>`.',
  });
const tags = ['Catalogues'];

/** The published values, for everybody. */
export async function parameterRoutes(app: FastifyInstance): Promise<void> {
  app.get('/v1/parameters', {
    schema: {
      operationId: 'listParameters',
      tags,
      summary: 'List published values',
      description:
        'Every published value with its sources, and every value an organisation may give itself (`slots`), in its parameter sets. A short, closed list; it fits one page.',
      response: {
        200: json(z.strictObject({ items: z.array(full), slots: z.array(slot) }), 'All values, and all slots.'),
      },
    },
    config: { access: { who: 'public' } },
    handler: async () => ({ items: parameterRegistry.map(show), slots: parameterSlots.map(showSlot) }),
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
      const parameter = findParameter(parameterId);
      if (!parameter) throw new AppError('not-found');
      return { ...show(parameter), ...inForce(parameter, date) };
    },
  });
}

function show({ id, label, unit, kind, history }: Parameter): z.infer<typeof full> {
  return { id, label, unit, kind, history: history.map((one) => ({ ...one, source: { ...one.source } })) };
}

function showSlot({ id, label, unit, kind, min, max, whole }: ParameterSlot): z.infer<typeof slot> {
  return { id, label, unit, kind, min, max, whole, published: findParameter(id) !== undefined };
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
