import { destination } from '../../lists/destination.ts';
import { itemOf } from '../../lists/label-of.ts';
import type { Period } from '../../values/period.ts';
import { closingTrajectory, type Episode } from './episode.ts';

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

/** Where an ended episode led, as a code of the list `destination`; what was not recorded is `unknown`. */
export function destinationOf(episode: Episode): string {
  return closingTrajectory(episode)?.destination ?? 'unknown';
}

/** Ended by death, moving away or state pension age: no result of the centre, so it stays out of rates and durations. */
export function isApart(episode: Episode): boolean {
  return itemOf(destination, destinationOf(episode)).group === 'apart';
}

/** Trajectories behind these episodes. */
export function trajectoriesBehind(episodes: readonly Episode[]): { kind: string; records: number }[] {
  return [{ kind: 'trajectories', records: episodes.reduce((sum, { trajectories }) => sum + trajectories.length, 0) }];
}
