import { addDays, type Day } from '../../../../src/core/values/day.ts';
import { ruleOf } from '../people/trajectory-rules.ts';
import type { Random } from '../random.ts';
import type { Identified, TrajectoryData, TrajectoryKind } from '../types.ts';

/** Someone who is there on a day, and how likely a session is. */
export type Present = {
  readonly participantId: string;
  readonly kind: TrajectoryKind;
  readonly weight: number;
  /** In the first weeks. */
  readonly isNew: boolean;
};

const newDays = 21;

/** Who is there on a day. Who has two trajectories counts in the one that started last. */
export function presentOn(trajectories: readonly Identified<TrajectoryData>[], day: Day): Present[] {
  const present = new Map<string, Present>();
  const there = trajectories.filter(({ data }) => data.start <= day && (data.end === undefined || data.end >= day));
  for (const { data } of there) {
    const isNew = addDays(data.start, newDays) > day;
    const weight = ruleOf(data.kind).guidance * (isNew ? 1.4 : 1);
    const known = present.get(data.participantId);
    if (!known || known.weight < weight)
      present.set(data.participantId, { participantId: data.participantId, kind: data.kind, weight, isNew });
  }
  return [...present.values()];
}

/** So many different people of those present, at most all of them. */
export function drawSome(random: Random, present: readonly Present[], count: number): Present[] {
  let left = [...present];
  const drawn: Present[] = [];
  while (drawn.length < count && left.length > 0) {
    const one = random.weighted(left.map((person) => [person, person.weight] as const));
    drawn.push(one);
    left = left.filter((person) => person !== one);
  }
  return drawn;
}
