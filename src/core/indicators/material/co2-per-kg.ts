import { isPlausibleCo2PerKg } from '../../checks/co2-per-kg.ts';
import type { Quantity } from '../../quantity.ts';
import type { Warning } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import { numberText } from '../../values/number-text.ts';
import { type MaterialFacts, ofDirection } from './facts.ts';
import { mass } from './mass.ts';

/**
 * Shows avoided CO2 per kilogram collected beside the total, and warns when it lies outside what is plausible. Repairs
 * for owners are left out: those goods were never collected.
 */
export function perKgWarning(trace: Trace, { groups }: MaterialFacts, terms: readonly Quantity[]): Warning[] {
  const all = { nl: 'Ingezameld, alle soorten', en: 'Collected, all kinds' };
  const collected = mass(trace, { id: 'collected', label: all }, ofDirection(groups, 'in'));
  const goods = { nl: 'Vermeden CO2, zonder reparaties voor eigenaren', en: 'Avoided CO2, without repairs for owners' };
  const avoided = trace.sum({ id: 'avoided.goods', label: goods, unit: 'kgCO2e' }, terms);
  const label = { nl: 'Vermeden CO2 per kilo ingezameld', en: 'Avoided CO2 per kilogram collected' };
  const nothing = { nl: 'Er is in de periode niets ingezameld', en: 'Nothing was collected in the period' };
  const perKg = trace.divide({ id: 'per-kg', label, unit: 'ratio' }, [avoided, collected], nothing);
  const low = trace.read('threshold.co2-per-kg-low');
  const high = trace.read('threshold.co2-per-kg-high');
  if (!perKg.value || 'code' in low || 'code' in high) return [];
  if (isPlausibleCo2PerKg(perKg.value, low.value, high.value)) return [];
  const value = perKg.value.toDecimalPlaces(2).toFixed();
  const [says, from, to] = [numberText(value), numberText(low.value), numberText(high.value)];
  return [
    {
      code: 'co2-per-kg-unusual',
      label: {
        nl: `Ongewoon: ${says.nl} kilo CO2 per kilo ingezameld. Gangbaar is ${from.nl} tot ${to.nl}`,
        en: `Unusual: ${says.en} kilograms of CO2 per kilogram collected. Usual is ${from.en} to ${to.en}`,
      },
      params: { perKg: value, low: low.value, high: high.value },
    },
  ];
}
