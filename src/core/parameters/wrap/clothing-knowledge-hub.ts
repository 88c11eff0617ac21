import { defineParameter, type Parameter, type Source } from '../../define-parameter.ts';

const source: Source = {
  title: 'Clothing Knowledge Hub: reuse saves 4 t, recycling 0.7 t CO2e per tonne (McGill et al. 2010)',
  publisher: 'WRAP',
  url: 'https://ckh.wrap.org.uk/clothingKnowledgeHub/detail/143',
  year: 2012,
};

/** Avoided CO2 of clothing and household textiles. */
export const clothingKnowledgeHub: readonly Parameter[] = [
  defineParameter({
    id: 'co2.textile.reused',
    label: {
      nl: 'Vermeden CO2 per kilo textiel dat opnieuw wordt gebruikt',
      en: 'Avoided CO2 per kilogram of textiles reused',
    },
    unit: 'kgCO2e per kg reused',
    kind: 'net_reuse_saving',
    history: [{ from: '2012-01-01', value: '4.0', source, confirmedOn: null }],
  }),
  defineParameter({
    id: 'co2.textile.recycled',
    label: {
      nl: 'Vermeden CO2 per kilo textiel dat wordt gerecycled',
      en: 'Avoided CO2 per kilogram of textiles recycled',
    },
    unit: 'kgCO2e per kg recycled',
    kind: 'net_recycling_saving',
    history: [{ from: '2012-01-01', value: '0.7', source, confirmedOn: null }],
  }),
];
