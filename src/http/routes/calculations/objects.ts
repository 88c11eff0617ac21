import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { objectExamplesOf } from '../../../catalogues/worked-examples/object-examples.ts';
import { textSchema } from '../../../core/values/text.ts';
import type { Fault } from '../../../records/define-record-kind.ts';
import { atMost, faultsOf } from '../../../records/faults.ts';
import { type ObjectCalculation, objectCalculations } from '../../../reporting/objects/object-calculations.ts';
import { objectInputFaults } from '../../../reporting/objects/object-faults.ts';
import { rowFaults } from './limits.ts';
import { asOf } from './moment.ts';

/** A request for an indicator with an object as its value, about no period. */
export type ObjectRequest = { readonly indicator: string; readonly asOf: string; readonly inputs: unknown };

/** The bodies for documents, each with the worked examples that are shown to people. */
export const objectCalculationSchemas: readonly z.ZodType[] = objectCalculations.map(({ about, name, inputs }) =>
  z.strictObject({ indicator: z.literal(about.id), asOf, inputs }).meta({
    id: `${name}Calculation`,
    examples: objectExamplesOf(about.id).map((one) => ({ indicator: about.id, asOf: one.asOf, inputs: one.inputs })),
  }),
);

/** The answers. */
export const calculatedObjectSchemas: readonly z.ZodType[] = objectCalculations.map(({ name, result }) =>
  z
    .strictObject({
      asOf: z.string().meta({ format: 'date' }),
      label: textSchema,
      definition: textSchema,
      formula: z.string(),
      result,
    })
    .meta({ id: `Calculated${name}`, description: 'An object of numbers with everything behind it.' }),
);

/** The calculation a body asks for, whatever else is wrong with it; undefined when it asks for another kind. */
export function objectCalculationOf(body: unknown): ObjectCalculation | undefined {
  const { indicator } = (body ?? {}) as { indicator?: unknown };
  return objectCalculations.find(({ about }) => about.id === indicator);
}

const envelope = z.strictObject({ indicator: z.string(), asOf, inputs: z.record(z.string(), z.unknown()) });

/** Everything wrong with such a body, at once. */
export function objectFaults({ inputs: schema }: ObjectCalculation, body: unknown): Fault[] {
  const parsed = envelope.safeParse(body);
  const around = parsed.success ? [] : faultsOf(parsed.error, body);
  const { inputs } = body as ObjectRequest;
  if (inputs === null || typeof inputs !== 'object' || Array.isArray(inputs)) return around;
  // Alone: what is wrong in thousands of rows helps nobody mend this.
  const tooMany = rowFaults(inputs);
  if (tooMany.length > 0) return [...around, ...tooMany];
  const within = objectInputFaults(schema, inputs).map((fault) => ({ ...fault, pointer: `/inputs${fault.pointer}` }));
  return atMost([...around, ...within]);
}

/**
 * Computes what was asked, and sends it as text: to check a million characters against every shape of an answer would
 * hold up everybody. Tests check them. The body has no faults.
 */
export function answerObject(
  { about, inputs: schema, calculate }: ObjectCalculation,
  { asOf, inputs }: ObjectRequest,
  reply: FastifyReply,
): FastifyReply {
  const { label, definition, formula } = about;
  const result = calculate(schema.parse(inputs), asOf);
  const answer = { asOf, label, definition, formula: formula.en, result };
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer));
}
