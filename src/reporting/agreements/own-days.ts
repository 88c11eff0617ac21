import type { FlowTrajectory } from '../../core/indicators/flow/inputs.ts';
import { baselineDays } from '../../core/indicators/participation/ladder.ts';
import { addDays, type Day } from '../../core/values/day.ts';

type Span = { readonly from: Day; readonly until: Day };

/** The days of somebody's own trajectories, by participant. */
export type OwnDays = ReadonlyMap<string, readonly Span[]>;

/** Sorts after every day: the trajectory runs on. */
const stillRuns = '9999-12-31';

/** The days on which these trajectories run. */
export function ownDays(trajectories: readonly FlowTrajectory[]): OwnDays {
  const days = new Map<string, Span[]>();
  for (const { participantId, start, end } of trajectories) {
    const spans = days.get(participantId) ?? [];
    spans.push({ from: start, until: end ?? stillRuns });
    days.set(participantId, spans);
  }
  return days;
}

/** True on a day on which one of the person's own trajectories runs. */
export function runsOn(days: OwnDays, participantId: string, day: Day): boolean {
  return (days.get(participantId) ?? []).some(({ from, until }) => day >= from && day <= until);
}

/** True in the six weeks before one of them, in which a first score is taken and people are placed. */
export function isJustBefore(days: OwnDays, participantId: string, day: Day): boolean {
  return (days.get(participantId) ?? []).some(({ from }) => day < from && day >= addDays(from, -baselineDays));
}

/** True in the six weeks after one of them. */
export function isJustAfter(days: OwnDays, participantId: string, day: Day): boolean {
  return (days.get(participantId) ?? []).some(
    ({ until }) => until !== stillRuns && day > until && day <= addDays(until, baselineDays),
  );
}
