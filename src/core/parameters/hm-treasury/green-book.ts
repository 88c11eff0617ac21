import { defineParameter, type Parameter } from '../../define-parameter.ts';

const published = {
  from: '2022-01-01',
  source: {
    title: 'Green Book discount rate review 2026',
    publisher: 'HM Treasury',
    url: 'https://www.gov.uk/government/publications/green-book-discount-rate-review-2026',
    year: 2026,
  },
  confirmedOn: '2026-11-22',
  datedBy: 'rule',
  note: { nl: 'Ter herziening sinds december 2025.', en: 'Under review since December 2025.' },
} as const;

/** Real discount rates of the British Green Book, by how far ahead the year lies. */
export const greenBook: readonly Parameter[] = [
  defineParameter({
    id: 'discount-rate.uk-years-0-30',
    label: { nl: 'Discontovoet Green Book, jaar 0 tot en met 30', en: 'Discount rate Green Book, years 0 through 30' },
    unit: 'fraction per year',
    kind: 'discount_rate',
    history: [{ ...published, value: '0.035' }],
  }),
  defineParameter({
    id: 'discount-rate.uk-years-31-75',
    label: {
      nl: 'Discontovoet Green Book, jaar 31 tot en met 75',
      en: 'Discount rate Green Book, years 31 through 75',
    },
    unit: 'fraction per year',
    kind: 'discount_rate',
    history: [{ ...published, value: '0.03' }],
  }),
  defineParameter({
    id: 'discount-rate.uk-years-76-125',
    label: {
      nl: 'Discontovoet Green Book, jaar 76 tot en met 125',
      en: 'Discount rate Green Book, years 76 through 125',
    },
    unit: 'fraction per year',
    kind: 'discount_rate',
    history: [{ ...published, value: '0.025' }],
  }),
  defineParameter({
    id: 'discount-rate.uk-health',
    label: { nl: 'Discontovoet Green Book, gezondheid', en: 'Discount rate Green Book, health' },
    unit: 'fraction per year',
    kind: 'discount_rate',
    history: [{ ...published, value: '0.015' }],
  }),
];
