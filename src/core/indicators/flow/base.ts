import type { Quantity } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import type { Period } from '../../values/period.ts';
import type { Episode } from './episode.ts';
import { activeAtStart, endedIn, isApart, startedIn } from './selections.ts';

type Count = (trace: Trace, episodes: readonly Episode[], period: Period) => Quantity;

/** Episodes that ran on the day before the period and into it. */
export const atStartQuantity: Count = (trace, episodes, period) => {
  const value = activeAtStart(episodes, period).length;
  const label = { nl: 'Deelnames die bij het begin van de periode liepen', en: 'Participations running at the start' };
  return trace.input({ id: 'active-at-start', label, unit: 'count', value, records: value });
};

/** Episodes that started in the period. */
export const startedQuantity: Count = (trace, episodes, period) => {
  const value = startedIn(episodes, period).length;
  const label = { nl: 'Deelnames gestart in de periode', en: 'Participations started in the period' };
  return trace.input({ id: 'started', label, unit: 'count', value, records: value });
};

/** Episodes that ended in the period, for whatever reason. */
export const endedQuantity: Count = (trace, episodes, period) => {
  const value = endedIn(episodes, period).length;
  const label = { nl: 'Deelnames geëindigd in de periode', en: 'Participations ended in the period' };
  return trace.input({ id: 'ended', label, unit: 'count', value, records: value });
};

/** Episodes that ended by moving away, death or state pension age. */
export const apartQuantity: Count = (trace, episodes, period) => {
  const value = endedIn(episodes, period).filter(isApart).length;
  const label = {
    nl: 'Daarvan door verhuizen, AOW-leeftijd of overlijden (telt niet mee)',
    en: 'Of which by moving away, state pension age or death (left out)',
  };
  return trace.input({ id: 'ended-apart', label, unit: 'count', value, records: value });
};
