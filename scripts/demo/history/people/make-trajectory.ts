import { addDays, type Day } from '../../../../src/core/values/day.ts';
import { workdayFrom, workdayUntil } from '../calendar.ts';
import { type CentreProfile, refugeeOrganisationId, uwvId } from '../profiles.ts';
import type { Random } from '../random.ts';
import type { Destination, EndReason, FunctionProfile, Origin, TrajectoryData, TrajectoryKind } from '../types.ts';
import type { Span, Stay } from './stories.ts';
import { ruleOf } from './trajectory-rules.ts';

const profilesOfWork: readonly (readonly [FunctionProfile, number])[] = [
  ['sorting', 6],
  ['repair', 6],
  ['shop', 5],
  ['upcycling', 3],
  ['dismantling', 3],
  ['logistics', 3],
  ['webshop', 2],
  ['gate', 2],
  ['catering', 1],
];

const daysBetweenDecisions = 182;
/** Who still runs has a decision for the quarter in which the demo is looked at, but for those of whom it passed on purpose. */
const daysUntilDecision = 100;

/** Who takes part, and what is the same in all of his or her trajectories. */
export type Person = { readonly id: string; readonly payerId: string; readonly functionProfile: FunctionProfile };

/** A kind of work, as its share in a centre. */
export function drawFunctionProfile(random: Random): FunctionProfile {
  return random.weighted(profilesOfWork);
}

/** One stay as the centre records it. `previous` is the stay before it, when the person was there already. */
export function makeTrajectory(
  random: Random,
  centre: CentreProfile,
  person: Person,
  stay: Stay,
  previous: Stay | null,
  span: Span,
): TrajectoryData {
  const rule = ruleOf(stay.kind);
  const start = workdayFrom(stay.start) > span.until ? workdayUntil(stay.start) : workdayFrom(stay.start);
  const origin: Origin = previous ? 'other-trajectory' : random.weighted(rule.origins);
  const end = stay.end === null ? null : latest(start, workdayUntil(stay.end));
  const plannedEnd = plannedEndOf(random, stay, start, end, span);
  const referrerId = referrerOf(origin, centre, person);
  const payerId = rule.payer === 'uwv' ? uwvId : rule.payer === 'municipality' ? person.payerId : null;
  const destination = random.weighted(rule.destinations);
  return {
    participantId: person.id,
    kind: stay.kind,
    start,
    ...(plannedEnd ? { plannedEnd } : {}),
    ...(end ? { end, destination, endReason: reasonOf(random, destination) } : {}),
    origin,
    ...(referrerId ? { referrerId } : {}),
    ...(payerId ? { payerId } : {}),
    functionProfile: person.functionProfile,
  };
}

/** Decisions run for half a year at a time; lasting places and volunteers have none. */
function plannedEndOf(random: Random, { kind }: Stay, start: Day, end: Day | null, { until }: Span): Day | null {
  const { lasting, payer } = ruleOf(kind);
  if (payer === null || lasting > 4) return null;
  if (end && random.chance(0.55)) return end;
  let planned = addDays(start, daysBetweenDecisions - 1);
  while (planned < (end ?? addDays(until, daysUntilDecision))) planned = addDays(planned, daysBetweenDecisions);
  return planned;
}

function referrerOf(origin: Origin, centre: CentreProfile, person: Person): string | null {
  switch (origin) {
    case 'municipality':
      return person.payerId;
    case 'uwv':
      return uwvId;
    case 'school':
      return centre.schoolId;
    case 'care-provider':
      return centre.careId;
    case 'social-employment-company':
      return centre.companyId;
    case 'refugee-organisation':
      return refugeeOrganisationId;
    default:
      return null;
  }
}

/** Where a trajectory led that was followed by another one inside the centre. */
export function movingOnTo(next: TrajectoryKind, data: TrajectoryData): TrajectoryData {
  return { ...data, destination: destinationsInside[next] ?? 'trajectory-elsewhere', endReason: 'moved-on' };
}

const destinationsInside: Readonly<Partial<Record<TrajectoryKind, Destination>>> = {
  'paid-job': 'regular-job',
  'register-job': 'supported-job',
  'apprenticeship-bbl': 'education',
  volunteer: 'volunteering',
};

function reasonOf(random: Random, destination: Destination): EndReason {
  switch (destination) {
    case 'care':
    case 'deceased':
      return 'health';
    case 'benefit-only':
    case 'not-available':
    case 'unknown':
      return random.weighted([
        ['stopped-by-participant', 4],
        ['decision-ended', 4],
        ['stopped-by-centre', 1],
      ]);
    case 'moved':
    case 'state-pension':
      return 'other';
    default:
      return random.weighted([
        ['completed', 7],
        ['moved-on', 3],
      ]);
  }
}

function latest(a: Day, b: Day): Day {
  return a > b ? a : b;
}
