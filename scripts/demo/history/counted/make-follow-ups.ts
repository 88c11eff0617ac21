import { followUpMonths } from '../../../../src/core/indicators/flow/follow-up-inputs.ts';
import { destination } from '../../../../src/core/lists/destination.ts';
import type { followUpStatus } from '../../../../src/core/lists/follow-up-status.ts';
import { addDays, addMonths } from '../../../../src/core/values/day.ts';
import type { RecordData } from '../../../../src/records/field.ts';
import { workdayFrom } from '../calendar.ts';
import type { Span } from '../people/stories.ts';
import type { Random } from '../random.ts';
import type { Identified, ImportLine, TrajectoryData } from '../types.ts';

type Status = (typeof followUpStatus)['codes'][number];

/** Part that was asked after 3, 6 and 12 months: the longer ago, the fewer. */
const askedShare = { 3: 0.9, 6: 0.82, 12: 0.7 } as const;
const joiningGapDays = 30;

/** What became of those who left, as far as somebody asked: by the last day of the history. */
export function makeFollowUps(
  random: Random,
  trajectories: readonly Identified<TrajectoryData>[],
  { from, until }: Span,
): ImportLine[] {
  return trajectories.flatMap(({ id, data }) => {
    const { end } = data;
    if (end === undefined || data.kind === 'aftercare' || goesOn(trajectories, data) || isApart(data)) return [];
    return followUpMonths.flatMap((months): ImportLine[] => {
      const date = workdayFrom(addDays(addMonths(end, months), random.whole(0, 12)));
      const isAsked = random.chance(askedShare[months]);
      if (!isAsked || date > until || date < from) return [];
      const status = statusAfter(random, data, months);
      return [{ kind: 'follow-ups', id: `${id}-n${months}`, data: answer(random, id, months, date, status) }];
    });
  });
}

function answer(random: Random, trajectoryId: string, months: number, date: string, status: Status): RecordData {
  const common = { trajectoryId, months, date, status };
  if (status === 'unreachable') return common;
  const foundThrough = random.weighted([
    ['participant', 6],
    ['municipality', 3],
    ['employer', 1],
  ]);
  if (status !== 'work') return { ...common, foundThrough };
  const hoursPerWeek = random.whole(4, 9) * 4;
  const effect: RecordData =
    hoursPerWeek >= 32
      ? { benefitEffect: 'ended' }
      : { benefitEffect: 'reduced', benefitReduction: Math.round((hoursPerWeek / 36) * 100) / 100 };
  const contractKind = random.weighted([
    ['fixed-term', 7],
    ['permanent', 2],
  ]);
  return { ...common, hoursPerWeek, contractKind, ...effect, foundThrough };
}

/** Most stay where they went; some lose or find work. */
function statusAfter(random: Random, { destination: went }: TrajectoryData, months: number): Status {
  if (random.chance(0.06 + months / 100)) return 'unreachable';
  const group = destination.find(went ?? 'unknown')?.group;
  const isWork = group === 'regular' || group === 'supported';
  if (isWork)
    return random.weighted([
      ['work', 30 - months],
      ['benefit', months],
    ]);
  if (group === 'education')
    return random.weighted([
      ['education', 8],
      ['work', 2],
    ]);
  return random.weighted([
    ['benefit', 12],
    ['elsewhere', 5],
    ['work', 3],
  ]);
}

function isApart({ destination: went }: TrajectoryData): boolean {
  return destination.find(went ?? '')?.group === 'apart';
}

function goesOn(trajectories: readonly Identified<TrajectoryData>[], { participantId, end = '' }: TrajectoryData) {
  return trajectories.some(
    ({ data }) =>
      data.participantId === participantId &&
      data.kind !== 'aftercare' &&
      data.start <= addDays(end, joiningGapDays) &&
      (data.end === undefined || data.end > end),
  );
}
