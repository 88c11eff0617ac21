import { defineParameter, type Parameter } from '../../define-parameter.ts';

/** Average weight of what a Dutch thrift shop sells. */
export const soldItems2017: readonly Parameter[] = [
  defineParameter({
    id: 'item-weight.thrift-item',
    label: { nl: 'Gemiddeld gewicht van een verkocht kringloopartikel', en: 'Average weight of a thrift item sold' },
    unit: 'kg per item',
    kind: 'item_weight',
    history: [
      {
        from: '2018-01-01',
        value: '2.73',
        source: {
          title: 'Het Goed Boxtel 2017',
          publisher: 'Het Goed',
          url: 'https://www.hetgoed.nl/boxtel/nieuws/het-goed-boxtel-al-8-jaar-een-begrip/',
          year: 2018,
        },
        confirmedOn: null,
        note: {
          nl: 'Afgeleid: 75 % van 857.377 kg gedeeld door 235.451 verkochte artikelen.',
          en: 'Derived: 75 % of 857,377 kg divided by 235,451 items sold.',
        },
      },
    ],
  }),
];
