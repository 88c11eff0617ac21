import { z } from 'zod';
import { socialReturnInputsSchema } from '../../../core/indicators/social-return/inputs.ts';
import { amountSchema, shareSchema } from '../../../core/indicators/social-return/numbers.ts';
import { baseKinds, contractKinds } from '../../../core/indicators/social-return/obligation-terms.ts';
import {
  dayCounts,
  hoursAboveFullTime,
  roundings,
  stackings,
} from '../../../core/indicators/social-return/settings.ts';
import type { Table } from '../../../core/indicators/social-return/tables/table.ts';
import type { Fault } from '../../../records/define-record-kind.ts';
import { faultsOf } from '../../../records/faults.ts';
import { endNotBeforeStart } from '../../../records/rules/end-not-before-start.ts';
import { cleanText, day, idSchema } from '../../../records/schema.ts';
import { freezeTable, ownTableOf } from '../../../records/social-return/freeze-table.ts';
import { inputsOf } from '../../../records/social-return/inputs-of.ts';
import type { Obligation, ObligationPut } from '../../../store/store.ts';
import { organisationParams } from '../../schemas.ts';
import { contractTable } from '../parameter-sets/contract-tables.ts';

const dayOf = (description: string) => day.meta({ description, format: 'date' });
/** A code of a table or of a list of rules. */
const code = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const places = z.int().min(0).max(100_000);

const shape = {
  name: cleanText(200).meta({ description: 'What people call the contract.' }),
  reference: cleanText(100).optional().meta({ description: 'Number of the contract or tender.' }),
  contractor: cleanText(200).optional().meta({ description: 'The company that owes it.' }),
  centreIds: z
    .array(idSchema)
    .max(500)
    .refine((ids) => new Set(ids).size === ids.length, { params: { code: 'twice-in-list' } })
    .meta({ description: 'Centres that may claim under it, and so read it.' }),
  region: code.optional().meta({ description: 'Region whose table of building blocks holds.' }),
  tableId: code.optional().meta({
    description:
      'The table version, by its id, published or one of the organisation’s own (`contractTables` of a parameter set); left out: the version that region and day choose when the obligation is written, which is then frozen on it.',
  }),
  tenderPublishedOn: dayOf('Day on which the tender was published.').optional(),
  awardedOn: dayOf('Day of the award.').optional(),
  assignedOn: dayOf('Day of the assignment.').optional(),
  from: dayOf('First day on which efforts may lie.'),
  until: dayOf('Last day on which efforts may lie; left out: until further notice.').optional(),
  base: z.enum(baseKinds).meta({ description: 'What the obligation is a percentage of; `fixed`: an amount.' }),
  amount: amountSchema.optional().meta({ description: 'The base, excl. VAT, in euros; left out: not known yet.' }),
  percentage: shareSchema.optional().meta({ description: 'A fraction; left out: that of the rules.' }),
  rules: code.optional().meta({ description: 'Published rules; left out: those of the table.' }),
  contractKind: z.enum(contractKinds).optional(),
  labourShare: shareSchema.optional().meta({ description: 'Part of the base that is labour, a fraction.' }),
  threshold: amountSchema.optional().meta({ description: 'Below this base there is no obligation.' }),
  lowLabour: z
    .strictObject({ below: shareSchema, percentage: shareSchema })
    .optional()
    .meta({ description: 'Below this labour share the percentage is another one.' }),
  cap: amountSchema.optional().meta({ description: 'Most that is owed, in euros.' }),
  psoLevel: z.int().min(0).max(3).optional().meta({ description: 'PSO level of the contractor; 0: none.' }),
  psoDiscount: shareSchema
    .optional()
    .meta({ description: 'Part of the obligation that the PSO level takes off, as the contract settles it.' }),
  penaltyFactor: z
    .number()
    .min(0)
    .max(10)
    .optional()
    .meta({ description: 'Penalty as a part of what is still owed in the end; left out: that of the rules, if any.' }),
  shareCaps: z
    .array(
      z.strictObject({
        code,
        label: z.strictObject({ nl: cleanText(200), en: cleanText(200) }).optional(),
        blocks: z.array(code).min(1).max(100),
        maxShare: shareSchema,
      }),
    )
    .max(30)
    .optional()
    .meta({ description: 'Blocks of which no more than a share of the obligation counts.' }),
  maxCountedShare: z
    .number()
    .min(0)
    .max(10)
    .optional()
    .meta({ description: 'Most that counts, as a share of the obligation.' }),
  agreedPlaces: z
    .strictObject({
      work: places.optional(),
      training: places.optional(),
      internship: places.optional(),
      'work-learning': places.optional(),
    })
    .optional()
    .meta({ description: 'Places agreed, by kind.' }),
  settings: z
    .strictObject({
      dayCount: z.enum(dayCounts).optional(),
      rounding: z.enum(roundings).optional(),
      stacking: z.enum(stackings).optional(),
      hoursAboveFullTime: z.enum(hoursAboveFullTime).optional(),
    })
    .optional()
    .meta({ description: 'What the contract settles and no table says.' }),
};

