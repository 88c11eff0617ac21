import type { Context } from '../../define-indicator.ts';
import type { Quantity } from '../../quantity.ts';
import type { Counted, Missing, Warning } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import { daysBetween } from '../../values/day.ts';
import { dayText } from '../../values/day-text.ts';
import type { CapacityFacts } from './capacity-facts.ts';
import { direct, sessionsBehind } from './facts.ts';
import { inHours, minutesStep, showIndirect } from './hours.ts';

/** Id of the hours of guidance a centre can give a week: always an organisation's own value. */
export const capacityId = 'guidance-capacity.hours-per-week';

type Available = {
  readonly hours: Quantity;
  readonly counted: readonly Counted[];
  readonly warnings: readonly Warning[];
};

/**
 * Hours of guidance that were available: those the centre states, times the weeks of the period. When it states none,
 * the hours given stand for them, which is said: hours that were available and not used are not among these.
 */
export function availableHours(trace: Trace, facts: CapacityFacts, seven: Quantity, context: Context): Available {
  const { from, until } = context.period;
  if (!('code' in trace.read(capacityId))) {
    const days = trace.input({
      id: 'period-days',
      label: { nl: 'Dagen van de periode', en: 'Days of the period' },
      unit: 'day',
      value: daysBetween(from, until) + 1,
    });
    const timesCapacity = { nl: 'Dagen maal uren per week', en: 'Days times hours a week' };
    const times = trace.multiply({ id: 'days-times-capacity', label: timesCapacity, unit: 'h' }, [
      days,
      trace.parameter(capacityId),
    ]);
    const label = { nl: 'Uren beschikbaar volgens het centrum', en: 'Hours available according to the centre' };
    const hours = trace.divide({ id: 'available', label, unit: 'h' }, [times, seven], label);
    return { hours, counted: [], warnings: [] };
  }
  const label = { nl: 'Uren beschikbaar: de gegeven uren', en: 'Hours available: the hours given' };
  if (!context.covers('guidance-sessions', from, until))
    return {
      hours: trace.missing({ id: 'available', label, unit: 'h' }, [capacityMissing(from, until)]),
      counted: [],
      warnings: [],
    };
  const { given } = facts.guidance;
  const inMinutes = { nl: 'Minuten gegeven door begeleiders', en: 'Minutes given by guides' };
  const minutes = minutesStep(trace, 'given-minutes', inMinutes, direct(given));
  showIndirect(trace, given);
  const hours = inHours(trace, { id: 'available', label }, minutes);
  return { hours, counted: sessionsBehind(facts.guidance), warnings: [fromHoursGiven] };
}

const fromHoursGiven: Warning = {
  code: 'capacity-from-hours-given',
  label: {
    nl: 'Er is geen eigen begeleidingscapaciteit opgegeven: de gegeven uren staan voor wat beschikbaar was',
    en: 'No guidance capacity of its own was stated: the hours given stand for what was available',
  },
};

function capacityMissing(from: string, until: string): Missing {
  const [first, last] = [dayText(from), dayText(until)];
  const label = {
    nl: `Eigen begeleidingscapaciteit in uren per week, of begeleidingsmomenten volledig bijgehouden van ${first.nl} tot en met ${last.nl}`,
    en: `An own guidance capacity in hours a week, or guidance sessions kept completely from ${first.en} through ${last.en}`,
  };
  return { code: 'guidance-capacity', label, params: { parameter: capacityId, from, until } };
}
