import { defineParameter, type Parameter } from '../../define-parameter.ts';

const published = {
  from: '2026-01-01',
  source: {
    title: 'Maatschappelijke Prijslijst 1-1-2026 (quoted by Meetstandaard)',
    publisher: 'Maatschappelijke Prijslijst',
    url: 'https://github.com/Deccos-git/meetstandaard-api',
    year: 2026,
  },
  confirmedOn: '2026-11-22',
  note: {
    nl: 'Uit de tweede hand: de prijslijst zelf is niet openbaar; een openbare dienst van een ander citeert haar.',
    en: 'Second hand: the price list itself is not public; a public service of a third party quotes it.',
  },
} as const;

/** Prices of the Maatschappelijke Prijslijst of 1 January 2026, as a third party quotes them. */
export const priceList2026: readonly Parameter[] = [
  defineParameter({
    id: 'social-assistance.cost-single',
    label: {
      nl: 'Bijstandsuitkering alleenstaande, bruto kosten voor de overheid',
      en: 'Social assistance of a single person, gross cost to the state',
    },
    unit: 'EUR per year',
    kind: 'transfer',
    history: [{ ...published, value: '18768' }],
  }),
  defineParameter({
    id: 'social-assistance.cost-couple',
    label: {
      nl: 'Bijstandsuitkering paar, bruto kosten voor de overheid',
      en: 'Social assistance of a couple, gross cost to the state',
    },
    unit: 'EUR per year',
    kind: 'transfer',
    history: [{ ...published, value: '25728' }],
  }),
  defineParameter({
    id: 'price.reintegration-hour',
    label: { nl: 'Re-integratiebegeleiding', en: 'Re-integration guidance' },
    unit: 'EUR per h',
    kind: 'real_cost',
    history: [{ ...published, value: '90' }],
  }),
  defineParameter({
    id: 'price.job-coach-internal-light',
    label: { nl: 'Jobcoaching, intern, licht', en: 'Job coaching, internal, light' },
    unit: 'EUR per trajectory',
    kind: 'real_cost',
    history: [{ ...published, value: '1941' }],
  }),
  defineParameter({
    id: 'price.wmo-guidance-hour',
    label: { nl: 'Wmo-begeleiding, individueel', en: 'Wmo guidance, individual' },
    unit: 'EUR per h',
    kind: 'tariff',
    history: [{ ...published, value: '71', low: '62', high: '88' }],
  }),
  defineParameter({
    id: 'price.protective-administration',
    label: { nl: 'Beschermingsbewind', en: 'Protective administration' },
    unit: 'EUR per year',
    kind: 'real_cost',
    history: [{ ...published, value: '1814', low: '1403', high: '1814' }],
  }),
  defineParameter({
    id: 'wage.mbo-level',
    label: { nl: 'Bruto loon op mbo-niveau', en: 'Gross wage at secondary vocational level' },
    unit: 'EUR per year',
    kind: 'wage',
    history: [{ ...published, value: '36960' }],
  }),
  defineParameter({
    id: 'price.psychologist-hour',
    label: { nl: 'Psycholoog', en: 'Psychologist' },
    unit: 'EUR per h',
    kind: 'tariff',
    history: [{ ...published, value: '150', low: '140', high: '160' }],
  }),
];
