import { defineParameter, type Parameter } from '../../define-parameter.ts';
import { ownThreshold } from './source.ts';

const note = {
  nl: 'Gepubliceerde cijfers liggen tussen 0,5 en 4 kilo per kilo; daarbuiten is vaak een eenheid verwisseld of telt iets dubbel.',
  en: 'Published figures lie between 0.5 and 4 kilograms per kilogram; outside, a unit is often mistaken or something counts twice.',
};

/** Between which values avoided CO2 per kilogram collected is plausible, for net factors. */
export const co2PerKgRange: readonly Parameter[] = [
  defineParameter({
    id: 'threshold.co2-per-kg-low',
    label: { nl: 'Laagste aannemelijke vermeden CO2 per kilo', en: 'Lowest plausible avoided CO2 per kilogram' },
    unit: 'kgCO2e per kg collected',
    kind: 'threshold',
    history: [{ ...ownThreshold, value: '0.3', note }],
  }),
  defineParameter({
    id: 'threshold.co2-per-kg-high',
    label: { nl: 'Hoogste aannemelijke vermeden CO2 per kilo', en: 'Highest plausible avoided CO2 per kilogram' },
    unit: 'kgCO2e per kg collected',
    kind: 'threshold',
    history: [{ ...ownThreshold, value: '5', note }],
  }),
];
