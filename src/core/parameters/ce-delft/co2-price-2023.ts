import { defineParameter, type Parameter } from '../../define-parameter.ts';

const published = {
  from: '2023-01-01',
  source: {
    title: 'Handboek Milieuprijzen 2023',
    publisher: 'CE Delft',
    url: 'https://ce.nl/wp-content/uploads/2023/03/CE_Delft_220175_Handboek_Milieuprijzen_2023_DEF.pdf',
    year: 2023,
  },
  confirmedOn: '2026-11-22',
  note: {
    nl: 'Prijspeil 2021. De middelste waarde is voor bedrijven; onder- en bovenwaarde zijn voor maatschappelijke kosten-batenanalyses.',
    en: 'Price level of 2021. The central value is for companies; low and high are for social cost-benefit analyses.',
  },
} as const;

/** What a kilogram of CO2 costs society. */
export const co2Price2023: readonly Parameter[] = [
  defineParameter({
    id: 'co2-price.central',
    label: { nl: 'Milieuprijs van CO2', en: 'Environmental price of CO2' },
    unit: 'EUR per kgCO2e',
    kind: 'shadow_price',
    history: [{ ...published, value: '0.13', low: '0.05', high: '0.16' }],
  }),
];
