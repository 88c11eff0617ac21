import type { Context } from '../../define-indicator.ts';
import type { Warning } from '../../result.ts';
import { addDays } from '../../values/day.ts';
import { joiningGapDays } from './episode.ts';
import type { FlowEpisode } from './facts.ts';
import { endedIn } from './selections.ts';

/**
 * Warns that an ending in the period may yet turn out to be none: a new trajectory within the joining gap would
 * continue the episode, and on the day of the inputs those days are not over.
 */
export function notSettled(episodes: readonly FlowEpisode[], { period, asOf }: Context): Warning[] {
  const open = endedIn(episodes, period).filter(({ end }) => end !== null && asOf < addDays(end, joiningGapDays));
  if (open.length === 0) return [];
  const settledOn = addDays(period.until, joiningGapDays);
  const label = {
    nl: `Nog niet zeker: ${open.length} deelnames zijn net geëindigd en lopen door als binnen ${joiningGapDays} dagen een nieuw traject start. Zeker vanaf ${settledOn}`,
    en: `Not settled: ${open.length} participations ended just now and go on if a new trajectory starts within ${joiningGapDays} days. Settled from ${settledOn}`,
  };
  return [{ code: 'not-settled', label, params: { participations: String(open.length), settledOn } }];
}
