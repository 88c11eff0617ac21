import { z } from 'zod';
import { checkInputs } from './check-inputs.ts';
import { limits } from './limits.ts';
import {
  amountSchema,
  contractDaySchema,
  fullTimeHoursSchema,
  hoursPerWeekSchema,
  monthsSchema,
  shareSchema,
} from './numbers.ts';
import { baseKinds, contractKinds } from './obligation-terms.ts';
import { dayCounts, hoursAboveFullTime, roundings, stackings } from './settings.ts';
import { placeKinds, tableSchema } from './tables/table.ts';

/** Also an id of a centre with one of an effort: what several centres claim is told apart by both. */
const id = z.string().max(129).regex(/\S/);
const code = z.string().max(64);
const day = contractDaySchema.nullable().default(null);
const amount = amountSchema.nullable().default(null);
const places = z.number().int().min(0).max(100_000);

const shareCapSchema = z.strictObject({
  code: code.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  label: z.strictObject({ nl: z.string().max(200), en: z.string().max(200) }).optional(),
  blocks: z.array(code).min(1).max(100),
  maxShare: shareSchema.meta({ description: 'Of the obligation: what comes above it does not count.' }),
});

const obligationSchema = z.strictObject({
  id,
  organisationId: id.nullable().default(null).meta({ description: 'The contracting authority: it alone approves.' }),
  region: code.nullable().default(null),
  tableId: code
    .nullable()
    .default(null)
    .meta({ description: 'The table version that was frozen on the obligation; it goes before region and days.' }),
  tenderPublishedOn: day,
  awardedOn: day,
  assignedOn: day,
  from: day,
  until: day,
  base: z.enum(baseKinds),
  amount: amountSchema.nullable().default(null).meta({ description: 'The base, excl. VAT, in euros.' }),
  percentage: shareSchema.nullable().default(null).meta({ description: 'A fraction; left out: that of the rules.' }),
  rules: code.nullable().default(null).meta({ description: 'Published rules; left out: those of the table.' }),
  contractKind: z.enum(contractKinds).nullable().default(null),
  labourShare: shareSchema.nullable().default(null),
  threshold: amount.meta({ description: 'Below this base there is no obligation.' }),
  lowLabour: z
    .strictObject({ below: shareSchema, percentage: shareSchema })
    .nullable()
    .default(null)
    .meta({ description: 'Below this labour share the percentage is another one.' }),
  cap: amount,
  psoLevel: z.number().int().min(0).max(3).nullable().default(null).meta({ description: 'PSO level; 0: none.' }),
  psoDiscount: shareSchema
    .nullable()
    .default(null)
    .meta({ description: 'Part of the obligation that the PSO level takes off, as the contract settles it.' }),
  penaltyFactor: z
    .number()
    .min(0)
    .max(10)
    .nullable()
    .default(null)
    .meta({ description: 'Of what is still owed in the end; left out: that of the rules, if any.' }),
  shareCaps: z.array(shareCapSchema).max(30).default([]),
  maxCountedShare: z.number().min(0).max(10).nullable().default(null).meta({ description: 'Of the obligation.' }),
  agreedPlaces: z
    .strictObject({
      work: places.default(0),
      training: places.default(0),
      internship: places.default(0),
      'work-learning': places.default(0),
    })
    .nullable()
    .default(null),
  settings: z
    .strictObject({
      dayCount: z.enum(dayCounts).nullable().default(null),
      rounding: z.enum(roundings).nullable().default(null),
      stacking: z.enum(stackings).nullable().default(null),
      hoursAboveFullTime: z.enum(hoursAboveFullTime).nullable().default(null),
    })
    .prefault({})
    .meta({ description: 'What the contract settles and no table says.' }),
});

const effortSchema = z.strictObject({
  id,
  obligationId: id,
  organisationId: id.nullable().default(null).meta({ description: 'Who claims it.' }),
  placementId: id
    .nullable()
    .default(null)
    .meta({ description: 'The placement or purchase behind it, alike in every effort that claims it.' }),
  share: shareSchema.default(1).meta({ description: 'Part of the placement that is claimed here.' }),
  blockCode: code,
  hoursPerWeek: hoursPerWeekSchema.nullable().default(null),
  fullTimeHours: fullTimeHoursSchema.nullable().default(null),
  from: day,
  until: day.meta({ description: 'Last day.' }),
  months: monthsSchema.nullable().default(null).meta({ description: 'In place of from and until.' }),
  startedOn: day.meta({ description: 'Day the person started; left out: from.' }),
  ageAtStart: z.number().int().min(0).max(120).nullable().default(null),
  benefitMonths: monthsSchema.nullable().default(null).meta({ description: 'Months on a benefit before the start.' }),
  permanent: z.boolean().default(false),
  flags: z.array(code).max(20).default([]),
  internshipMonths: monthsSchema
    .nullable()
    .default(null)
    .meta({ description: 'Length of the internship after which the person was hired.' }),
  wageSubsidyUntil: day.meta({ description: 'Last day of a wage-cost subsidy.' }),
  benefitUntil: day.meta({ description: 'Last day of the right to a benefit; left out: it runs.' }),
  firstPlacedOn: day.meta({ description: 'Of a person placed on: day of the first placement under social return.' }),
  monthsSinceSameEmployer: monthsSchema
    .nullable()
    .default(null)
    .meta({ description: 'Months between the last job at this employer and the start.' }),
  employedByContractor: z.boolean().default(true),
  amount: amount.meta({ description: 'Invoice or cost excl. VAT, or the amount agreed.' }),
  amountInclVat: amount,
  vatRate: shareSchema.nullable().default(null),
  labourPart: amount.meta({ description: 'Wages in the invoice, excl. VAT.' }),
  hours: amount.meta({ description: 'Hours of each employee.' }),
  employees: z.number().int().min(0).max(100_000).default(1),
  days: amount,
  learningYears: amount,
  claimed: amount.meta({ description: 'What the centre claims; left out: what the table gives.' }),
  place: z.enum(placeKinds).nullable().default(null).meta({ description: 'Left out: that of the block.' }),
});

const approvalSchema = z.strictObject({
  effortId: id,
  organisationId: id.meta({ description: 'Who decides: the authority of the obligation.' }),
  decision: z.enum(['approved', 'rejected']),
  amount: amount.meta({ description: 'What is approved; left out: what is claimed, through what the table gives.' }),
  decidedOn: day.meta({ description: 'A decision after the day of the calculation is not there yet.' }),
});

const inputsSchema = z.strictObject({
  tables: z.array(tableSchema).max(limits.tables).default([]).meta({ description: 'Tables of your own.' }),
  obligations: z.array(obligationSchema).max(limits.obligations),
  efforts: z.array(effortSchema).max(limits.efforts).default([]),
  approvals: z.array(approvalSchema).max(limits.approvals).default([]),
});

/** Obligations, what is claimed under them and what is approved. */
export const socialReturnInputsSchema = inputsSchema.superRefine(checkInputs).meta({
  id: 'SocialReturnInputs',
  description: 'Social return (contractverplichting): obligations, efforts and approvals.',
});

export type SocialReturnInputs = z.infer<typeof inputsSchema>;
export type Obligation = SocialReturnInputs['obligations'][number];
export type Effort = SocialReturnInputs['efforts'][number];
export type Approval = SocialReturnInputs['approvals'][number];
