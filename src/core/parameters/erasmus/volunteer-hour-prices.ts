import { defineParameter, type Parameter } from '../../define-parameter.ts';

const product = {
  title: 'Gross volunteer product of the Netherlands runs into billions',
  publisher: 'Erasmus University Rotterdam (Meijs)',
  url: 'https://eur.nl/en/news/gross-volunteer-product-netherlands-runs-billions',
  year: 2021,
} as const;

/** Other prices of an hour of volunteering: to compare with, no figure uses them. */
export const volunteerHourPrices: readonly Parameter[] = [
  defineParameter({
    id: 'benchmark.volunteer-hour-minimum-wage',
    label: { nl: 'Vrijwilligersuur tegen minimumloon', en: 'Hour of volunteering at the minimum wage' },
    unit: 'EUR per h',
    kind: 'benchmark',
    history: [
      {
        from: '2021-01-01',
        value: '9.95',
        source: product,
        confirmedOn: null,
        note: { nl: 'Afgeleid: 20.700 euro voor 2.080 uur.', en: 'Derived: 20,700 euro for 2,080 hours.' },
      },
    ],
  }),
  defineParameter({
    id: 'benchmark.volunteer-hour-median-income',
    label: { nl: 'Vrijwilligersuur tegen modaal inkomen', en: 'Hour of volunteering at the median income' },
    unit: 'EUR per h',
    kind: 'benchmark',
    history: [
      {
        from: '2021-01-01',
        value: '18.27',
        source: product,
        confirmedOn: null,
        note: {
          nl: 'Afgeleid: 22,8 miljard euro voor 600.000 fte van 2.080 uur.',
          en: 'Derived: 22.8 billion euro for 600,000 fte of 2,080 hours.',
        },
      },
    ],
  }),
  defineParameter({
    id: 'benchmark.volunteer-hour-market',
    label: { nl: 'Vrijwilligersuur tegen marktwaarde', en: 'Hour of volunteering at market value' },
    unit: 'EUR per h',
    kind: 'benchmark',
    history: [
      {
        from: '2009-01-01',
        value: '20',
        source: {
          title: 'Vrijwilligerswerk op waarde geschat',
          publisher: 'NU.nl, on research of Erasmus University for De Zonnebloem',
          url: 'https://www.nu.nl/economie/2078164/vrijwilligerswerk-op-waarde-geschat.html',
          year: 2009,
        },
        confirmedOn: null,
        note: { nl: 'Iets meer dan 20 euro.', en: 'Slightly over 20 euro.' },
      },
    ],
  }),
];
