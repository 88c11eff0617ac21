import { defineParameter, type Parameter } from '../../define-parameter.ts';

const published = {
  from: '2023-01-01',
  source: {
    title: 'Verzuimkosten 2023 (quoted by Meetstandaard)',
    publisher: 'Inkomen Collectief',
    url: 'https://github.com/Deccos-git/meetstandaard-api',
    year: 2023,
  },
  confirmedOn: '2026-11-22',
} as const;

/** What a day of sick leave costs an employer. */
export const sickLeave2023: readonly Parameter[] = [
  defineParameter({
    id: 'price.sick-leave-day',
    label: { nl: 'Verzuim, kosten voor de werkgever', en: 'Sick leave, cost to the employer' },
    unit: 'EUR per day',
    kind: 'real_cost',
    history: [{ ...published, value: '250' }],
  }),
];
