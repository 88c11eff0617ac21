import { addDays, type Day } from '../../../../src/core/values/day.ts';
import type { RecordData } from '../../../../src/records/field.ts';
import { workdayFrom } from '../calendar.ts';
import type { Span } from '../people/stories.ts';
import type { Random } from '../random.ts';
import type { Identified, ImportLine, TrajectoryData, TrajectoryKind } from '../types.ts';

/** About twice a year. */
const betweenDays = 175;

/** Step at the start of a trajectory, for those to whom the ladder applies. */
const firstStep: Readonly<Partial<Record<TrajectoryKind, readonly [number, number]>>> = {
  'social-activation': [2, 3],
  'day-activity': [2, 3],
  reintegration: [3, 4],
  'work-experience': [3, 4],
  'community-service': [3, 4],
  'trial-placement': [4, 4],
  'sheltered-work': [5, 5],
  'wsw-job': [5, 5],
  'register-job': [5, 5],
  'subscription-job': [4, 5],
};
/** The ladder ends at 6. */
const highest = 6;

/** Scores on the ladder of who may climb it: at the start and about twice a year; some are forgotten. */
export function makeMeasurements(
  random: Random,
  trajectories: readonly Identified<TrajectoryData>[],
  { from, until }: Span,
): ImportLine[] {
  const lines: ImportLine[] = [];
  for (const { id, data } of trajectories) {
    const first = firstStep[data.kind];
    if (!first) continue;
    let step = random.whole(...first);
    const last = data.end ?? until;
    let day: Day = addDays(data.start, random.whole(-10, 25));
    for (let place = 1; day <= last && day <= until; place += 1) {
      // Of who was there already when the history begins, the first score was entered with it.
      const isKept = (place === 1 || day >= from) && random.chance(0.88);
      if (isKept) add(`${id}-l${place}`, data, workdayFrom(day), step);
      const change = random.weighted([
        [0, 11],
        [1, 8],
        [-1, 1],
      ]);
      step = Math.min(highest, Math.max(1, step + change));
      day = addDays(day, betweenDays + random.whole(-20, 20));
    }
    if (data.kind === 'register-job' && random.chance(0.7)) addWageValue(id, data);
  }
  return lines;

  function add(lineId: string, { participantId }: TrajectoryData, date: Day, value: number): void {
    const assessor = random.pick(['work-supervisor', 'case-manager', 'job-coach']);
    keep(lineId, { participantId, instrument: 'vng-ladder', version: '2013', date, value, assessor });
  }

  function addWageValue(id: string, { participantId, start }: TrajectoryData): void {
    const value = random.whole(8, 17) / 20;
    const date = workdayFrom(addDays(start, 30));
    keep(`${id}-w1`, { participantId, instrument: 'wage-value', date, value, assessor: 'labour-expert' });
  }

  function keep(id: string, data: RecordData & { date: Day }): void {
    if (data.date <= until) lines.push({ kind: 'measurements', id, data });
  }
}
