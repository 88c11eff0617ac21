import { defineParameter, type Parameter } from '../../define-parameter.ts';

/** Weight of a garment, as a till system for charity shops uses it. */
export const garmentWeights: readonly Parameter[] = [
  defineParameter({
    id: 'item-weight.ladies-top',
    label: { nl: 'Gewicht van een damestop', en: 'Weight of a ladies top' },
    unit: 'kg per item',
    kind: 'item_weight',
    history: [
      {
        from: '2023-01-01',
        value: '0.35',
        source: {
          title: 'How we calculate CO2 savings / Green report',
          publisher: 'Eproductive (charity retail EPOS)',
          url: 'https://charity.eproductive.com/how-we-calculate-co2-savings',
          year: 2023,
        },
        confirmedOn: null,
        note: {
          nl: 'De bron gebruikt op verschillende plekken 0,3, 0,35 en 0,4; dit is de middelste.',
          en: 'The source uses 0.3, 0.35 and 0.4 in different places; this is the middle one.',
        },
      },
    ],
  }),
];
