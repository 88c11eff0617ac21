import { isPlausibleCo2PerKg } from '../../checks/co2-per-kg.ts';
import type { Quantity } from '../../quantity.ts';
import type { Warning } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import { type MaterialFacts, ofDirection } from './facts.ts';
import { mass } from './mass.ts';

/** Shows avoided CO2 per kilogram collected beside the total, and warns when it lies outside what is plausible. */
export function perKgWarning(trace: Trace, { groups }: MaterialFacts, avoided: Quantity): Warning[] {
  const all = { nl: 'Ingezameld, alle soorten', en: 'Collected, all kinds' };
  const collected = mass(trace, { id: 'collected', label: all }, ofDirection(groups, 'in'));
  const label = { nl: 'Vermeden CO2 per kilo ingezameld', en: 'Avoided CO2 per kilogram collected' };
  const nothing = { nl: 'Er is in de periode niets ingezameld', en: 'Nothing was collected in the period' };
  const perKg = trace.divide({ id: 'per-kg', label, unit: 'ratio' }, [avoided, collected], nothing);
  const low = trace.read('threshold.co2-per-kg-low');
  const high = trace.read('threshold.co2-per-kg-high');
  if (!perKg.value || 'code' in low || 'code' in high) return [];
  if (isPlausibleCo2PerKg(perKg.value, low.value, high.value)) return [];
  const value = perKg.value.toDecimalPlaces(2).toFixed();
  return [
    {
      code: 'co2-per-kg-unusual',
      label: {
        nl: `Ongewoon: ${value.replace('.', ',')} kilo CO2 per kilo ingezameld. Gangbaar is ${low.value.replace('.', ',')} tot ${high.value.replace('.', ',')}`,
        en: `Unusual: ${value} kilograms of CO2 per kilogram collected. Usual is ${low.value} to ${high.value}`,
      },
      params: { perKg: value, low: low.value, high: high.value },
    },
  ];
}
