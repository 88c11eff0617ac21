import type { Context } from '../../define-indicator.ts';
import type { Warning } from '../../result.ts';
import { addDays } from '../../values/day.ts';
import { participations } from './about.ts';
import { type Episode, joiningGapDays } from './episode.ts';

/**
 * Warns that a start in the first weeks of registration may be none: a trajectory that ended just before them, and was
 * never recorded, would make it a continuation.
 */
export function justStarted(started: readonly Episode[], { covers }: Context): Warning[] {
  const early = started.filter(({ start }) => !covers('trajectories', addDays(start, -joiningGapDays), start));
  if (early.length === 0) return [];
  const { nl, en } = participations(early.length);
  const one = early.length === 1;
  const label = {
    nl: `${nl} ${one ? 'begint' : 'beginnen'} in de eerste ${joiningGapDays} dagen dat trajecten worden bijgehouden: misschien ${one ? 'liep die' : 'liepen die'} al`,
    en: `${en} ${one ? 'starts' : 'start'} in the first ${joiningGapDays} days for which trajectories are kept: perhaps ${one ? 'it' : 'they'} ran before`,
  };
  return [{ code: 'registration-just-started', label, params: { participations: String(early.length) } }];
}
