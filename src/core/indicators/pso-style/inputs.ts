import { z } from 'zod';
import { codeOf } from '../../lists/code-schema.ts';
import { psoContract } from '../../lists/pso-contract.ts';
import { psoGroup } from '../../lists/pso-group.ts';
import { daySchema } from '../../values/day.ts';
import { checkInputs } from './check-inputs.ts';
import { checklistSchema } from './checklist.ts';
import { limits } from './limits.ts';
import { amountSchema, fullTimeHoursSchema, hoursSchema, shareSchema } from './numbers.ts';
import { refuse } from './refusals.ts';

const name = z.string().max(200).regex(/\S/);
const day = daySchema.nullable().default(null);

const positionSchema = z.strictObject({
  id: name.nullable().default(null).meta({ description: 'To find the position again in the answer.' }),
  person: name.nullable().default(null).meta({
    description: 'Pseudonym of who works there, to see that positions of one person are not above full time.',
  }),
  group: codeOf(psoGroup),
  contract: codeOf(psoContract).nullable().default(null),
  hoursPerWeek: hoursSchema.nullable().default(null),
  fullTimeHours: fullTimeHoursSchema
    .nullable()
    .default(null)
    .meta({ description: 'Of the collective agreement; left out: 40, with a warning.' }),
  yearFraction: shareSchema
    .nullable()
    .default(null)
    .meta({ description: 'Part of the measuring year worked, when from and until are not given.' }),
  from: day.meta({ description: 'First day in the position.', format: 'date' }),
  until: day.meta({ description: 'Last day in the position; left out: still there.', format: 'date' }),
  inflowOn: day.meta({ description: 'Day on which the person came to work here.', format: 'date' }),
  schoolLeftOn: day.meta({ description: 'For special education.', format: 'date' }),
  statusLostOn: day.meta({ description: 'For who left the group.', format: 'date' }),
  subsidyUntil: day.meta({ description: 'Last day of the wage-cost subsidy; left out: it goes on.', format: 'date' }),
  benefitMonths: z
    .number()
    .int()
    .min(0)
    .max(1_200)
    .nullable()
    .default(null)
    .meta({ description: 'Months of unemployment benefit before inflow.' }),
  durable: z
    .boolean()
    .nullable()
    .default(null)
    .meta({ description: 'Of a secondment: agreed for long, and not for zero hours.' }),
});

const purchaseSchema = z.strictObject({
  supplier: name,
  date: day.meta({ format: 'date' }),
  invoice: amountSchema.nullable().default(null).meta({ description: 'Euro, without VAT.' }),
  turnover: amountSchema
    .nullable()
    .default(null)
    .meta({ description: 'Of the supplier in a year, euro, without VAT.' }),
  turnoverYear: z.number().int().min(1900).max(2200).nullable().default(null),
  fte: amountSchema.nullable().default(null).meta({ description: 'Of the supplier.' }),
  directShare: shareSchema.nullable().default(null).meta({ description: 'Direct share of the supplier, 0 to 1.' }),
  certificateUntil: day.meta({ description: 'Last day of the supplier’s certificate.', format: 'date' }),
  wswCompany: z.boolean().default(false).meta({ description: 'A Wsw company counts without a certificate.' }),
});

const bodySchema = z.strictObject({
  yearEnd: day.meta({
    description: 'The measuring year is the twelve months through this day; left out: through `asOf`.',
    format: 'date',
  }),
  totalFte: amountSchema
    .nullable()
    .default(null)
    .meta({ description: 'All fte of the measuring year; own Wsw workers seconded out are taken off by the formula.' }),
  secondedFte: amountSchema
    .nullable()
    .default(null)
    .meta({ description: 'Of `totalFte`: hired in or seconded. Left out: those among the positions, with a warning.' }),
  positions: z
    .array(positionSchema)
    .superRefine((rows, context) => {
      if (rows.length > limits.positions) refuse(context, 'too-many-positions');
    })
    .meta({ description: 'Positions of people of the group, and of those shown beside.' }),
  socialPurchases: z
    .array(purchaseSchema)
    .superRefine((rows, context) => {
      if (rows.length > limits.purchases) refuse(context, 'too-many-purchases');
    })
    .default([])
    .meta({ description: 'Bought from certified organisations or Wsw companies; left out: nothing was.' }),
  checklist: checklistSchema,
});

/** What a PSO-style share is computed on. */
export const psoStyleInputsSchema = bodySchema
  .superRefine(checkInputs)
  .meta({ id: 'PsoStyleInputs', description: 'Who works there, and what was bought socially.' });

export type PsoStyleInputs = z.infer<typeof bodySchema>;
export type PsoPosition = PsoStyleInputs['positions'][number];
export type PsoPurchase = PsoStyleInputs['socialPurchases'][number];
