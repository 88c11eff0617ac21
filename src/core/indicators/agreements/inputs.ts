import { z } from 'zod';
import { agreementSubject } from '../../lists/agreement-subject.ts';
import { codeOf } from '../../lists/code-schema.ts';
import { targetBound } from '../../lists/target-bound.ts';
import { daySchema } from '../../values/day.ts';
import { checkInputs } from './check-inputs.ts';
import { limits } from './limits.ts';
import { refuse } from './refusals.ts';

const name = z.string().max(200).regex(/\S/);
const day = daySchema.nullable().default(null);
const amount = z.number().superRefine((value, context) => {
  if (value < 0) refuse(context, 'negative-number');
  else if (value > limits.amount) refuse(context, 'amount-too-large');
});

const targetSchema = z.strictObject({
  id: name.nullable().default(null).meta({ description: 'To find the target again in the answer.' }),
  subject: codeOf(agreementSubject),
  indicator: z
    .string()
    .max(100)
    .nullable()
    .default(null)
    .meta({ description: 'Only and always with subject `indicator`: an id of /v1/indicators that has a unit.' }),
  amount: amount.meta({ description: 'What was agreed: in the unit of the figure, in places, or in kilograms.' }),
  bound: codeOf(targetBound).default('at-least'),
  dueOn: day.meta({ description: 'Left out: the last day of the agreement.', format: 'date' }),
  realised: z.number().min(-limits.amount).max(limits.amount).nullable().default(null).meta({
    description:
      'From the first day of the agreement through `through`, or through `dueOn` where that is earlier; left out: not known.',
  }),
});

const agreementSchema = z.strictObject({
  id: name.nullable().default(null),
  from: daySchema.meta({ format: 'date' }),
  until: day.meta({ description: 'Last day; left out: until further notice.', format: 'date' }),
  through: day.meta({
    description: 'Last day that is counted in what was realised; left out: of the last whole month.',
    format: 'date',
  }),
  budget: amount.nullable().default(null).meta({ description: 'Euros for the whole period.' }),
  spent: amount.nullable().default(null).meta({ description: 'Euros through `through`.' }),
  reportWithinDays: z
    .int()
    .min(1)
    .max(limits.reportDays)
    .default(30)
    .meta({ description: 'Days after a quarter in which its report is due.' }),
  targets: z
    .array(targetSchema)
    .superRefine((rows, context) => {
      if (rows.length > limits.targets) refuse(context, 'too-many-targets');
    })
    .default([]),
});

const bodySchema = z.strictObject({
  agreements: z.array(agreementSchema).superRefine((rows, context) => {
    if (rows.length > limits.agreements) refuse(context, 'too-many-agreements');
  }),
});

/** What agreed against realised is computed on. */
export const agreementInputsSchema = bodySchema
  .superRefine(checkInputs)
  .meta({ id: 'AgreementsRealisedInputs', description: 'What was agreed, and what was realised of it.' });

export type AgreementInputs = z.infer<typeof bodySchema>;
export type AgreementInput = AgreementInputs['agreements'][number];
export type TargetInput = AgreementInput['targets'][number];
