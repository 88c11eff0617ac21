import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { aboutSroi } from '../../../core/indicators/sroi/about.ts';
import { sroiInputsSchema } from '../../../core/indicators/sroi/inputs.ts';
import { sroiResultSchema } from '../../../core/indicators/sroi/result.ts';
import { textSchema } from '../../../core/values/text.ts';
import { AppError } from '../../../errors.ts';
import type { Fault } from '../../../records/define-record-kind.ts';
import { atMost, faultsOf } from '../../../records/faults.ts';
import type { MapCalculator } from '../../../reporting/sroi/map-calculator.ts';
import { clientGone } from '../../client-gone.ts';
import { asOf } from './moment.ts';
import { sroiExamples } from './sroi-examples.ts';

/** The body for documents. An impact map has a horizon of its own, so there is no period. */
export const sroiCalculationSchema = z
  .strictObject({ indicator: z.literal('sroi'), asOf, inputs: sroiInputsSchema })
  .meta({ id: 'SroiCalculation', examples: sroiExamples() });

const envelope = z.strictObject({ indicator: z.literal('sroi'), asOf, inputs: z.record(z.string(), z.unknown()) });

export const calculatedSroiSchema = z
  .strictObject({
    asOf: z.string().meta({ format: 'date' }),
    label: textSchema,
    definition: textSchema,
    formula: z.string(),
    result: sroiResultSchema,
  })
  .meta({ id: 'CalculatedSroi', description: 'An impact map computed, with everything behind it.' });

export type SroiCalculation = { indicator: 'sroi'; asOf: string; inputs: unknown };

/** True for a body that asks for this indicator, whatever else is wrong with it. */
export function asksForSroi(body: unknown): boolean {
  return (body as { indicator?: unknown } | null)?.indicator === 'sroi';
}

/** What is wrong around a map; and then with the map too, so that everything is told at once. */
export async function sroiFaults(body: unknown, maps: MapCalculator): Promise<readonly Fault[]> {
  const parsed = envelope.safeParse(body);
  if (parsed.success) return [];
  const around = faultsOf(parsed.error, body);
  const { inputs } = body as SroiCalculation;
  if (inputs === null || typeof inputs !== 'object' || Array.isArray(inputs)) return around;
  const answer = await maps.answer({ map: inputs, asOf: null });
  return atMost([...around, ...('faults' in answer ? answer.faults.map(inBody) : [])]);
}

/** Computes the map beside the event loop, and sends what comes from there as it is. */
export async function answerSroi(
  { asOf, inputs }: SroiCalculation,
  reply: FastifyReply,
  maps: MapCalculator,
): Promise<FastifyReply> {
  const answer = await maps.answer({ map: inputs, asOf }, clientGone(reply));
  if ('faults' in answer)
    throw new AppError('invalid-input', { faults: answer.faults.map((fault) => ({ ...inBody(fault), in: 'body' })) });
  const { label, definition, formula } = aboutSroi;
  const about = JSON.stringify({ asOf, label, definition, formula: formula.en });
  const parts = [Buffer.from(`${about.slice(0, -1)},"result":`), answer.result, Buffer.from('}')];
  return reply.type('application/json; charset=utf-8').send(Buffer.concat(parts));
}

function inBody(fault: Fault): Fault {
  return fault.code === 'more-faults' ? fault : { ...fault, pointer: `/inputs${fault.pointer}` };
}
