import type { ParameterSlot } from './slot.ts';

const fraction = { kind: 'threshold', min: '0', max: '1', whole: false } as const;
const perKg = { unit: 'kgCO2e per kg collected', kind: 'threshold', min: '0', max: '500', whole: false } as const;

/** From where on a figure is marked: an organisation may be stricter or milder than we are. */
export const thresholdSlots: readonly ParameterSlot[] = [
  {
    ...fraction,
    id: 'threshold.balance-gap-noticeable',
    label: { nl: 'Balansverschil dat opvalt', en: 'Balance gap that is noticeable' },
    unit: 'fraction of inflow',
  },
  {
    ...fraction,
    id: 'threshold.balance-gap-large',
    label: { nl: 'Balansverschil dat groot is', en: 'Balance gap that is large' },
    unit: 'fraction of inflow',
  },
  {
    ...perKg,
    id: 'threshold.co2-per-kg-low',
    label: { nl: 'Laagste aannemelijke vermeden CO2 per kilo', en: 'Lowest plausible avoided CO2 per kilogram' },
  },
  {
    ...perKg,
    id: 'threshold.co2-per-kg-high',
    label: { nl: 'Hoogste aannemelijke vermeden CO2 per kilo', en: 'Highest plausible avoided CO2 per kilogram' },
  },
  {
    id: 'window.stock-count',
    label: {
      nl: 'Dagen tussen voorraadtelling en grens van de periode',
      en: 'Days from stock count to edge of period',
    },
    unit: 'day',
    kind: 'window',
    min: '0',
    max: '14',
    whole: true,
  },
];
