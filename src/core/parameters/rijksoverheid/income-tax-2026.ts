import { defineParameter, type Parameter } from '../../define-parameter.ts';

const published = {
  from: '2026-01-01',
  to: '2026-12-31',
  source: {
    title: 'Parameters 2026.1',
    publisher: 'Meetstandaard',
    url: 'https://github.com/Deccos-git/meetstandaard-api',
    year: 2026,
  },
  confirmedOn: '2026-11-22',
  datedBy: 'rule',
} as const;

/** Income tax on work (box 1), a share of the income in each bracket. */
export const incomeTax2026: readonly Parameter[] = [
  defineParameter({
    id: 'income-tax.bracket-1',
    label: { nl: 'Inkomstenbelasting box 1, schijf 1', en: 'Income tax box 1, bracket 1' },
    unit: 'fraction of income',
    kind: 'transfer',
    history: [{ ...published, value: '0.3575', note: { nl: 'Tot en met € 38.883.', en: 'Through EUR 38,883.' } }],
  }),
  defineParameter({
    id: 'income-tax.bracket-2',
    label: { nl: 'Inkomstenbelasting box 1, schijf 2', en: 'Income tax box 1, bracket 2' },
    unit: 'fraction of income',
    kind: 'transfer',
    history: [{ ...published, value: '0.3756', note: { nl: 'Tot en met € 78.426.', en: 'Through EUR 78,426.' } }],
  }),
  defineParameter({
    id: 'income-tax.bracket-3',
    label: { nl: 'Inkomstenbelasting box 1, schijf 3', en: 'Income tax box 1, bracket 3' },
    unit: 'fraction of income',
    kind: 'transfer',
    history: [{ ...published, value: '0.4950', note: { nl: 'Daarboven.', en: 'Above that.' } }],
  }),
];
