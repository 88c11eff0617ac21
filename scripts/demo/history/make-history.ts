import { type Period, parsePeriod, previousPeriod } from '../../../src/core/values/period.ts';
import { makeCounted } from './counted/make-counted.ts';
import { type Delivery, deliver } from './delivery.ts';
import { makeSessions } from './guidance/make-sessions.ts';
import { makeMovements } from './material/make-movements.ts';
import { mistypeMovement, mistypeSession } from './mistypes.ts';
import { makePeople, type People } from './people/make-people.ts';
import type { Span } from './people/stories.ts';
import { type CentreProfile, organisations, profiles } from './profiles.ts';
import { makeRandom } from './random.ts';
import type { Identified, ImportLine, MovementData, OrganisationData, Registration, SessionData } from './types.ts';
import { wrongLines } from './wrong-lines.ts';

/** Two years. */
const quarterCount = 8;

/** A centre with all that its admin system will send. */
export type CentreHistory = {
  readonly profile: CentreProfile;
  /** The centre as the administrator registers it. */
  readonly registration: { readonly id: string; readonly data: object };
  readonly people: People;
  /** As they are true in the end. */
  readonly sessions: Identified<SessionData>[];
  readonly movements: Identified<MovementData>[];
  /** Records to PUT; a later batch changes or refers to an earlier one. */
  readonly registrations: readonly Registration[][];
  /** Lines to import, in this order. */
  readonly guidance: ImportLine[];
  readonly material: ImportLine[];
  readonly counted: ImportLine[];
  readonly corrections: ImportLine[];
};

export type History = {
  readonly quarters: readonly [Period, ...Period[]];
  readonly newest: Period;
  readonly organisations: readonly { id: string; data: OrganisationData }[];
  readonly centres: readonly CentreHistory[];
};

/**
 * Two years of three centres, up to and including a quarter. The same seed and quarter always give the same history:
 * nothing else is read.
 */
export function makeHistory(seed: number, lastQuarter: string): History {
  const quarters = quartersUntil(lastQuarter);
  const newest = quarters.at(-1) ?? quarters[0];
  return {
    quarters,
    newest,
    organisations: Object.entries(organisations).map(([id, data]) => ({ id, data })),
    centres: profiles.map((profile) => makeCentre(seed, profile, quarters, newest)),
  };
}

function makeCentre(
  seed: number,
  profile: CentreProfile,
  quarters: readonly [Period, ...Period[]],
  newest: Period,
): CentreHistory {
  const span = { from: quarters[0].from, until: newest.until };
  const people = makePeople(seed, profile, span);
  const sessions = makeSessions(seed, profile, people.trajectories, span);
  const movements = makeMovements(seed, profile, quarters);
  const random = makeRandom(seed, `${profile.id} delivery`);
  const guidance: Delivery = deliver(random, 'guidance-sessions', sessions, mistypeSession);
  const material: Delivery = deliver(random, 'material-movements', movements, mistypeMovement);
  const delivered = new Set(material.first.map(({ id }) => id));
  return {
    profile,
    registration: { id: profile.id, data: centreData(profile, quarters) },
    people,
    sessions,
    movements,
    registrations: registrationsOf(people),
    guidance: [...coverageOf(profile, span), ...guidance.first],
    material: material.first,
    counted: makeCounted(seed, profile, people, movements, (id) => delivered.has(id), span, newest),
    corrections: [
      ...guidance.corrections,
      ...material.corrections,
      ...(profile.sendsWrongLines ? wrongLines(newest, people.trajectories) : []),
    ],
  };
}

function quartersUntil(last: string): [Period, ...Period[]] {
  const newest = parsePeriod(last);
  if (newest?.kind !== 'quarter') throw new RangeError(`${last} is not a quarter`);
  const quarters: [Period, ...Period[]] = [newest];
  while (quarters.length < quarterCount) quarters.unshift(previousPeriod(quarters[0]));
  return quarters;
}

/**
 * What is registered one by one: people first, then their statuses and trajectories as they began, then the endings.
 */
function registrationsOf({ participants, statuses, trajectories }: People): Registration[][] {
  const began = trajectories.map(({ id, data: { end, destination, endReason, ...data } }) => ({ id, data }));
  return [
    participants.map((record) => ({ kind: 'participants', ...record })),
    [
      ...statuses.map((record) => ({ kind: 'participant-statuses', ...record })),
      ...began.map((record) => ({ kind: 'trajectories', ...record })),
    ],
    trajectories.filter(({ data }) => data.end !== undefined).map((record) => ({ kind: 'trajectories', ...record })),
  ];
}

/** What the centre says it keeps, from when and through when. */
function coverageOf({ keepsStatuses }: CentreProfile, { from, until }: Span): ImportLine[] {
  const kinds = [
    'participants',
    ...(keepsStatuses ? ['participant-statuses'] : []),
    'trajectories',
    'guidance-sessions',
    'material-movements',
  ];
  return kinds.map((recordKind) => ({
    kind: 'coverage-statements',
    id: `volledig-${recordKind}`,
    data: { recordKind, from, completeThrough: until },
  }));
}

function centreData(profile: CentreProfile, quarters: readonly Period[]): object {
  const years = [...new Set(quarters.map(({ id }) => Number(id.slice(0, 4))))];
  const { in2025, growth } = profile.inhabitants;
  return {
    name: profile.name,
    operatorId: profile.operatorId,
    legalEntities: [{ name: profile.legalEntity }],
    municipalityCode: profile.homes[0].code,
    serviceArea: {
      municipalityCodes: profile.homes.map(({ code }) => code),
      inhabitants: years.map((year) => ({
        year,
        inhabitants: Math.round((in2025 * (1 + growth * (year - 2025))) / 1000) * 1000,
        source: 'afgerond, voor de demo',
      })),
    },
  };
}
