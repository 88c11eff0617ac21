import { type Decimal, decimal } from '../../values/decimal.ts';
import { type CorrectionName, correctionNames, shareOf } from './correction.ts';
import type { SroiInputs, SroiOutcome } from './inputs.ts';
import type { OutcomeValues } from './outcome-value.ts';

/** What an outcome is called within its map. */
export function keyOf({ id, name }: Pick<SroiOutcome, 'id' | 'name'>): string {
  return id ?? name;
}

/** An outcome as the formula reads it. */
export type Outcome = {
  readonly key: string;
  /** Where it stands in the request. */
  readonly index: number;
  /** Name of its steps: the place in the order of keys, so that the order of the request does not matter. */
  readonly step: string;
  readonly given: SroiOutcome;
  readonly isTransfer: boolean;
  /** Numbers that are needed and were not entered. */
  readonly missing: readonly (CorrectionName | 'quantity' | 'proxyValue')[];
  /** Null while something is missing. */
  readonly values: OutcomeValues | null;
};

/** The outcomes in the order of their keys. */
export function outcomesOf(map: SroiInputs): Outcome[] {
  const rows = map.outcomes.map((given, index) => ({ given, index, key: keyOf(given) }));
  rows.sort((a, b) => (a.key < b.key ? -1 : 1));
  return rows.map((row, place) => {
    const missing = missingOf(row.given, map.horizonYears);
    return {
      ...row,
      step: `outcome-${place + 1}`,
      isTransfer: row.given.proxyKind === 'transfer',
      missing,
      values: missing.length > 0 ? null : valuesOf(row.given),
    };
  });
}

/** Drop-off does nothing to what counts in one year only: there it need not be entered. */
function missingOf(given: SroiOutcome, horizonYears: number): Outcome['missing'] {
  const oneYear = given.durationYears <= 1 || horizonYears === 1;
  const corrections = correctionNames.filter((name) => given[name] === null && !(name === 'dropOff' && oneYear));
  const amounts = (['quantity', 'proxyValue'] as const).filter((name) => given[name] === null);
  return [...amounts, ...corrections];
}

function valuesOf(given: SroiOutcome): OutcomeValues {
  const share = (name: CorrectionName): Decimal => decimal(shareOf(given[name]) ?? 0);
  return {
    quantity: decimal(given.quantity ?? 0),
    proxyValue: decimal(given.proxyValue ?? 0),
    deadweight: share('deadweight'),
    displacement: share('displacement'),
    attribution: share('attribution'),
    dropOff: share('dropOff'),
    durationYears: decimal(given.durationYears),
  };
}
