import { defineParameter, type Parameter } from '../../define-parameter.ts';

const published = {
  from: '2022-01-01',
  source: {
    title: 'Impact van een circulair ambachtscentrum',
    publisher: 'De Verschilmakers, quoting Impact Institute for Rijkswaterstaat',
    url: 'https://deverschilmakers.nl/?p=3716',
    year: 2022,
  },
  confirmedOn: null,
} as const;
const quoted = {
  nl: 'Aangehaald: het onderzoek zelf (mei 2022) is niet ingezien.',
  en: 'Quoted: the study itself (May 2022) was not seen.',
};

/** What a study of craft centres found for mixed goods, and the upper end of their value to society. */
export const craftCentre2022: readonly Parameter[] = [
  defineParameter({
    id: 'profile-co2.goods-reused',
    label: { nl: 'Vermeden CO2, vuistregel: hergebruikte spullen', en: 'Avoided CO2, rule of thumb: goods reused' },
    unit: 'kgCO2e per kg reused',
    kind: 'co2_rule_of_thumb',
    history: [{ ...published, value: '1.1', note: quoted }],
  }),
  defineParameter({
    id: 'benchmark.craft-centre-social-value',
    label: {
      nl: 'Maatschappelijke waarde van een ambachtscentrum, hoogste schatting',
      en: 'Value of a craft centre to society, highest estimate',
    },
    unit: 'EUR per year',
    kind: 'benchmark',
    history: [{ ...published, value: '218000', note: quoted }],
  }),
];
