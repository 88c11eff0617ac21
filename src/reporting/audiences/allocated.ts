import { isDivisible } from '../../core/indicators/agreements/subject-unit.ts';
import type { ParameterUsed, Result } from '../../core/result.ts';
import { Decimal, exact, rounded } from '../../core/values/decimal.ts';
import type { Text } from '../../core/values/text.ts';
import type { FactSheet, StoredRecord } from '../../store/store.ts';
import { type AllocationKey, allocationKey, hasNoKey, type NoKey } from '../agreements/allocation.ts';

/** The part of a figure of the whole centre that falls to one agreement, by the key that was agreed. */
export type Allocated = {
  readonly agreementId: string;
  readonly allocation: string;
  readonly share: string | null;
  readonly value: number | null;
  readonly exact: string | null;
  readonly reason: Text | null;
};
export type AgreedKey = { readonly id: string; readonly allocation: string; readonly key: AllocationKey | NoKey };

/** The keys of those agreements that have one. */
export function agreedKeys(facts: FactSheet, agreements: readonly StoredRecord[]): AgreedKey[] {
  return agreements.flatMap(({ id, data }): AgreedKey[] => {
    const key = allocationKey(data, facts);
    return key === null ? [] : [{ id, allocation: String(data.allocation), key }];
  });
}

/** The own values that the keys rest on. */
export function usedByKeys(keys: readonly AgreedKey[]): ParameterUsed[] {
  return keys.flatMap(({ key }) => (hasNoKey(key) ? [] : key.used));
}

/** The part of each agreement that has a key; of a figure that cannot be divided none. */
export function allocatedOf(
  { indicator, exact: whole, unit }: Pick<Result, 'indicator' | 'exact' | 'unit'>,
  keys: readonly AgreedKey[],
): Allocated[] {
  if (whole === null || !isDivisible({ id: indicator, unit })) return [];
  return keys.map(({ id, allocation, key }): Allocated => {
    const about = { agreementId: id, allocation };
    if (hasNoKey(key)) return { ...about, share: null, value: null, exact: null, reason: key.reason };
    const part = new Decimal(whole).times(key.share);
    return { ...about, share: exact(key.share), value: rounded(part, unit), exact: exact(part), reason: null };
  });
}
