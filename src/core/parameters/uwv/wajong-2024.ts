import { defineParameter, type Parameter } from '../../define-parameter.ts';

const published = {
  from: '2024-07-01',
  to: '2024-12-31',
  source: {
    title: 'Hoe hoog is Wajong in 2024',
    publisher: 'Webwoordenboek',
    url: 'https://www.webwoordenboek.nl/kenniscentrum/hoe-hoog-is-wajong-in-2024',
    year: null,
  },
  confirmedOn: '2026-11-22',
  datedBy: 'rule',
  note: {
    nl: 'Bruto, zonder vakantiegeld. Volgt het minimumloon en verandert elk half jaar.',
    en: 'Gross, without holiday pay. Follows the minimum wage and changes every half year.',
  },
} as const;

/** The Wajong benefit: 70 or 75 % of the minimum wage. */
export const wajong2024: readonly Parameter[] = [
  defineParameter({
    id: 'benefit.wajong-70',
    label: { nl: 'Wajong, 70 % van het minimumloon', en: 'Wajong, 70 % of the minimum wage' },
    unit: 'EUR per month',
    kind: 'transfer',
    history: [{ ...published, value: '1493.52' }],
  }),
  defineParameter({
    id: 'benefit.wajong-75',
    label: { nl: 'Wajong, 75 % van het minimumloon', en: 'Wajong, 75 % of the minimum wage' },
    unit: 'EUR per month',
    kind: 'transfer',
    history: [{ ...published, value: '1600.20' }],
  }),
];
