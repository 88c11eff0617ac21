import { addDays, type Day } from '../../../../src/core/values/day.ts';
import type { Random } from '../random.ts';
import type { Identified, StatusData, TrajectoryData } from '../types.ts';
import type { Span } from './stories.ts';

type Trajectory = Identified<TrajectoryData>;

/** Some endings of which nobody wrote down where the participant went; always one of the newest. */
export function withoutDestination(trajectories: readonly Trajectory[], people: number): Trajectory[] {
  const ended = byEnd(trajectories.filter(({ data }) => data.destination !== undefined && data.kind !== 'aftercare'));
  const step = Math.max(1, Math.floor(ended.length / wholeShare(people, 0.03)));
  const chosen = new Set(ended.filter((_, index) => index % step === 0).map(({ id }) => id));
  return trajectories.map((trajectory) => {
    if (!chosen.has(trajectory.id)) return trajectory;
    const { destination, endReason, ...data } = trajectory.data;
    return { ...trajectory, data };
  });
}

/** Some trajectories that run on although their decision has ended. */
export function withPlannedEndPassed(random: Random, trajectories: readonly Trajectory[], span: Span, people: number) {
  const running = trajectories.filter(
    ({ data }) => data.end === undefined && data.plannedEnd !== undefined && data.start < addDays(span.until, -90),
  );
  const chosen = new Set(
    random
      .shuffled(running)
      .slice(0, wholeShare(people, 0.02))
      .map(({ id }) => id),
  );
  return trajectories.map((trajectory) =>
    chosen.has(trajectory.id)
      ? { ...trajectory, data: { ...trajectory.data, plannedEnd: addDays(span.until, -random.whole(5, 45)) } }
      : trajectory,
  );
}

/** One or two who began to help as a volunteer before their own trajectory was closed. */
export function withOverlaps(random: Random, trajectories: readonly Trajectory[], span: Span, people: number) {
  const running = trajectories.filter(
    ({ data }) =>
      data.end === undefined && ['work-experience', 'reintegration', 'social-activation'].includes(data.kind),
  );
  const extra = running.slice(0, people < 50 ? 0 : people < 100 ? 1 : 2).map(
    ({ id, data }): Trajectory => ({
      id: `${id}b`,
      data: {
        participantId: data.participantId,
        kind: 'volunteer',
        start: latest(addDays(data.start, 1), addDays(span.until, -random.whole(20, 60))),
        origin: 'other-trajectory',
        functionProfile: 'shop',
      },
    }),
  );
  return [...trajectories, ...extra];
}

/** About one in 25 of whom no status was ever recorded. */
export function withoutSome(random: Random, statuses: readonly Identified<StatusData>[], people: number) {
  const ids = [...new Set(statuses.map(({ data }) => data.participantId))];
  const missing = new Set(random.shuffled(ids).slice(0, wholeShare(people, 0.04)));
  return statuses.filter(({ data }) => !missing.has(data.participantId));
}

/** So many of a group of people, at least one. */
function wholeShare(people: number, share: number): number {
  return Math.max(1, Math.round(people * share));
}

function byEnd(trajectories: readonly Trajectory[]): Trajectory[] {
  return [...trajectories].sort((a, b) => compare(b.data.end ?? '', a.data.end ?? '') || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function latest(a: Day, b: Day): Day {
  return a > b ? a : b;
}
