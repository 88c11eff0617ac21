import { z } from 'zod';
import { defineParameter, type Parameter, type ParameterEntry } from '../define-parameter.ts';
import { addDays, daySchema } from '../values/day.ts';
import { decimal } from '../values/decimal.ts';
import { sameText } from '../values/text.ts';
import type { ParameterSlot } from './slot.ts';
import { findSlot, parameterSlots } from './slots.ts';

/** A decimal as text, with no more digits than any figure here needs. */
const decimalText = z.string().regex(/^-?\d{1,9}(\.\d{1,9})?$/);

/** One own value: what, from when, and where an outsider can look it up or whom to ask. */
export const ownValueSchema = z.strictObject({
  id: z.string().min(1).max(100),
  from: daySchema,
  /** Last day on which it holds; left out: until the next one, or for good. */
  to: daySchema.optional(),
  value: decimalText,
  low: decimalText.optional(),
  high: decimalText.optional(),
  source: z.strictObject({
    title: z.string().min(1).max(300),
    publisher: z.string().min(1).max(200),
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
    year: z.number().int().min(1900).max(2200).optional(),
  }),
  /** Why this value, in the organisation's own words. */
  note: z.string().min(1).max(1000).optional(),
});
export type OwnValue = z.infer<typeof ownValueSchema>;

/** What is wrong with an own value: which one, at which member, and what the rule needs to be said. */
export type OwnValueFault = {
  readonly index: number;
  readonly member: 'id' | 'from' | 'to' | 'value' | 'low' | 'high';
  readonly code:
    | 'unknown-parameter'
    | 'outside-bounds'
    | 'not-whole'
    | 'low-above-value'
    | 'high-below-value'
    | 'ends-before-start'
    | 'overlaps';
  readonly params: Readonly<Record<string, string>>;
};

/** Everything that is wrong with these values, each alone and with the others of its id. Empty: they may be used. */
export function ownValueFaults(values: readonly OwnValue[]): OwnValueFault[] {
  return values.flatMap((value, index) => {
    const slot = findSlot(value.id);
    if (!slot) {
      const params = { parameter: value.id, valid: parameterSlots.map(({ id }) => id).join(', ') };
      return [{ index, member: 'id', code: 'unknown-parameter', params } as const];
    }
    return [...faultsOfNumbers(slot, value, index), ...faultsOfDays(values, value, index)];
  });
}

function faultsOfNumbers(slot: ParameterSlot, own: OwnValue, index: number): OwnValueFault[] {
  const { id, min, max, unit, whole } = slot;
  const params = { parameter: id, min, max, unit };
  const members = (['value', 'low', 'high'] as const).flatMap((member): OwnValueFault[] => {
    const text = own[member];
    if (text === undefined) return [];
    const number = decimal(text);
    if (number.lessThan(min) || number.greaterThan(max)) return [{ index, member, code: 'outside-bounds', params }];
    return whole && !number.isInteger() ? [{ index, member, code: 'not-whole', params }] : [];
  });
  const low: OwnValueFault[] =
    own.low !== undefined && decimal(own.low).greaterThan(own.value)
      ? [{ index, member: 'low', code: 'low-above-value', params }]
      : [];
  const high: OwnValueFault[] =
    own.high !== undefined && decimal(own.high).lessThan(own.value)
      ? [{ index, member: 'high', code: 'high-below-value', params }]
      : [];
  return [...members, ...low, ...high];
}

/** A value without an end gives way to the next one, but two never hold on one day by their own words. */
function faultsOfDays(values: readonly OwnValue[], { id, from, to }: OwnValue, index: number): OwnValueFault[] {
  if (to !== undefined && to < from)
    return [{ index, member: 'to', code: 'ends-before-start', params: { parameter: id, from } }];
  const clash = values.find(
    (other, position) =>
      position !== index &&
      other.id === id &&
      (other.from === from || (other.from < from && other.to !== undefined && other.to >= from)),
  );
  if (!clash) return [];
  const params = { parameter: id, from: clash.from, free: clash.to === undefined ? '' : addDays(clash.to, 1) };
  return [{ index, member: 'from', code: 'overlaps', params }];
}

/**
 * The values that have no faults. What was right when it was kept can have become wrong since, when a bound was drawn
 * tighter: then the published value holds again, and the figure says so by not calling it own.
 */
export function usableOwnValues(values: readonly OwnValue[]): OwnValue[] {
  const faulty = new Set(ownValueFaults(values).map(({ index }) => index));
  return values.filter((_, index) => !faulty.has(index));
}

/** Own values as parameters, ready for `resolveParameters`. Throws on values that have faults: ask those first. */
export function ownParameters(values: readonly OwnValue[]): Parameter[] {
  const [fault] = ownValueFaults(values);
  if (fault) throw new RangeError(`own value ${fault.index}: ${fault.code}`);
  const ids = [...new Set(values.map(({ id }) => id))].sort();
  return ids.map((id) => {
    const slot = findSlot(id);
    const of = values.filter((value) => value.id === id).sort((a, b) => (a.from < b.from ? -1 : 1));
    const [first, ...rest] = of.map(entryOf);
    if (!slot || !first) throw new RangeError(`no slot for an own value: ${id}`);
    const { label, unit, kind } = slot;
    return defineParameter({ id, label, unit, kind, history: [first, ...rest] });
  });
}

function entryOf({ from, to, value, low, high, source, note }: OwnValue): ParameterEntry {
  return {
    from,
    ...(to === undefined ? {} : { to }),
    value,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    source: { title: source.title, publisher: source.publisher, url: source.url ?? null, year: source.year ?? null },
    confirmedOn: null,
    // One language: it is the organisation's own text.
    ...(note === undefined ? {} : { note: sameText(note) }),
  };
}
