import { defineParameter, type Parameter, type Source } from '../../define-parameter.ts';

const source: Source = {
  title: 'Market potential and demand for product re-use: Furniture',
  publisher: 'Resource Futures for Defra',
  url: 'https://www.furniturebank.org/?p=13683',
  year: 2012,
};

/** Avoided CO2 of furniture in general that is used again. */
export const furnitureReuse2012: readonly Parameter[] = [
  defineParameter({
    id: 'co2.furniture.direct',
    label: {
      nl: 'Vermeden CO2 per kilo meubels die direct opnieuw worden gebruikt',
      en: 'Avoided CO2 per kilogram of furniture reused directly',
    },
    unit: 'kgCO2e per kg reused',
    kind: 'net_reuse_saving',
    history: [{ from: '2012-01-01', value: '1.0', source, confirmedOn: null }],
  }),
  defineParameter({
    id: 'co2.furniture.prepared',
    label: {
      nl: 'Vermeden CO2 per kilo meubels die na herstel of bewerking opnieuw worden gebruikt',
      en: 'Avoided CO2 per kilogram of furniture reused after preparation',
    },
    unit: 'kgCO2e per kg reused',
    kind: 'net_reuse_saving',
    history: [{ from: '2012-01-01', value: '0.5', source, confirmedOn: null }],
  }),
];