const about = 'What is owed in social return (contractverplichting) under a contract of the organisation.';

export const obligationBody = z.strictObject(shape).meta({
  id: 'Obligation',
  description: about,
  examples: [
    {
      name: 'Groenonderhoud 2026-2028',
      reference: 'bestek-2026-07',
      contractor: 'Hoveniersbedrijf De Linde',
      centreIds: ['delft'],
      region: 'haaglanden',
      assignedOn: '2026-01-15',
      from: '2026-02-01',
      until: '2028-01-31',
      base: 'contract-sum',
      amount: 800_000,
      percentage: 0.05,
      agreedPlaces: { work: 2, internship: 1 },
    },
  ],
});
export type ObligationBody = z.infer<typeof obligationBody>;

export const obligationOutput = z
  .strictObject({
    id: z.string(),
    organisationId: z.string(),
    ...shape,
    tableId: z.string().meta({ description: 'The table version that is frozen on it.' }),
    ownTable: contractTable.optional().meta({
      description: 'That table as it was frozen, when it is one of the organisation’s own.',
    }),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'ObligationRecord', description: about });

export const obligationParams = organisationParams.extend({
  obligationId: idSchema.meta({ description: 'Your own id of the obligation.' }),
});

const place = '/obligations/0';

/** Everything that is wrong with an obligation by itself: its fields, and what the calculation would refuse. */
export function obligationFaults(body: unknown, before: Obligation | null, own: readonly Table[]): Fault[] {
  const read = obligationBody.safeParse(body);
  if (!read.success) return faultsOf(read.error, body);
  const ordered = endNotBeforeStart(
    'from',
    'until',
  )({ from: read.data.from, until: read.data.until ?? read.data.from });
  if (ordered.length > 0) return ordered;
  const frozen = freezeTable(read.data, before, own);
  if ('faults' in frozen) return frozen.faults;
  const thing = toPut('o', 'o', read.data, before, own);
  const inputs = inputsOf(thing);
  const checked = socialReturnInputsSchema.safeParse(inputs);
  if (checked.success) return [];
  return faultsOf(checked.error, inputs).map((fault) => ({
    ...fault,
    pointer: fault.pointer.startsWith(place) ? fault.pointer.slice(place.length) : '',
  }));
}

/** What is kept of a body without faults; `before` is the obligation as it was, with the table that is frozen on it. */
export function toPut(
  organisationId: string,
  id: string,
  { name, centreIds, from, until, tableId, ...terms }: ObligationBody,
  before: Obligation | null,
  own: readonly Table[],
): ObligationPut {
  const frozen = freezeTable({ ...terms, tableId }, before, own);
  if ('faults' in frozen) throw new RangeError('an obligation without a table');
  const { tableId: chosen, ...table } = frozen;
  return {
    organisationId,
    id,
    name,
    centreIds,
    from,
    until: until ?? null,
    tableId: chosen,
    terms: { ...terms, ...table },
  };
}

/** An obligation as a client wrote it, with the table that is frozen on it. */
export function bodyOf({ name, centreIds, from, until, tableId, terms }: Obligation): ObligationBody {
  const { reference, contractor, ownTable: _table, ...rest } = terms as Partial<ObligationBody> & { ownTable?: Table };
  const first = { name, ...(reference ? { reference } : {}), ...(contractor ? { contractor } : {}), centreIds };
  return { ...first, tableId, from, ...(until === null ? {} : { until }), ...rest } as ObligationBody;
}

export function showObligation(item: Obligation) {
  const { organisationId, id, createdAt, updatedAt } = item;
  const own = ownTableOf(item.terms);
  const table = { tableId: item.tableId, ...(own ? { ownTable: own } : {}) };
  return { id, organisationId, ...bodyOf(item), ...table, createdAt, updatedAt };
}
