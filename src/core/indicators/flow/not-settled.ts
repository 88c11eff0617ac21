import type { Context } from '../../define-indicator.ts';
import type { Warning } from '../../result.ts';
import { addDays, type Day } from '../../values/day.ts';
import { dayText } from '../../values/day-text.ts';
import { participations } from './about.ts';
import { joiningGapDays } from './episode.ts';
import type { FlowEpisode } from './facts.ts';
import { endedIn } from './selections.ts';

/**
 * Warns that an ending in the period may yet turn out to be none: a new trajectory within the joining gap would
 * continue the episode, and on the day of the inputs those days are not over or not entered completely.
 */
export function notSettled(episodes: readonly FlowEpisode[], { period, asOf, covers }: Context): Warning[] {
  const isOpen = (end: Day, settled: Day) => asOf < settled || !covers('trajectories', end, settled);
  const open = endedIn(episodes, period).filter(({ end }) => end !== null && isOpen(end, addDays(end, joiningGapDays)));
  if (open.length === 0) return [];
  const settledOn = addDays(period.until, joiningGapDays);
  const { nl, en } = participations(open.length);
  const [verb, goes] =
    open.length === 1 ? ['is net geëindigd en loopt', 'goes'] : ['zijn net geëindigd en lopen', 'go'];
  const day = dayText(settledOn);
  const label = {
    nl: `Nog niet zeker: ${nl} ${verb} door als binnen ${joiningGapDays} dagen een nieuw traject start. Zeker als alle trajecten tot en met ${day.nl} zijn ingevoerd`,
    en: `Not settled: ${en} ended just now and ${goes} on if a new trajectory starts within ${joiningGapDays} days. Settled when all trajectories through ${day.en} have been entered`,
  };
  return [{ code: 'not-settled', label, params: { participations: String(open.length), settledOn } }];
}
