import { z } from 'zod';
import { type OwnValue, type OwnValueFault, ownValueFaults } from '../../../core/parameters/own-values.ts';
import { findSlot } from '../../../core/parameters/slots.ts';
import { decimal, exact } from '../../../core/values/decimal.ts';
import type { Fault } from '../../../records/define-record-kind.ts';
import { faultsOf } from '../../../records/faults.ts';
import { cleanText, day, idSchema } from '../../../records/schema.ts';
import type { OwnParameterSet } from '../../../store/store.ts';
import { organisationParams } from '../../schemas.ts';
import { contractTableFaults, contractTables } from './contract-tables.ts';

/** Decimals of an own value: what the core keeps, and more than any publication gives. */
const places = 9;
const number = z
  .number()
  .refine((given) => decimal(given).decimalPlaces() <= places, { params: { code: 'too-many-decimals', places } });

const source = z.strictObject({
  title: cleanText(300).meta({ description: 'What it is taken from: a report, a measurement, an own count.' }),
  publisher: cleanText(200).meta({ description: 'Who published or measured it.' }),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  year: z.int().min(1900).max(2200).optional().meta({ description: 'Left out: it has no date.' }),
});

const value = z
  .strictObject({
    id: z.string().min(1).max(100).meta({ description: 'One of `slots` of `/v1/parameters`.' }),
    unit: z.string().max(100).optional().meta({ description: 'Only to check: the unit is that of the slot.' }),
    value: number,
    low: number.optional().meta({ description: 'Low end of the band around it.' }),
    high: number.optional().meta({ description: 'High end of the band around it.' }),
    from: day.meta({ description: 'First day on which it holds.', format: 'date' }),
    to: day.optional().meta({
      description: 'Last day on which it holds; left out: until the next one of this id, or for good.',
      format: 'date',
    }),
    source,
    note: cleanText(1000).optional().meta({ description: 'Why this value.' }),
  })
  .meta({ id: 'OwnValue', description: 'A value an organisation gives itself, with its source.' });

const fields = {
  name: cleanText(200),
  centreIds: z
    .array(idSchema)
    .max(500)
    .refine((ids) => new Set(ids).size === ids.length, { params: { code: 'twice-in-list' } })
    .meta({ description: 'Centres of the organisation it is used for. None: it is kept and used nowhere.' }),
  values: z.array(value).max(500),
  contractTables: contractTables.optional(),
};

export const setInput = z.strictObject(fields).meta({
  id: 'ParameterSet',
  description: 'Values of an organisation’s own, and the centres it chooses them for.',
  examples: [
    {
      name: 'Gewichten uit eigen weging 2026',
      centreIds: ['delft'],
      values: [
        {
          id: 'item-weight.sofa',
          unit: 'kg per item',
          value: 41.5,
          from: '2026-01-01',
          source: { title: 'Weging van 60 banken', publisher: 'Stichting Delft Circulair', year: 2026 },
        },
      ],
    },
  ],
});
export type SetInput = z.infer<typeof setInput>;

export const setOutput = z
  .strictObject({
    id: z.string(),
    organisationId: z.string(),
    ...fields,
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'ParameterSetRecord', description: 'A set of own values.' });

export const setParams = organisationParams.extend({
  setId: idSchema.meta({ description: 'Your own id of the set.' }),
});

/** Everything that is wrong with a set by itself: its fields first, then each value against its slot and the others. */
export function setFaults(body: unknown): Fault[] {
  const read = setInput.safeParse(body);
  if (!read.success) return faultsOf(read.error, body);
  const values = ownValuesIn(read.data);
  const ofTables = contractTableFaults(read.data.contractTables ?? []);
  const ofUnits = read.data.values.flatMap(({ id, unit }, index): Fault[] => {
    const slot = findSlot(id);
    if (!slot || unit === undefined || unit === slot.unit) return [];
    return [{ pointer: `/values/${index}/unit`, code: 'other-unit', params: { unit: slot.unit } }];
  });
  const found = ownValueFaults(values);
  const firstUnknown = found.find(({ code }) => code === 'unknown-parameter');
  return [...found.map((fault) => faultOf(fault, fault === firstUnknown)), ...ofUnits, ...ofTables];
}

/** The list of all valid ids is long: it stands with the first id that is not one of them. */
function faultOf({ index, member, code, params }: OwnValueFault, isFirst: boolean): Fault {
  const pointer = `/values/${index}/${member}`;
  if (code === 'unknown-parameter') {
    return { pointer, code, params: { valid: isFirst ? (params.valid ?? '') : '/v1/parameters' } };
  }
  if (code === 'ends-before-start') return { pointer, code: 'end-before-start', params: { start: params.from ?? '' } };
  return { pointer, code: code === 'overlaps' ? 'values-overlap' : code, params: { ...params } };
}

/** The values as the core knows them: numbers as text, so that no digit is lost or made up. */
export function ownValuesIn({ values }: SetInput): OwnValue[] {
  return values.map(({ unit: _unit, value: given, low, high, to, note, source: from, ...rest }) => ({
    ...rest,
    value: asText(given),
    ...(low === undefined ? {} : { low: asText(low) }),
    ...(high === undefined ? {} : { high: asText(high) }),
    ...(to === undefined ? {} : { to }),
    ...(note === undefined ? {} : { note }),
    source: {
      title: from.title,
      publisher: from.publisher,
      ...(from.url === undefined ? {} : { url: from.url }),
      ...(from.year === undefined ? {} : { year: from.year }),
    },
  }));
}

/** A set as it is answered: numbers as numbers, each with the unit of its slot. */
export function showSet(set: OwnParameterSet) {
  const { organisationId, id, name, centreIds, values, createdAt, updatedAt } = set;
  const tables = set.contractTables.length > 0 ? { contractTables: set.contractTables } : {};
  const shown = values.map(({ id, value, low, high, from, to, source, note }) => {
    const unit = findSlot(id)?.unit;
    return {
      id,
      ...(unit === undefined ? {} : { unit }),
      value: Number(value),
      ...(low === undefined ? {} : { low: Number(low) }),
      ...(high === undefined ? {} : { high: Number(high) }),
      from,
      ...(to === undefined ? {} : { to }),
      source,
      ...(note === undefined ? {} : { note }),
    };
  });
  return { id, organisationId, name, centreIds, values: shown, ...tables, createdAt, updatedAt };
}

function asText(given: number): string {
  return exact(decimal(given));
}
