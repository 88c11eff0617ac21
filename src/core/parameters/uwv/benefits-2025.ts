import { defineParameter, type Parameter } from '../../define-parameter.ts';

const published = {
  from: '2025-01-01',
  source: {
    title: 'UWV 2025 (quoted by Meetstandaard Energiearmoede 0.9)',
    publisher: 'UWV',
    url: 'https://github.com/Deccos-git/meetstandaard-api',
    year: 2025,
  },
  confirmedOn: '2026-11-22',
} as const;

/** What benefits of UWV come to on average. */
export const benefits2025: readonly Parameter[] = [
  defineParameter({
    id: 'benefit.ww',
    label: { nl: 'WW-uitkering per jaar', en: 'Unemployment benefit (WW) a year' },
    unit: 'EUR per person per year',
    kind: 'transfer',
    history: [
      {
        ...published,
        value: '25578',
        note: {
          nl: 'Gemiddeld bedrag per jaar; hoe lang iemand WW heeft zit er niet in.',
          en: 'Average amount a year; how long a person has it is not in it.',
        },
      },
    ],
  }),
  defineParameter({
    id: 'benefit.wia-wao',
    label: { nl: 'WIA- of WAO-uitkering per jaar', en: 'Disability benefit (WIA, WAO) a year' },
    unit: 'EUR per person per year',
    kind: 'transfer',
    history: [{ ...published, value: '21123', low: '19011', high: '23235' }],
  }),
];
