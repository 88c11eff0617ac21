import type { Warning } from '../../result.ts';
import type { Day } from '../../values/day.ts';
import { monthsWithout } from '../months-without.ts';
import type { VolunteeringFacts } from './about.ts';

/** Warns of months of which nothing was stated: nobody volunteered, or the month was forgotten. 0 minutes says which. */
export function monthsWithoutStatement({ months, wanted }: VolunteeringFacts, asOf: Day): Warning[] {
  const without = monthsWithout(months, wanted, asOf);
  if (without.length === 0) return [];
  const list = without.join(', ');
  const label = {
    nl: `Geen opgave van ${list}: er was geen vrijwilliger, of de maand is vergeten. Een opgave van 0 minuten zegt dat er niemand was`,
    en: `Nothing stated for ${list}: nobody volunteered, or the month was forgotten. 0 minutes stated says that nobody did`,
  };
  return [{ code: 'months-without-statement', label, params: { months: list } }];
}
