import { defineParameter, type Parameter } from '../../define-parameter.ts';

/** Emissions of making new textile, as a till system for charity shops uses them. */
export const textileProduction: readonly Parameter[] = [
  defineParameter({
    id: 'co2-gross.textile.production',
    label: { nl: 'Uitstoot bij het maken van een kilo textiel', en: 'Emissions of making a kilogram of textiles' },
    unit: 'kgCO2e per kg new',
    kind: 'gross_production',
    history: [
      {
        from: '2023-01-01',
        value: '11.2',
        source: {
          title: 'How we calculate CO2 savings / Green report',
          publisher: 'Eproductive (charity retail EPOS)',
          url: 'https://charity.eproductive.com/how-we-calculate-co2-savings',
          year: 2023,
        },
        confirmedOn: null,
        note: {
          nl: 'Het nieuwere voorbeeld van de bron; de oudere standaardwaarde was 13,48.',
          en: 'The newer example of the source; its older default was 13.48.',
        },
      },
    ],
  }),
];
