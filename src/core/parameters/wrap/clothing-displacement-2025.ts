import { defineParameter, type Parameter, type Source } from '../../define-parameter.ts';

const source: Source = {
  title: 'Displacement Rates Untangled (figures quoted)',
  publisher: 'WRAP / InternetRetailing',
  url: 'https://internetretailing.net/buying-a-preloved-pair-of-jeans-online-instead-of-new-could-save-over-30kg-co2',
  year: 2025,
};

/** How often clothing that is used longer takes the place of something new. */
export const clothingDisplacement2025: readonly Parameter[] = [
  defineParameter({
    id: 'displacement.textile.repaired',
    label: { nl: 'Verdringing door gerepareerde kleding', en: 'Displacement by repaired clothing' },
    unit: 'fraction',
    kind: 'displacement_rate',
    history: [
      {
        from: '2025-01-01',
        value: '0.822',
        source,
        confirmedOn: null,
        note: {
          nl: 'Gemeten voor kleding in het Verenigd Koninkrijk; hier voor alle textiel gebruikt.',
          en: 'Measured for clothing in the United Kingdom; used here for all textiles.',
        },
      },
    ],
  }),
  defineParameter({
    id: 'displacement.textile.reused',
    label: { nl: 'Verdringing door tweedehands kleding', en: 'Displacement by second-hand clothing' },
    unit: 'fraction',
    kind: 'displacement_rate',
    history: [
      {
        from: '2025-01-01',
        value: '0.646',
        low: '0.39',
        high: '0.91',
        source,
        confirmedOn: null,
        note: {
          nl: 'Gewogen gemiddelde voor het Verenigd Koninkrijk. De band gaat van 0,39 (Vinted 2023) tot 0,91 (Eproductive 2023, gekozen door een kringlooporganisatie). Om mee te vergelijken: hergebruikt textiel telt met een nettofactor, waar verdringing al in zit.',
          en: 'Weighted average for the United Kingdom. The band runs from 0.39 (Vinted 2023) to 0.91 (Eproductive 2023, chosen by a charity). To compare with: textiles reused count with a net factor that already contains displacement.',
        },
      },
    ],
  }),
];
