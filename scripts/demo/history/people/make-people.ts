import { addDays, daysBetween } from '../../../../src/core/values/day.ts';
import type { CentreProfile } from '../profiles.ts';
import { makeRandom, type Random } from '../random.ts';
import type { Identified, ParticipantData, StatusData, TrajectoryData } from '../types.ts';
import { withOverlaps, withoutDestination, withoutSome, withPlannedEndPassed } from './irregularities.ts';
import { makeStatuses } from './make-statuses.ts';
import { drawFunctionProfile, makeTrajectory, movingOnTo } from './make-trajectory.ts';
import { type Span, type Stay, tellStories } from './stories.ts';
import { ruleOf } from './trajectory-rules.ts';

/** Everybody of a centre, with what is registered of them. */
export type People = {
  readonly participants: Identified<ParticipantData>[];
  readonly statuses: Identified<StatusData>[];
  readonly trajectories: Identified<TrajectoryData>[];
};

/** The gap that joins trajectories into one participation. */
const joiningGapDays = 30;

/** Makes the people of a centre, with the irregularities of real life. */
export function makePeople(seed: number, centre: CentreProfile, span: Span): People {
  const random = makeRandom(seed, `${centre.id} people`);
  const made = tellStories(random, centre.participants, span).map((stays, index) =>
    makePerson(random, centre, `${centre.id[0]}-${String(index + 1).padStart(3, '0')}`, stays, span),
  );
  const size = centre.participants;
  const odd = makeRandom(seed, `${centre.id} irregularities`);
  const trajectories = withPlannedEndPassed(
    odd,
    withoutDestination(
      made.flatMap((person) => person.trajectories),
      size,
    ),
    span,
    size,
  );
  const statuses = made.flatMap((person) => person.statuses);
  return {
    participants: made.map(({ participant }) => participant),
    statuses: centre.keepsStatuses ? withoutSome(odd, statuses, size) : [],
    trajectories: withOverlaps(odd, trajectories, span, size),
  };
}

function makePerson(random: Random, centre: CentreProfile, id: string, stays: Stay[], span: Span) {
  const [first] = stays;
  if (!first) throw new RangeError('everybody has a story');
  const home = random.weighted(centre.homes.map((one) => [one, one.weight] as const));
  const person = { id, payerId: home.organisationId, functionProfile: drawFunctionProfile(random) };
  const all = withAftercare(random, stays, span);
  const trajectories = all.map((stay, index): Identified<TrajectoryData> => {
    const next = all[index + 1];
    const data = makeTrajectory(random, centre, person, stay, all[index - 1] ?? null, span);
    const goesOn = next && stay.end && daysBetween(stay.end, next.start) <= joiningGapDays;
    const isInside = goesOn && next.kind !== 'aftercare';
    return { id: `${id}-t${index + 1}`, data: isInside ? movingOnTo(next.kind, data) : ending(data, next) };
  });
  const [firstTrajectory, ...later] = trajectories;
  if (!firstTrajectory) throw new RangeError('everybody has a trajectory');
  return {
    participant: { id, data: makeParticipant(random, first, home.code) },
    trajectories,
    statuses: makeStatuses(random, id, [firstTrajectory, ...later]),
  };
}

/** Who found a job is sometimes followed up at the new employer. */
function withAftercare(random: Random, stays: Stay[], { until }: Span): Stay[] {
  const last = stays.at(-1);
  if (!last?.end || !['work-experience', 'reintegration'].includes(last.kind) || !random.chance(0.12)) return stays;
  const start = addDays(last.end, 3);
  const end = addDays(start, random.whole(90, 180));
  if (start > until) return stays;
  return [...stays, { kind: 'aftercare', start, end: end > until ? null : end }];
}

/** Aftercare is for who went to a job. */
function ending(data: TrajectoryData, next: Stay | undefined): TrajectoryData {
  return next?.kind === 'aftercare' ? { ...data, destination: 'regular-job', endReason: 'completed' } : data;
}

function makeParticipant(random: Random, { kind, start }: Stay, municipalityCode: string): ParticipantData {
  const [youngest, oldest] = ruleOf(kind).ages;
  const educationLevel = random.weighted([
    [1, 1],
    [2, 4],
    [3, 7],
    [4, 5],
    [5, 1],
    [7, 2],
  ]);
  return {
    birthYear: Number(start.slice(0, 4)) - random.whole(youngest, oldest),
    municipalityCode,
    educationLevel,
    startQualification: educationLevel >= 4 && educationLevel <= 6,
  };
}
