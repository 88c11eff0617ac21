import { type Day, daysBetween } from '../../../../src/core/values/day.ts';
import type { RecordData } from '../../../../src/records/field.ts';
import { daysFrom, isWorkday, quietness } from '../calendar.ts';
import type { Span } from '../people/stories.ts';
import type { Random } from '../random.ts';
import type { Identified, ImportLine, TrajectoryData } from '../types.ts';
import type { Hours } from './make-terms.ts';
import { type Month, monthsOf } from './months.ts';

/** How a centre keeps attendance: by month in minutes or in day-parts, or by day from a month on. */
export type AttendanceWay = 'minutes' | 'day-parts' | 'days';

const minutesOfDayPart = 240;
const sickShare = 0.07;
const workdaysAWeek = 5;

/** Attendance of everybody in every month. A centre that counts `days` did so by month until the newest quarter. */
export function makeAttendance(
  random: Random,
  way: AttendanceWay,
  trajectories: readonly Identified<TrajectoryData>[],
  hours: readonly Hours[],
  span: Span,
  newest: Span,
): ImportLine[] {
  return trajectories.flatMap(({ id, data }) =>
    monthsOf(span).flatMap((month) => {
      const minutesAWeek = hoursOn(hours, id, month.until) * 60;
      const there = overlap(data, month);
      if (minutesAWeek === 0 || !there) return [];
      return way === 'days' && month.from >= newest.from
        ? byDay(random, id, there, minutesAWeek)
        : byMonth(random, way, id, month, plannedIn(there, minutesAWeek));
    }),
  );
}

function byMonth(random: Random, way: AttendanceWay, trajectoryId: string, { id: month }: Month, planned: number) {
  const isSick = random.chance(0.3);
  const sick = isSick ? Math.round(planned * sickShare * random.between(1, 5)) : 0;
  const present = Math.round((planned - sick) * random.between(0.86, 1));
  const line = (suffix: string, data: RecordData): ImportLine => ({
    kind: 'attendance',
    id: `${trajectoryId}-${month}${suffix}`,
    data: { trajectoryId, month, ...data },
  });
  const time = way === 'day-parts' ? { dayParts: Math.round(present / minutesOfDayPart) } : { presentMinutes: present };
  return [
    line('', { plannedMinutes: planned - sick, ...time, state: 'present' }),
    ...(sick > 0 ? [line('-ziek', { plannedMinutes: sick, state: 'sick' })] : []),
  ];
}

function byDay(random: Random, trajectoryId: string, { from, until }: Span, minutesAWeek: number): ImportLine[] {
  const days = Math.min(workdaysAWeek, Math.max(1, Math.round(minutesAWeek / (2 * minutesOfDayPart))));
  const planned = Math.round(minutesAWeek / days);
  return daysFrom(from, until)
    .filter(isWorkday)
    .filter(() => random.chance(days / workdaysAWeek))
    .map((date): ImportLine => {
      const state = random.weighted([
        ['present', 90],
        ['sick', 7],
        ['absent', 3],
      ] as const);
      const present = state === 'present' ? { presentMinutes: planned - random.whole(0, 6) * 5 } : {};
      return {
        kind: 'attendance',
        id: `${trajectoryId}-${date}`,
        data: { trajectoryId, date, plannedMinutes: planned, ...present, state },
      };
    });
}

/** Minutes planned in these days, fewer when it is quiet. */
function plannedIn({ from, until }: Span, minutesAWeek: number): number {
  const weeks = (daysBetween(from, until) + 1) / 7;
  return Math.max(1, Math.round(weeks * minutesAWeek * quietness(from)));
}

function hoursOn(hours: readonly Hours[], trajectoryId: string, day: Day): number {
  const agreed = hours.filter((one) => one.trajectoryId === trajectoryId);
  return (agreed.findLast(({ validFrom }) => validFrom <= day) ?? agreed[0])?.hoursPerWeek ?? 0;
}

/** The days of the month on which the trajectory ran; null when there are none. */
function overlap({ start, end }: TrajectoryData, month: Month): Span | null {
  const from = start > month.from ? start : month.from;
  const until = end !== undefined && end < month.until ? end : month.until;
  return from > until ? null : { from, until };
}
