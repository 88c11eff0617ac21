import { trajectoryKind } from '../../lists/trajectory-kind.ts';
import { addDays, type Day } from '../../values/day.ts';
import type { FlowTrajectory } from './inputs.ts';

/**
 * Days within which a next trajectory continues the participation: from the last day of one to the first day of the
 * next. Part of the formula version of every flow indicator.
 */
export const joiningGapDays = 30;

/** Aftercare happens at the new employer: the participation is over. */
const outsideParticipation = 'aftercare';

/**
 * One participation (deelname): trajectories of one person that overlap or follow each other within the joining gap.
 * `end` is the last day of the last one to end; null while any of them runs.
 */
export type Episode = {
  readonly participantId: string;
  /** By start, then by what they are; ids decide only between equals, so that no figure depends on them. */
  readonly trajectories: readonly [FlowTrajectory, ...FlowTrajectory[]];
  readonly start: Day;
  readonly end: Day | null;
};

/** The episodes in these trajectories, by participant and start, whatever the order of the trajectories. */
export function episodesOf(trajectories: readonly FlowTrajectory[]): Episode[] {
  const episodes: Episode[] = [];
  for (const trajectory of trajectories.filter(({ kind }) => kind !== outsideParticipation).sort(byPersonAndStart)) {
    const last = episodes.at(-1);
    if (last && continues(last, trajectory)) {
      const end = last.end === null || trajectory.end === null ? null : later(last.end, trajectory.end);
      episodes[episodes.length - 1] = { ...last, trajectories: [...last.trajectories, trajectory], end };
    } else {
      const { participantId, start, end } = trajectory;
      episodes.push({ participantId, trajectories: [trajectory], start, end });
    }
  }
  return episodes;
}

/** The trajectory with which the episode began. */
export function firstTrajectory({ trajectories }: Episode): FlowTrajectory {
  return trajectories[0];
}

/** The trajectories that started on the first day of the episode. */
export function firstDayTrajectories({ trajectories, start }: Episode): FlowTrajectory[] {
  return trajectories.filter((trajectory) => trajectory.start === start);
}

/**
 * What the trajectories of the first day say of how the episode began: what was recorded goes before what was not, and
 * of several values the first in this order (else of the alphabet) counts.
 */
export function saidAtFirst(
  episode: Episode,
  value: (trajectory: FlowTrajectory) => string | null,
  order: readonly string[] = [],
): string | null {
  const said = firstDayTrajectories(episode).flatMap((trajectory) => value(trajectory) ?? []);
  return said.sort((a, b) => order.indexOf(a) - order.indexOf(b) || compare(a, b))[0] ?? null;
}

/** The trajectory that ended last, of equals the one that started last. Null while the episode runs. */
export function closingTrajectory({ trajectories, end }: Episode): FlowTrajectory | null {
  return end === null ? null : lastToStart(trajectories.filter((trajectory) => trajectory.end === end));
}

/** The trajectory that started last on or before a day; the first one when none did. */
export function latestStarted({ trajectories }: Episode, day: Day): FlowTrajectory {
  return lastToStart(trajectories.filter(({ start }) => start <= day)) ?? trajectories[0];
}

/** Of trajectories in order the first of those that started on the last of their days. */
function lastToStart(trajectories: readonly FlowTrajectory[]): FlowTrajectory | null {
  const last = trajectories.at(-1)?.start;
  return trajectories.find(({ start }) => start === last) ?? null;
}

function continues(episode: Episode, { participantId, start }: FlowTrajectory): boolean {
  if (episode.participantId !== participantId) return false;
  return episode.end === null || start <= addDays(episode.end, joiningGapDays);
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function byPersonAndStart(a: FlowTrajectory, b: FlowTrajectory): number {
  const kinds: readonly string[] = trajectoryKind.codes;
  return (
    compare(a.participantId, b.participantId) ||
    compare(a.start, b.start) ||
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    compare(a.end ?? stillRuns, b.end ?? stillRuns) ||
    compare(a.id, b.id)
  );
}

/** Sorts after every day. */
const stillRuns = '9999-12-31';

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
