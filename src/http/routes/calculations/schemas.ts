import { z } from 'zod';
import { workedExamplesOf } from '../../../catalogues/worked-examples/worked-examples.ts';
import type { Indicator } from '../../../core/define-indicator.ts';
import { indicatorCatalogue } from '../../../core/indicators/catalogue.ts';
import { findIndicator, indicatorRegistry } from '../../../core/indicators/registry.ts';
import { resultSchema } from '../../../core/result.ts';
import { textSchema } from '../../../core/values/text.ts';
import type { Fault } from '../../../records/define-record-kind.ts';
import { atMost, faultsOf } from '../../../records/faults.ts';
import { periodId } from '../../schemas.ts';
import { inputFaults } from './input-faults.ts';
import { limitFaults } from './limits.ts';
import { asOf } from './moment.ts';
import { calculatedObjectSchemas, objectCalculationSchemas } from './objects.ts';
import { calculatedSroiSchema, sroiCalculationSchema } from './sroi.ts';

/** A calculation as a client asks for it. */
export type Calculation = { indicator: string; asOf: string; period: string; inputs: unknown };

const moment = {
  asOf,
  period: periodId.meta({
    description: 'The period the figure is about: a year `2026`, half year `2026-H2`, quarter `2026-Q3` or month.',
    examples: ['2026-Q3'],
  }),
};
const ids = indicatorCatalogue.map(({ id }) => id) as [string, ...string[]];
const envelope = z.strictObject({ indicator: z.enum(ids), ...moment, inputs: z.record(z.string(), z.unknown()) });

/** The body for documents: one shape for each kind of inputs, with an example of each indicator that takes them. */
export const calculationSchema = z
  .union([...byInputs().map(shapeOf), sroiCalculationSchema, ...objectCalculationSchemas] as unknown as [
    z.ZodType,
    ...z.ZodType[],
  ])
  .meta({ id: 'Calculation', description: 'An indicator, and what to compute it on.' });

const calculatedFigureSchema = z
  .strictObject({
    asOf: z.string().meta({ format: 'date' }),
    period: z.string(),
    label: textSchema,
    definition: textSchema,
    formula: z.string(),
    result: resultSchema,
  })
  .meta({ id: 'CalculatedValue', description: 'One figure with everything behind it.' });

/** The answer: a figure of a period, or an object on what was sent. */
export const calculatedSchema = z.union([calculatedFigureSchema, calculatedSroiSchema, ...calculatedObjectSchemas]);
export type CalculatedFigure = z.infer<typeof calculatedFigureSchema>;

/**
 * Everything wrong with the body of a calculation, at once. The union above documents it; to check by it would say of a
 * wrong member only that no shape fits.
 */
export function calculationFaults(body: unknown): Fault[] {
  const parsed = envelope.safeParse(body);
  const faults = parsed.success ? [] : faultsOf(parsed.error, body);
  const { indicator: id, inputs } = (body ?? {}) as Partial<Calculation>;
  const indicator = typeof id === 'string' ? findIndicator(id) : undefined;
  if (!indicator || inputs === null || typeof inputs !== 'object' || Array.isArray(inputs)) return faults;
  const tooMuch = limitFaults(inputs);
  if (tooMuch.some(({ code }) => code === 'too-many-rows')) return [...faults, ...tooMuch];
  return atMost([...faults, ...tooMuch, ...inputFaults(indicator, inputs)]);
}

/** A request that can be sent as it is: a worked example of an indicator, without values of a centre's own. */
export function exampleOf({ id }: Pick<Indicator, 'id'>): Calculation | undefined {
  const examples = workedExamplesOf(id).filter(({ coverage }) => coverage === null);
  const example = examples.find(({ own }) => Object.keys(own).length === 0) ?? examples[0];
  if (!example) return undefined;
  const { indicator, asOf, period, inputs } = example;
  return { indicator, asOf, period, inputs };
}

/** Indicators that take the same inputs, together. */
function byInputs(): [Indicator, ...Indicator[]][] {
  const groups = new Map<unknown, [Indicator, ...Indicator[]]>();
  for (const indicator of indicatorRegistry) {
    const group = groups.get(indicator.inputs);
    if (group) group.push(indicator);
    else groups.set(indicator.inputs, [indicator]);
  }
  return [...groups.values()];
}

function shapeOf(group: [Indicator, ...Indicator[]]): z.ZodType {
  const [first] = group;
  return z
    .strictObject({
      indicator: z.enum(group.map(({ id }) => id) as [string, ...string[]]),
      ...moment,
      inputs: first.inputs,
    })
    .meta({
      id: `${first.family[0]?.toUpperCase()}${first.family.slice(1)}Calculation`,
      examples: group.flatMap((indicator) => exampleOf(indicator) ?? []),
    });
}
