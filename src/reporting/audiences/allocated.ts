import type { Result } from '../../core/result.ts';
import { Decimal, decimal, exact, rounded } from '../../core/values/decimal.ts';
import type { Text } from '../../core/values/text.ts';
import type { Unit } from '../../core/values/unit.ts';
import type { StoredRecord } from '../../store/store.ts';

/** The part of a figure of the whole centre that falls to one agreement, by the key that was agreed. */
export type Allocated = {
  readonly agreementId: string;
  readonly allocation: string;
  readonly share: string | null;
  readonly value: number | null;
  readonly exact: string | null;
  readonly reason: Text | null;
};

/** Units in which a part of the centre is a part of the figure; a rate of all is a rate of each part. */
const divisible: readonly string[] = ['kg', 'kgCO2e', 'EUR'];

/** The part of each agreement that has a key; of a figure that cannot be divided none. */
export function allocatedOf(
  { exact: whole, unit }: Pick<Result, 'exact' | 'unit'>,
  agreements: readonly StoredRecord[],
): Allocated[] {
  if (whole === null || !divisible.includes(unit)) return [];
  return agreements.flatMap(({ id, data }): Allocated[] => {
    if (data.allocation === undefined) return [];
    const about = { agreementId: id, allocation: String(data.allocation) };
    if (data.allocation !== 'contract-share' || typeof data.contractShare !== 'number')
      return [{ ...about, share: null, value: null, exact: null, reason: notComputed }];
    const share = decimal(data.contractShare);
    const part = new Decimal(whole).times(share);
    return [{ ...about, share: exact(share), value: rounded(part, unit as Unit), exact: exact(part), reason: null }];
  });
}

const notComputed: Text = {
  nl: 'Naar deze sleutel wordt nog niet verdeeld',
  en: 'This allocation key is not computed yet',
};
