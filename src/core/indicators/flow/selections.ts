import { destination } from '../../lists/destination.ts';
import { itemOf } from '../../lists/label-of.ts';
import { addDays } from '../../values/day.ts';
import type { Period } from '../../values/period.ts';
import { type Episode, joiningGapDays } from './episode.ts';

/** Started in the period. */
export function startedIn<E extends Episode>(episodes: readonly E[], { from, until }: Period): E[] {
  return episodes.filter(({ start }) => start >= from && start <= until);
}

/** Ended in the period. */
export function endedIn<E extends Episode>(episodes: readonly E[], { from, until }: Period): E[] {
  return episodes.filter(({ end }) => end !== null && end >= from && end <= until);
}

/** Running on the day before the period and into it: started before its first day, not ended before it. */
export function activeAtStart<E extends Episode>(episodes: readonly E[], { from }: Period): E[] {
  return episodes.filter(({ start, end }) => start < from && (end === null || end >= from));
}

/** Running on any day of the period. */
export function activeIn<E extends Episode>(episodes: readonly E[], { from, until }: Period): E[] {
  return episodes.filter(({ start, end }) => start <= until && (end === null || end >= from));
}

/** Started before the period and still running after its last day. */
export function stayingThrough<E extends Episode>(episodes: readonly E[], { from, until }: Period): E[] {
  return episodes.filter(({ start, end }) => start < from && (end === null || end > until));
}

const notKnown = 'unknown';

/**
 * Where an ended episode led, as a code of the list `destination`: what was recorded of the trajectory that ended last
 * among those of its last days (the joining gap), of equals the first in the list. Nothing recorded is `unknown`.
 */
export function destinationOf({ trajectories, end: lastDay }: Episode): string {
  if (lastDay === null) return notKnown;
  const since = addDays(lastDay, -joiningGapDays);
  const recorded = trajectories.flatMap(({ end, destination: code }) =>
    end !== null && end >= since && code !== null && code !== notKnown ? { end, code } : [],
  );
  const codes: readonly string[] = destination.codes;
  const [found] = recorded.sort((a, b) =>
    a.end === b.end ? codes.indexOf(a.code) - codes.indexOf(b.code) : a.end < b.end ? 1 : -1,
  );
  return found?.code ?? notKnown;
}

/** Ended by death, moving away or state pension age: no result of the centre, so it stays out of rates and durations. */
export function isApart(episode: Episode): boolean {
  return itemOf(destination, destinationOf(episode)).group === 'apart';
}

/** Trajectories behind these episodes, as far as they had started by the end of the period. */
export function trajectoriesBehind(
  episodes: readonly Episode[],
  { until }: Period,
): { kind: string; records: number }[] {
  const started = episodes.flatMap(({ trajectories }) => trajectories.filter(({ start }) => start <= until));
  return [{ kind: 'trajectories', records: started.length }];
}
