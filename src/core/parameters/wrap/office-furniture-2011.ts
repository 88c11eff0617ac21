import { defineParameter, type Parameter, type Source } from '../../define-parameter.ts';

/** Read in a secondary publication that quotes the figures. */
const source: Source = {
  title: 'Benefits of Reuse: office chairs (figures quoted)',
  publisher: 'WRAP / Corporate Spec',
  url: 'https://corporatespec.com/why-you-should-be-buying-refurbished-office-furniture-over-new/',
  year: 2011,
  licence: 'WRAP copyright; free reproduction if accurate and attributed',
};

/** Office chairs: weight of one, and avoided CO2 of one that is used again. */
export const officeFurniture2011: readonly Parameter[] = [
  defineParameter({
    id: 'co2.office-chair.direct',
    label: {
      nl: 'Vermeden CO2 per kilo bureaustoel die direct opnieuw wordt gebruikt',
      en: 'Avoided CO2 per kilogram of office chair reused directly',
    },
    unit: 'kgCO2e per kg reused',
    kind: 'net_reuse_saving',
    history: [{ from: '2011-01-01', value: '3.0', source, confirmedOn: null }],
  }),
  defineParameter({
    id: 'co2.office-chair.prepared',
    label: {
      nl: 'Vermeden CO2 per kilo bureaustoel die na herstel of bewerking opnieuw wordt gebruikt',
      en: 'Avoided CO2 per kilogram of office chair reused after preparation',
    },
    unit: 'kgCO2e per kg reused',
    kind: 'net_reuse_saving',
    history: [{ from: '2011-01-01', value: '2.6', source, confirmedOn: null }],
  }),
  defineParameter({
    id: 'item-weight.office-chair',
    label: { nl: 'Gewicht van een bureaustoel', en: 'Weight of an office chair' },
    unit: 'kg per item',
    kind: 'item_weight',
    history: [
      {
        from: '2011-01-01',
        value: '11.86',
        source,
        confirmedOn: null,
        note: {
          nl: 'Afgeleid: 3.500 ton gedeeld door 295.000 stoelen.',
          en: 'Derived: 3,500 tonnes divided by 295,000 chairs.',
        },
      },
    ],
  }),
];
