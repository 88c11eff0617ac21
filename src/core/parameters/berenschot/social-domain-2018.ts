import { defineParameter, type Parameter } from '../../define-parameter.ts';

const published = {
  from: '2018-01-01',
  source: {
    title: 'Benchmark sociaal domein 2018',
    publisher: 'Berenschot, via Consultancy.nl',
    url: 'https://www.consultancy.nl/nieuws/24796',
    year: 2018,
  },
  confirmedOn: '2026-11-22',
} as const;

/** What social provisions and their execution cost municipalities. */
export const socialDomain2018: readonly Parameter[] = [
  defineParameter({
    id: 'social-assistance.average',
    label: { nl: 'Gemiddelde uitkering per bijstandsuitkering', en: 'Average amount of one social assistance benefit' },
    unit: 'EUR per year',
    kind: 'transfer',
    history: [{ ...published, value: '14000', note: { nl: 'Afgerond.', en: 'Rounded.' } }],
  }),
  defineParameter({
    id: 'social-assistance.execution',
    label: { nl: 'Uitvoeringskosten per bijstandsuitkering', en: 'Execution cost of one social assistance benefit' },
    unit: 'EUR per year',
    kind: 'real_cost',
    history: [
      {
        ...published,
        value: '2883',
        low: '2500',
        high: '3300',
        note: {
          nl: 'De band is die van Meetstandaard, die 2.900 gebruikt.',
          en: 'The band is that of Meetstandaard, which uses 2,900.',
        },
      },
    ],
  }),
  defineParameter({
    id: 'price.wmo-execution',
    label: { nl: 'Uitvoeringskosten per Wmo-voorziening', en: 'Execution cost of one Wmo provision' },
    unit: 'EUR per provision',
    kind: 'real_cost',
    history: [{ ...published, value: '592' }],
  }),
  defineParameter({
    id: 'price.youth-execution',
    label: { nl: 'Uitvoeringskosten per jeugdbeschikking', en: 'Execution cost of one youth care decision' },
    unit: 'EUR per decision',
    kind: 'real_cost',
    history: [{ ...published, value: '956' }],
  }),
];
