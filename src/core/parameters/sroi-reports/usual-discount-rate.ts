import { defineParameter, type Parameter } from '../../define-parameter.ts';

const published = {
  from: '2026-01-01',
  source: {
    title: 'SROI meta-analysis of 246 reports (Munoz-Mora)',
    publisher: 'J.C. Munoz-Mora',
    url: 'https://github.com/jcmunozmora/sroi-meta-analysis',
    year: 2026,
  },
  confirmedOn: '2026-11-22',
  note: {
    nl: 'Meest gebruikt in rapporten van 2009 tot en met 2026. Geen regel: kies een voet en noem hem.',
    en: 'Most used in reports of 2009 through 2026. No rule: choose a rate and state it.',
  },
} as const;

/** The rate most SROI reports use. */
export const usualDiscountRate: readonly Parameter[] = [
  defineParameter({
    id: 'discount-rate.sroi-practice',
    label: { nl: 'Gebruikelijke discontovoet in SROI-rapporten', en: 'Usual discount rate in SROI reports' },
    unit: 'fraction per year',
    kind: 'discount_rate',
    history: [{ ...published, value: '0.035' }],
  }),
];
