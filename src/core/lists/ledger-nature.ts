import { defineCodeList } from './define-code-list.ts';

/** What a ledger entry is (aard van de boeking). */
export const ledgerNature = defineCodeList({
  id: 'ledger-nature',
  version: '2026.1',
  label: { nl: 'Aard van de boeking', en: 'Nature of the entry' },
  source: 'Meetlat',
  items: [
    { code: 'income', nl: 'Opbrengst', en: 'Income' },
    { code: 'cost', nl: 'Kosten', en: 'Cost' },
    { code: 'investment', nl: 'Investering', en: 'Investment' },
  ],
});
export type LedgerNature = (typeof ledgerNature.items)[number]['code'];
