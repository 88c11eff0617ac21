import { defineParameter, type Parameter } from '../../define-parameter.ts';

const published = {
  from: '2026-01-01',
  to: '2026-12-31',
  source: {
    title: 'Loonkostenvoordeel 2026',
    publisher: 'Fundament voor de praktijk, Randstad',
    url: 'https://www.fundamentvoor.nl/node/58952',
    year: 2026,
  },
  confirmedOn: '2026-11-22',
  datedBy: 'rule',
} as const;

/** The wage cost advantage (loonkostenvoordeel): what an employer gets back for each paid hour. */
export const wageCostAdvantage2026: readonly Parameter[] = [
  defineParameter({
    id: 'wage-cost-advantage.disabled',
    label: {
      nl: 'Loonkostenvoordeel arbeidsgehandicapte werknemer',
      en: 'Wage cost advantage, employee with a disability',
    },
    unit: 'EUR per paid h',
    kind: 'transfer',
    history: [
      {
        ...published,
        value: '3.05',
        note: { nl: 'Ten hoogste € 6.000 per jaar, drie jaar lang.', en: 'At most EUR 6,000 a year, for three years.' },
      },
    ],
  }),
  defineParameter({
    id: 'wage-cost-advantage.jobs-agreement',
    label: {
      nl: 'Loonkostenvoordeel doelgroep banenafspraak',
      en: 'Wage cost advantage, target group of the jobs agreement',
    },
    unit: 'EUR per paid h',
    kind: 'transfer',
    history: [
      { ...published, value: '1.01', note: { nl: 'Ten hoogste € 2.000 per jaar.', en: 'At most EUR 2,000 a year.' } },
    ],
  }),
];
