import { defineParameter, type Parameter } from '../../define-parameter.ts';

const since2021 = {
  from: '2021-01-01',
  source: {
    title: 'Discontovoet',
    publisher: 'RWS Steunpunt Economische Expertise',
    url: 'https://www.rwseconomie.nl/discontovoet',
    year: null,
  },
  confirmedOn: '2026-11-22',
  datedBy: 'rule',
} as const;
const from2016 = {
  from: '2016-01-01',
  to: '2020-12-31',
  source: {
    title: 'Rapport werkgroep Discontovoet 2015',
    publisher: 'Werkgroep Discontovoet',
    url: 'https://fdocuments.nl/document/rapport-werkgroep-discontovoet-2015pdf.html',
    year: 2015,
  },
  confirmedOn: '2026-11-22',
  datedBy: 'rule',
} as const;

/** Real discount rates of the Dutch government, as a share a year. */
export const discountRates: readonly Parameter[] = [
  defineParameter({
    id: 'discount-rate.nl-standard',
    label: { nl: 'Standaarddiscontovoet Nederland', en: 'Standard discount rate of the Netherlands' },
    unit: 'fraction per year',
    kind: 'discount_rate',
    history: [
      { ...from2016, value: '0.03' },
      {
        ...since2021,
        value: '0.0225',
        note: { nl: 'Risicovrij -1 % en een opslag van 3,25 %.', en: 'Risk-free -1 % and a premium of 3.25 %.' },
      },
    ],
  }),
  defineParameter({
    id: 'discount-rate.nl-fixed-sunk',
    label: { nl: 'Discontovoet voor vaste, verzonken kosten', en: 'Discount rate for fixed, sunk costs' },
    unit: 'fraction per year',
    kind: 'discount_rate',
    history: [{ ...since2021, value: '0.016' }],
  }),
  defineParameter({
    id: 'discount-rate.nl-non-linear',
    label: { nl: 'Discontovoet voor sterk niet-lineaire baten', en: 'Discount rate for strongly non-linear benefits' },
    unit: 'fraction per year',
    kind: 'discount_rate',
    history: [{ ...since2021, value: '0.029' }],
  }),
  defineParameter({
    id: 'discount-rate.nl-risk-free',
    label: { nl: 'Risicovrije discontovoet', en: 'Risk-free discount rate' },
    unit: 'fraction per year',
    kind: 'discount_rate',
    history: [
      {
        ...since2021,
        value: '-0.01',
        note: {
          nl: 'Alleen voor aantoonbaar risicovrije stromen, ten hoogste honderd jaar.',
          en: 'Only for flows that are proven to be risk-free, at most a hundred years.',
        },
      },
    ],
  }),
  defineParameter({
    id: 'discount-rate.nl-infrastructure',
    label: {
      nl: 'Discontovoet voor publieke fysieke infrastructuur',
      en: 'Discount rate for public physical infrastructure',
    },
    unit: 'fraction per year',
    kind: 'discount_rate',
    history: [{ ...from2016, value: '0.045' }],
  }),
  defineParameter({
    id: 'discount-rate.nl-health',
    label: { nl: 'Discontovoet voor gezondheid', en: 'Discount rate for health' },
    unit: 'fraction per year',
    kind: 'discount_rate',
    history: [{ ...from2016, value: '0.03' }],
  }),
  defineParameter({
    id: 'discount-rate.nl-nature',
    label: { nl: 'Discontovoet voor natuur (effectief)', en: 'Discount rate for nature (effective)' },
    unit: 'fraction per year',
    kind: 'discount_rate',
    history: [
      {
        ...from2016,
        value: '0.02',
        note: { nl: 'Effectief, via een relatieve prijsstijging.', en: 'Effective, by a relative rise of prices.' },
      },
    ],
  }),
];
