import { addDays, type Day } from '../../../../src/core/values/day.ts';
import { allot } from '../allot.ts';
import { daysFrom, isWorkday, quietness } from '../calendar.ts';
import type { Span } from '../people/stories.ts';
import type { CentreProfile } from '../profiles.ts';
import { makeRandom, type Random } from '../random.ts';
import type { GuidanceKind, Identified, SessionData, TrajectoryData } from '../types.ts';
import { drawSome, type Present, presentOn } from './present.ts';
import { groupKinds, guidanceKindsFor, guidesOf, quartersOf } from './rules.ts';

const indirectShare = 0.08;
const groupShare = 0.2;
const groupSizes = [3, 8] as const;

/** The guidance of a centre: so many sessions on its working days, more where more people are. */
export function makeSessions(
  seed: number,
  centre: CentreProfile,
  trajectories: readonly Identified<TrajectoryData>[],
  span: Span,
): Identified<SessionData>[] {
  const random = makeRandom(seed, `${centre.id} guidance`);
  const days = daysFrom(span.from, span.until)
    .filter(isWorkday)
    .map((day) => ({ day, present: presentOn(trajectories, day) }));
  const weights = days.map(({ day, present }) => quietness(day) * random.between(0.7, 1.3) * totalWeight(present));
  const counts = allot(centre.sessions, weights);
  const sessions = days.flatMap(({ day, present }, index) =>
    Array.from({ length: counts[index] ?? 0 }, () => makeSession(random, day, present)),
  );
  return outsideTrajectories(sessions, trajectories, centre).map((data, index) => ({
    id: `b-${String(index + 1).padStart(5, '0')}`,
    data,
  }));
}

function makeSession(random: Random, date: Day, present: readonly Present[]): SessionData {
  if (random.chance(indirectShare)) return session(random, date, 'indirect', []);
  if (present.length >= groupSizes[0] && random.chance(groupShare)) {
    const group = drawSome(random, present, random.whole(...groupSizes));
    const notKnown = random.chance(0.4) ? random.whole(1, 3) : 0;
    return session(random, date, random.weighted(groupKinds), group, notKnown);
  }
  const [one] = drawSome(random, present, 1);
  if (!one) return session(random, date, 'indirect', []);
  const isIntake = one.isNew && one.kind !== 'aftercare' && random.chance(0.35);
  return session(random, date, isIntake ? 'intake' : random.weighted(guidanceKindsFor(one.kind)), [one]);
}

/** `notKnown`: people in a group whom nobody knows by id. */
function session(random: Random, date: Day, kind: GuidanceKind, people: readonly Present[], notKnown = 0): SessionData {
  const isGroup = people.length > 1;
  const guides = random.chance(isGroup ? 0.45 : 0.06) ? 2 : 1;
  return {
    date,
    minutes: minutesOf(random, kind, isGroup),
    kind,
    ...(people.length > 0 ? { participantIds: people.map(({ participantId }) => participantId) } : {}),
    ...(people.length !== 1 ? { headcount: people.length + notKnown } : {}),
    guides: Array.from({ length: guides }, () => {
      const qualification = random.weighted(guidesOf[kind]);
      return qualification === null ? {} : { qualification };
    }),
  };
}

/** Mostly in quarters of an hour, now and then noted to five minutes; from 15 minutes to 4 hours. */
function minutesOf(random: Random, kind: GuidanceKind, isGroup: boolean): number {
  const [shortest, longest] = quartersOf[kind];
  const quarters = random.whole(shortest, longest) + (isGroup ? 2 : 0);
  const oddMinutes = random.chance(0.2) ? random.pick([-5, 5]) : 0;
  return Math.min(240, Math.max(15, quarters * 15 + oddMinutes));
}

/** A few sessions with someone whose trajectory had just ended; the newest endings first, so that a quarter shows them. */
function outsideTrajectories(
  sessions: readonly SessionData[],
  trajectories: readonly Identified<TrajectoryData>[],
  { participants }: CentreProfile,
): SessionData[] {
  const result = [...sessions];
  const wanted = 2 + Math.floor(participants / 40);
  const newestFirst = trajectories
    .filter(({ data }) => data.end !== undefined && data.kind !== 'aftercare')
    .sort((a, b) => ((a.data.end ?? '') > (b.data.end ?? '') ? -1 : 1));
  let changed = 0;
  for (const { data } of newestFirst) {
    if (changed === wanted) break;
    const end = data.end ?? '';
    const index = result.findIndex(
      ({ date, participantIds }) => date > end && date <= addDays(end, 14) && participantIds?.length === 1,
    );
    const found = result[index];
    if (!found || isPresent(trajectories, data.participantId, found.date)) continue;
    result[index] = { ...found, participantIds: [data.participantId] };
    changed += 1;
  }
  return result;
}

function isPresent(trajectories: readonly Identified<TrajectoryData>[], participantId: string, day: Day): boolean {
  return presentOn(trajectories, day).some((person) => person.participantId === participantId);
}

function totalWeight(present: readonly Present[]): number {
  return present.reduce((sum, { weight }) => sum + weight, 0);
}
