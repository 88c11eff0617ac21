import { z } from 'zod';
import { codeOf } from '../../lists/code-schema.ts';
import { evidenceGrade } from '../../lists/evidence-grade.ts';
import { need } from '../../lists/need.ts';
import { profileActivity } from '../../lists/profile-activity.ts';
import { profileItem } from '../../lists/profile-item.ts';
import { correctionSchema } from '../sroi/correction.ts';
import { checkInputs } from './check-inputs.ts';
import { limits } from './limits.ts';
import { refuse } from './refusals.ts';

const words = z.string().max(200).regex(/\S/);
const amount = z.number().superRefine((value, context) => {
  if (value < 0) refuse(context, 'negative-number');
  else if (value > limits.amount) refuse(context, 'amount-too-large');
});
const optional = amount.nullable().default(null);
const price = z.number().superRefine((value, context) => {
  if (Math.abs(value) > limits.amount) refuse(context, 'amount-too-large');
});
const rung = z.number().superRefine((value, context) => {
  if (!Number.isInteger(value) || value < 1 || value > limits.rungs) refuse(context, 'not-a-rung');
});
const months = z.number().superRefine((value, context) => {
  if (value < 0 || value > limits.months) refuse(context, 'months-out-of-range');
});
function rows<Row extends z.ZodType>(row: Row) {
  return z.array(row).superRefine((list, context) => {
    if (list.length > limits.rows) refuse(context, 'too-many-in-list');
  });
}

/** What money comes from. */
export const incomeKinds = ['sales', 'memberships', 'subsidies', 'donations', 'other'] as const;
export type IncomeKind = (typeof incomeKinds)[number];

export const ladderTables = ['single-count', 'as-published'] as const;

const bodySchema = z.strictObject({
  audience: z.enum(['own', 'public']).default('own').meta({ description: 'A public profile holds no euros.' }),
  peopleReached: optional,
  volunteering: z
    .strictObject({ volunteers: optional, hours: optional.meta({ description: 'In the year.' }) })
    .nullable()
    .default(null),
  paidFte: optional,
  income: z
    .strictObject({ sales: optional, memberships: optional, subsidies: optional, donations: optional, other: optional })
    .nullable()
    .default(null)
    .meta({ description: 'Euro in the year, by where it comes from; 0 for what there was not.' }),
  ladder: z
    .strictObject({
      steps: rows(z.strictObject({ from: rung, to: rung, months: months.nullable().default(null) })).meta({
        description: 'First and latest rung of each participant measured, and the months at the latest.',
      }),
      participants: amount.nullable().default(null).meta({ description: 'All, measured or not.' }),
      inEuros: z
        .boolean()
        .default(false)
        .meta({ description: 'Value the steps in euros, weakly founded and never in the impact value.' }),
      table: z
        .enum(ladderTables)
        .default('single-count')
        .meta({ description: 'The published table counts income tax twice.' }),
      deadweight: correctionSchema,
    })
    .nullable()
    .default(null),
  co2: z
    .strictObject({
      kg: optional.meta({ description: 'Avoided CO2 of the material movements (`material.co2-avoided`).' }),
      items: rows(z.strictObject({ item: codeOf(profileItem), quantity: optional }))
        .default([])
        .meta({ description: 'Quantities of who keeps no movements; one item in one row.' }),
    })
    .nullable()
    .default(null),
  reuse: z
    .strictObject({ inKg: optional, outKg: optional })
    .nullable()
    .default(null)
    .meta({ description: 'Kilograms taken in, and those that found a new owner.' }),
  activities: rows(
    z.strictObject({
      activity: codeOf(profileActivity),
      name: words.nullable().default(null),
      sdg: z.number().int().min(1).max(17).nullable().default(null).meta({ description: 'Of `other` only.' }),
      quantity: optional,
      unit: words.default('count'),
      price: z
        .strictObject({
          value: price.meta({ description: 'Euro of one; below 0 for an adverse effect.' }),
          grade: codeOf(evidenceGrade),
          reason: z.string().max(500).regex(/\S/),
          source: z.string().max(500).regex(/\S/).default('estimate'),
        })
        .nullable()
        .default(null)
        .meta({ description: 'A price of your own, with its reason; without one it is not valued.' }),
    }),
  ).default([]),
  needs: rows(
    z.strictObject({
      need: codeOf(need),
      description: z.string().max(500).nullable().default(null),
      amountEur: optional,
    }),
  ).default([]),
});

/** What a profile in MAEX style is computed on; everything may be left out, and stays unknown then. */
export const maexStyleInputsSchema = bodySchema
  .superRefine(checkInputs)
  .meta({ id: 'MaexStyleInputs', description: 'What an organisation did in a year.' });

export type MaexStyleInputs = z.infer<typeof bodySchema>;
