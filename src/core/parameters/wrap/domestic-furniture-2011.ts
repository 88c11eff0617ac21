import { defineParameter, type Parameter, type Source } from '../../define-parameter.ts';

const source: Source = {
  title: 'Benefits of Reuse case study: domestic furniture (summary)',
  publisher: 'WRAP / Furniture Bank',
  url: 'https://www.furniturebank.org/benefits-of-reuse-domestic-furniture/',
  year: 2011,
  licence: 'WRAP copyright; free reproduction if accurate and attributed',
};

/** Sofas and dining tables: weight of one, and avoided CO2 of a sofa that is used again. */
export const domesticFurniture2011: readonly Parameter[] = [
  defineParameter({
    id: 'co2.sofa.direct',
    label: {
      nl: 'Vermeden CO2 per kilo bank die direct opnieuw wordt gebruikt',
      en: 'Avoided CO2 per kilogram of sofa reused directly',
    },
    unit: 'kgCO2e per kg reused',
    kind: 'net_reuse_saving',
    history: [{ from: '2011-01-01', value: '1.45', source, confirmedOn: null }],
  }),
  defineParameter({
    id: 'co2.sofa.prepared',
    label: {
      nl: 'Vermeden CO2 per kilo bank die na herstel of bewerking opnieuw wordt gebruikt',
      en: 'Avoided CO2 per kilogram of sofa reused after preparation',
    },
    unit: 'kgCO2e per kg reused',
    kind: 'net_reuse_saving',
    history: [{ from: '2011-01-01', value: '1.05', source, confirmedOn: null }],
  }),
  defineParameter({
    id: 'item-weight.sofa',
    label: { nl: 'Gewicht van een bank', en: 'Weight of a sofa' },
    unit: 'kg per item',
    kind: 'item_weight',
    history: [
      {
        from: '2011-01-01',
        value: '37',
        source,
        confirmedOn: null,
        note: {
          nl: 'Afgeleid: 37.000 ton gedeeld door 1.000.000 banken.',
          en: 'Derived: 37,000 tonnes divided by 1,000,000 sofas.',
        },
      },
    ],
  }),
  defineParameter({
    id: 'item-weight.dining-table',
    label: { nl: 'Gewicht van een eettafel', en: 'Weight of a dining table' },
    unit: 'kg per item',
    kind: 'item_weight',
    history: [
      {
        from: '2011-01-01',
        value: '28',
        source,
        confirmedOn: null,
        note: {
          nl: 'Afgeleid: 2.800 ton gedeeld door 100.000 tafels.',
          en: 'Derived: 2,800 tonnes divided by 100,000 tables.',
        },
      },
    ],
  }),
];
