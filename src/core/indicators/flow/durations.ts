import { groupBy } from '../../breakdown.ts';
import type { Context } from '../../define-indicator.ts';
import { trajectoryKind } from '../../lists/trajectory-kind.ts';
import type { Quantity } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import { daysBetween } from '../../values/day.ts';
import { countText } from '../../values/number-text.ts';
import type { Text } from '../../values/text.ts';
import { apartQuantity } from './base.ts';
import { closingTrajectory } from './episode.ts';
import type { FlowEpisode } from './facts.ts';
import { endedIn, isApart } from './selections.ts';
import { commonSplits, countingEpisodes, destinationSplit, splitOn } from './splits.ts';

/** Ended episodes of which the duration counts: moving away, death and state pension age say nothing of the centre. */
export function endedAndCounted(episodes: readonly FlowEpisode[], period: Context['period']): FlowEpisode[] {
  return endedIn(episodes, period).filter((episode) => !isApart(episode));
}

/** Why there is no duration. */
export const noneEnded: Text = {
  nl: 'Er is in de periode geen deelname geëindigd die meetelt',
  en: 'No participation that counts ended in the period',
};

/**
 * One step for each duration that occurs, with the number of participations that lasted so long: enough to find any
 * median or mean again. A duration is the number of days from first to last day; the same day is 0.
 */
export function durationSteps(trace: Trace, episodes: readonly FlowEpisode[], period: Context['period']): Quantity[] {
  apartQuantity(trace, episodes, period);
  const byDays = groupBy(endedAndCounted(episodes, period), ({ start, end }) =>
    String(daysBetween(start, end ?? start)),
  );
  return [...byDays]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([days, group]) =>
      trace.input({
        id: `duration.${days}`,
        label: ofDays(Number(days)),
        unit: 'day',
        value: days,
        records: group.length,
      }),
    );
}

function ofDays(days: number): Text {
  const { nl, en } = countText(days, { nl: 'dag', en: 'day' }, { nl: 'dagen', en: 'days' });
  return { nl: `Deelnames van ${nl}`, en: `Participations of ${en}` };
}

const counting = countingEpisodes(endedAndCounted);

/** The breakdowns of both durations. */
export const durationSplits = {
  ...commonSplits(counting),
  'trajectory-kind': splitOn(counting, (episode) => closingTrajectory(episode)?.kind ?? null, trajectoryKind),
  destination: destinationSplit(counting),
};
