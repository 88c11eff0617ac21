import { z } from 'zod';
import { codeOf } from '../../lists/code-schema.ts';
import { party } from '../../lists/party.ts';
import { checkMap } from './check-map.ts';
import { correctionSchema, dropOffSchema } from './correction.ts';
import { limits } from './limits.ts';
import { amountSchema, durationSchema, quantitySchema, rateSchema } from './numbers.ts';
import { refuse } from './refusals.ts';
import { sensitivitySchema } from './sensitivity-inputs.ts';

const name = z
  .string()
  .max(500)
  .superRefine((value, context) => {
    if (value.trim() === '') refuse(context, 'empty-text');
  });
/** A figure that is made of maps cannot be counted in one: neither could ever be computed. */
const isAboutMaps = (indicator: string): boolean => /^sroi(\.|$)/i.test(indicator.trim());
const partySchema = codeOf(party).nullable().default(null);
const topic = z
  .enum(['wages', 'co2'])
  .nullable()
  .default(null)
  .meta({ description: 'What it values, to see what counts twice; left out, the name tells.' });

const inputSchema = z.strictObject({
  name,
  value: amountSchema
    .superRefine((value, context) => {
      if (value < 0) refuse(context, 'negative-input');
    })
    .nullable()
    .meta({ description: 'null: not known, and so neither is the ratio.' }),
  party: partySchema,
  kind: z.enum(['cash', 'volunteer-hours', 'in-kind']).default('cash'),
  topic,
});

const outcomeSchema = z.strictObject({
  id: name.optional().meta({
    description: 'To tell outcomes of one name apart; left out, they are told apart by stakeholder or a number.',
  }),
  name,
  party: partySchema,
  stakeholder: name.nullable().default(null),
  indicator: name
    .superRefine((value, context) => {
      if (isAboutMaps(value)) refuse(context, 'counts-itself');
    })
    .nullable()
    .default(null)
    .meta({ description: 'What the quantity counts; seen twice, it is valued twice.' }),
  quantity: quantitySchema.nullable().default(null),
  countsPeople: z.boolean().default(false),
  proxyValue: amountSchema
    .nullable()
    .default(null)
    .meta({ description: 'Price of one; below 0 for an adverse outcome.' }),
  proxyYear: z.number().int().min(1900).max(2200).nullable().default(null).meta({ description: 'Year of the price.' }),
  proxySource: z.string().max(500).nullable().default(null),
  proxyKind: z.enum(['real-cost', 'transfer']).nullable().default(null),
  receiver: partySchema,
  payer: partySchema,
  deadweight: correctionSchema,
  displacement: correctionSchema,
  attribution: correctionSchema,
  dropOff: dropOffSchema,
  durationYears: durationSchema.default(1),
  overlapGroup: name.nullable().default(null),
  topic,
  publishedImpact: amountSchema
    .nullable()
    .default(null)
    .meta({ description: 'What a report prints as its impact: compared, never calculated with.' }),
});

const mapSchema = z.strictObject({
  currency: z
    .string()
    .superRefine((value, context) => {
      if (!/^[A-Z]{3}$/.test(value)) refuse(context, 'not-a-currency');
    })
    .default('EUR')
    .meta({ description: 'Three capitals, as in ISO 4217; one for the whole map.', pattern: '^[A-Z]{3}$' }),
  discountRate: rateSchema.default(0.035),
  firstBenefitYearExponent: z
    .union([z.literal(0), z.literal(1)])
    .default(1)
    .meta({ description: '1: the first year is discounted (the guide); 0: it is not (Dutch Meetstandaard).' }),
  horizonYears: z
    .number()
    .int()
    .min(1)
    .superRefine((value, context) => {
      if (value > limits.years) refuse(context, 'too-many-years');
    })
    .default(5),
  payer: partySchema.meta({
    description: 'Party of the perspective `payer`; left out, the one party that pays, if one.',
  }),
  inputs: z.array(inputSchema).superRefine((rows, context) => {
    if (rows.length > limits.inputs) refuse(context, 'too-many-inputs');
  }),
  outcomes: z.array(outcomeSchema).superRefine((rows, context) => {
    if (rows.length > limits.outcomes) refuse(context, 'too-many-outcomes');
  }),
  overlapGroups: z
    .array(
      z.strictObject({
        name,
        alpha: z.number().min(0).max(1).meta({ description: '0: counts once; 0.5: half of the rest; 1: in full.' }),
      }),
    )
    .superRefine((rows, context) => {
      if (rows.length > limits.outcomes) refuse(context, 'too-many-overlap-groups');
    })
    .default([])
    .meta({ description: 'What counts of an overlap group beside its largest outcome; a group not named: 0.' }),
  sensitivity: sensitivitySchema,
});

/** An impact map: what goes in, what comes of it, and every assumption between. */
export const sroiInputsSchema = mapSchema
  .superRefine(checkMap)
  .meta({ id: 'SroiInputs', description: 'An impact map.' });

export type SroiInputs = z.infer<typeof mapSchema>;
export type SroiOutcome = SroiInputs['outcomes'][number];
export type SroiInput = SroiInputs['inputs'][number];
