import type { Missing, Warning } from '../../../result.ts';
import { Decimal } from '../../../values/decimal.ts';
import type { Figured } from './figured.ts';
import type { LedgerSource } from './shape.ts';

/** Entries of a period that are alike, summed. Credits are taken off. */
export type LedgerGroup = {
  readonly nature: string;
  /** Income source or cost kind. */
  readonly code: string | null;
  readonly party: string | null;
  /** Marked as an input. */
  readonly isInput: boolean;
  readonly cents: number;
  readonly entries: number;
};

const negative = {
  nl: 'Er is meer gecrediteerd dan geboekt: een inzet kan niet onder 0 zijn',
  en: 'More was credited than entered: an input cannot be below 0',
};

/** The sum of the entries a map asks for. `gap` is what is missing of the ledger over the period, if anything is. */
export function ledgerFigure(source: LedgerSource, groups: readonly LedgerGroup[], gap: Missing | null): Figured {
  const none = { status: 'unknown', exact: null, unit: 'EUR', counted: 0, missing: [], warnings: [] } as const;
  if (gap) return { ...none, reason: null, missing: [gap] };
  const matching = groups.filter(
    ({ nature, code, party }) => nature === source.ledger && isIn(code, source.codes) && isIn(party, source.parties),
  );
  const inputs = matching.filter(({ isInput }) => isInput);
  const cents = inputs.reduce((sum, group) => sum + group.cents, 0);
  const counted = inputs.reduce((sum, { entries }) => sum + entries, 0);
  if (cents < 0) return { ...none, counted, reason: negative };
  const exact = new Decimal(cents).dividedBy(100).toFixed();
  const warnings = inputs.length === 0 && matching.length > 0 ? [noneMarked] : [];
  return { status: 'ok', exact, unit: 'EUR', counted, reason: null, missing: [], warnings };
}

const noneMarked: Warning = {
  code: 'ledger-none-marked',
  label: {
    nl: 'Er zijn boekingen van deze soort, maar geen ervan is gemerkt als inzet (countsAsInput)',
    en: 'There are entries of this kind, but none of them is marked as an input (countsAsInput)',
  },
};

function isIn(code: string | null, wanted: readonly string[] | null | undefined): boolean {
  return !wanted || (code !== null && wanted.includes(code));
}
