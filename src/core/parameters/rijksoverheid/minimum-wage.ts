import { defineParameter, type Parameter } from '../../define-parameter.ts';

const gross = { nl: 'Bruto, zonder vakantiegeld.', en: 'Gross, without holiday pay.' };
const beforeHourly = {
  nl: 'Bruto, zonder vakantiegeld, bij een werkweek van 40 uur. Vóór 2024 was er geen wettelijk uurloon: het hing af van de werkweek.',
  en: 'Gross, without holiday pay, for a week of 40 hours. Before 2024 there was no statutory hourly wage: it depended on the working week.',
};

/** The statutory minimum wage. It is set for half a year at a time: a half year that is not here was not found. */
export const minimumWage: readonly Parameter[] = [
  defineParameter({
    id: 'minimum-wage.hour',
    label: {
      nl: 'Wettelijk minimumloon per uur, 21 jaar en ouder',
      en: 'Statutory minimum wage an hour, from the age of 21',
    },
    unit: 'EUR per h',
    kind: 'wage',
    history: [
      {
        from: '2023-01-01',
        to: '2023-06-30',
        value: '11.16',
        source: {
          title: 'Minimumloon 2023',
          publisher: 'Sigma Personeel',
          url: 'https://sigmapersoneel.nl/minimumloon-2023',
          year: null,
        },
        confirmedOn: '2026-11-22',
        datedBy: 'rule',
        note: beforeHourly,
      },
      {
        from: '2023-07-01',
        to: '2023-12-31',
        value: '11.51',
        source: {
          title: 'Bedragen minimumloon per 1 juli 2023',
          publisher: 'VLK Adviseurs',
          url: 'https://vlkadviseurs.nl/nieuws/bedragen-minimumloon-per-1-juli-2023',
          year: null,
        },
        confirmedOn: '2026-11-22',
        datedBy: 'rule',
        note: beforeHourly,
      },
      {
        from: '2024-01-01',
        to: '2024-06-30',
        value: '13.27',
        source: {
          title: 'Wajong 2024',
          publisher: 'Webwoordenboek',
          url: 'https://www.webwoordenboek.nl/kenniscentrum/hoe-hoog-is-wajong-in-2024',
          year: null,
        },
        confirmedOn: '2026-11-22',
        datedBy: 'rule',
        note: {
          nl: 'Bruto, zonder vakantiegeld. Het eerste wettelijke minimumuurloon.',
          en: 'Gross, without holiday pay. The first statutory hourly minimum wage.',
        },
      },
      {
        from: '2025-01-01',
        to: '2025-06-30',
        value: '14.06',
        source: {
          title: 'Minimumloon per 1 januari 2025',
          publisher: 'Admaxi',
          url: 'https://www.admaxi.nl/sociale-verzekeringen/minimumloon-per-1-januari-2025',
          year: null,
        },
        confirmedOn: '2026-11-22',
        datedBy: 'rule',
        note: gross,
      },
      {
        from: '2026-01-01',
        to: '2026-06-30',
        value: '14.71',
        source: {
          title: 'Wettelijk minimumloon per 1 januari 2026',
          publisher: 'Groothedde Accountants',
          url: 'https://www.grootheddeaccountants.nl/wettelijk-minimumloon-per-1-januari-2026',
          year: null,
        },
        confirmedOn: '2026-11-22',
        datedBy: 'rule',
        note: {
          nl: 'Bruto, zonder vakantiegeld. Een tweede bladzijde (Parsec) geeft hetzelfde bedrag.',
          en: 'Gross, without holiday pay. A second page (Parsec) gives the same amount.',
        },
      },
    ],
  }),
];
