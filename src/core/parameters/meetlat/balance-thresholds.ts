import { defineParameter, type Parameter } from '../../define-parameter.ts';
import { ownThreshold } from './source.ts';

/** From which balance gap on a figure is marked. */
export const balanceThresholds: readonly Parameter[] = [
  defineParameter({
    id: 'threshold.balance-gap-noticeable',
    label: { nl: 'Balansverschil dat opvalt', en: 'Balance gap that is noticeable' },
    unit: 'fraction of inflow',
    kind: 'threshold',
    history: [
      {
        ...ownThreshold,
        value: '0.02',
        note: {
          nl: 'Weegbruggen en schattingen samen wijken bij zorgvuldig werken 1 tot 2 procent af; daarboven is er iets om na te gaan.',
          en: 'With careful work, weighbridges and estimates together deviate 1 to 2 percent; above that there is something to look into.',
        },
      },
    ],
  }),
  defineParameter({
    id: 'threshold.balance-gap-large',
    label: { nl: 'Balansverschil dat groot is', en: 'Balance gap that is large' },
    unit: 'fraction of inflow',
    kind: 'threshold',
    history: [
      {
        ...ownThreshold,
        value: '0.05',
        note: {
          nl: 'Boven 5 procent verandert het verschil de percentages hergebruik en restafval merkbaar: die zijn dan niet goed te vergelijken.',
          en: 'Above 5 percent the gap visibly changes the reuse and residual rates, which can then not be compared well.',
        },
      },
    ],
  }),
];
