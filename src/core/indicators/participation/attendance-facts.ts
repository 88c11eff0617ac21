import { groupBy, inOrder, unknownCode } from '../../breakdown.ts';
import type { Context, Split } from '../../define-indicator.ts';
import type { CodeList } from '../../lists/define-code-list.ts';
import { targetGroup } from '../../lists/target-group.ts';
import { trajectoryKind } from '../../lists/trajectory-kind.ts';
import { monthsIn } from '../../values/period.ts';
import { type FlowEpisode, flowFacts } from '../flow/facts.ts';
import { statusMissing } from '../flow/splits.ts';
import type { AttendanceRow, ParticipationAndFlowInputs } from './inputs.ts';

/** Attendance with the trajectory and the participation it is of; null when that is not among the facts. */
export type Attended = AttendanceRow & { readonly kind: string | null; readonly episode: FlowEpisode | null };
export type AttendanceFacts = {
  readonly rows: readonly Attended[];
  /** Attendance of aftercare happens at the new employer: it is shown and not counted. */
  readonly aftercare: readonly Attended[];
};

/** Attendance in the months of the period. */
export function attendanceFacts(
  { participation, flow }: ParticipationAndFlowInputs,
  { period }: Context,
): AttendanceFacts {
  const months = monthsIn(period);
  const kindOf = new Map(flow.trajectories.map(({ id, kind }) => [id, kind]));
  const episodeOf = new Map(
    flowFacts(flow).episodes.flatMap((episode) => episode.trajectories.map(({ id }) => [id, episode] as const)),
  );
  const all = participation.attendance
    .filter(({ month }) => months.includes(month))
    .map((row) => ({
      ...row,
      kind: kindOf.get(row.trajectoryId) ?? null,
      episode: episodeOf.get(row.trajectoryId) ?? null,
    }));
  return {
    rows: all.filter(({ kind }) => kind !== 'aftercare'),
    aftercare: all.filter(({ kind }) => kind === 'aftercare'),
  };
}

/** By kind of trajectory. */
export const attendanceKindSplit: Split<AttendanceFacts> = {
  requires: ['trajectories'],
  ...splitRows(({ kind }) => kind, trajectoryKind),
};

/** By month. */
export const attendanceMonthSplit = splitRows(({ month }) => month);

/** By target group of the participation. */
export const attendanceGroupSplit: Split<AttendanceFacts> = {
  requires: ['participant-statuses', 'trajectories'],
  parts(facts, context) {
    const episodes = facts.rows.flatMap(({ episode }) => episode ?? []);
    const split = splitRows(({ episode }) => episode?.targetGroup ?? null, targetGroup);
    return { ...split.parts(facts, context), warnings: statusMissing(episodes) };
  },
};

function splitRows(key: (row: Attended) => string | null, list?: CodeList): Split<AttendanceFacts> {
  return {
    parts({ rows }) {
      const groups = groupBy(rows, (row) => key(row) ?? unknownCode);
      const facts = new Map([...groups].map(([code, own]) => [code, { rows: own, aftercare: [] }]));
      return { parts: inOrder<AttendanceFacts>(facts, list) };
    },
  };
}
