import { groupBy, inOrder } from '../../breakdown.ts';
import type { Context } from '../../define-indicator.ts';
import { targetGroup } from '../../lists/target-group.ts';
import type { Quantity } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import { daysBetween } from '../../values/day.ts';
import type { Text } from '../../values/text.ts';
import type { FlowEpisode } from '../flow/facts.ts';

/** Id of the hours of a guide that one participant of a group needs a week: always an organisation's own value. */
export function normId(group: string): string {
  return `guidance-norm.${group}`;
}

/** Hours of guidance the active participants need in the period; unknown as long as a group of them has no norm. */
export function neededHours(
  trace: Trace,
  episodes: readonly FlowEpisode[],
  seven: Quantity,
  { period }: Context,
): Quantity {
  const groups = groupBy(episodes, (episode) => episode.targetGroup);
  const needed = inOrder(groups, targetGroup).map(({ code, label, facts }) => {
    const saying = (nl: string, en: string): Text => ({ nl: `${label.nl}: ${nl}`, en: `${label.en}: ${en}` });
    const value = facts.reduce((sum, episode) => sum + activeDays(episode, period), 0);
    const days = trace.input({
      id: `active-days.${code}`,
      label: saying('dagen actief', 'days active'),
      unit: 'day',
      value,
      records: facts.length,
    });
    // First times the norm, then over seven: a whole number of hours stays whole.
    const timesNorm = saying('dagen maal uren per week', 'days times hours a week');
    const times = trace.multiply({ id: `days-times-norm.${code}`, label: timesNorm, unit: 'h' }, [
      days,
      trace.parameter(normId(code)),
    ]);
    const inHours = saying('uren nodig', 'hours needed');
    return trace.divide({ id: `needed.${code}`, label: inHours, unit: 'h' }, [times, seven], inHours);
  });
  return trace.sum({ id: 'needed', label: { nl: 'Uren nodig', en: 'Hours needed' }, unit: 'h' }, needed);
}

/** Days of the period on which the participation ran, the first and the last included. */
function activeDays({ start, end }: FlowEpisode, { from, until }: Context['period']): number {
  const first = start > from ? start : from;
  const last = end !== null && end < until ? end : until;
  return daysBetween(first, last) + 1;
}
