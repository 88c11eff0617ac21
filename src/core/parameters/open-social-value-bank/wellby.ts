import { defineParameter, type Parameter } from '../../define-parameter.ts';

const published = {
  from: '2021-01-01',
  source: {
    title: 'Den Åbne Sociale Værdibank: monetisation',
    publisher: 'Den Åbne Sociale Værdibank',
    url: 'https://en.opensocialvaluebank.com/method-intro/monetarisering',
    year: null,
  },
  confirmedOn: '2026-11-22',
  note: {
    nl: 'Buitenlandse vergelijking, in Deense kronen: 1,3 miljoen gedeeld door 7. De bladzijde heeft geen datum; prijspeil 2021.',
    en: 'Foreign comparison, in Danish kroner: 1.3 million divided by 7. The page is undated; price level of 2021.',
  },
} as const;

/** What a year of one point of life satisfaction is valued at in Denmark. */
export const wellby: readonly Parameter[] = [
  defineParameter({
    id: 'benchmark.wellby-denmark',
    label: { nl: 'WELLBY in Denemarken', en: 'WELLBY in Denmark' },
    unit: 'DKK per WELLBY',
    kind: 'benchmark',
    history: [{ ...published, value: '185714' }],
  }),
];
