import { defineParameter, type Parameter } from '../../define-parameter.ts';
import { ownThreshold } from './source.ts';

/** The top of the ladder of euro values, set so that each flow of money counts once. */
export const ladderSingleCount: readonly Parameter[] = [
  defineParameter({
    id: 'ladder-value.participation-5-single-count',
    label: {
      nl: 'Participatieladder, trede 5, elke geldstroom één keer',
      en: 'Participation ladder, rung 5, each flow once',
    },
    unit: 'EUR per person per year',
    kind: 'concept',
    history: [
      {
        ...ownThreshold,
        from: '2026-01-01',
        source: { ...ownThreshold.source, title: 'Meetlat, own correction' },
        value: '0',
        note: {
          nl: 'De gepubliceerde tabel telt 11.050 euro inkomstenbelasting twee keer: als gemist op trede 1 en als ontvangen op trede 5.',
          en: 'The published table counts 11,050 euro of income tax twice: as foregone on rung 1 and as received on rung 5.',
        },
      },
    ],
  }),
];
