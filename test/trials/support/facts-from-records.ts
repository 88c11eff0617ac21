import type { Coverage } from '../../../src/core/coverage.ts';
import type { CentreFacts } from '../../../src/core/indicators/inputs-for.ts';
import { addDays } from '../../../src/core/values/day.ts';
import type { Period } from '../../../src/core/values/period.ts';
import {
  attendedFromRecords,
  countsFromRecords,
  followUpsFromRecords,
  positionsFromRecords,
  repairsFromRecords,
} from './counts-from-records.ts';
import { order, Sums } from './sums.ts';

/** A record as the API gives it. */
export type ApiRecord = { id: string; [field: string]: unknown };
/** All records of a centre, by kind. */
export type ApiRecords = Readonly<Record<string, readonly ApiRecord[]>>;

type Movement = ApiRecord & {
  date: string;
  direction: string;
  category: string;
  toCategory?: string;
  itemType?: string;
  origin?: string;
  destination?: string;
  channel?: string;
  producerScheme?: string;
  kilograms?: number;
  items?: number;
};
type Session = ApiRecord & {
  date: string;
  minutes: number;
  kind: string;
  participantIds?: string[];
  headcount?: number;
  guides: { qualification?: string }[];
};
type Trajectory = ApiRecord & { participantId: string; start: string };
type Status = ApiRecord & { participantId: string; validFrom: string };

/**
 * The facts of a period, worked out from the records one by one, as an accountant would who has nothing but the records.
 * Shares no line with the queries of the store: where the two agree, the figures are those of the records.
 */
export function factsFromRecords(
  records: ApiRecords,
  period: Period,
  inhabitants: CentreFacts['material']['inhabitants'],
) {
  const facts: CentreFacts = {
    flow: { ...flowOf(records, period), followUps: followUpsFromRecords(records, addDays(period.until, 30)) },
    participation: attendedFromRecords(records, period),
    guidance: guidanceOf((records['guidance-sessions'] ?? []) as Session[], period),
    material: {
      ...materialOf((records['material-movements'] ?? []) as Movement[], period),
      inhabitants,
      repairs: repairsFromRecords(records, period),
      positions: positionsFromRecords(records, period),
    },
    ...countsFromRecords(records, period),
  };
  const coverage = (records['coverage-statements'] ?? []).map(
    ({ recordKind, from, completeThrough }) => ({ recordKind, from, completeThrough }) as Coverage,
  );
  return { ...facts, coverage };
}

function flowOf(records: ApiRecords, period: Period): CentreFacts['flow'] {
  const begun = ((records.trajectories ?? []) as Trajectory[])
    .filter(({ start }) => start <= addDays(period.until, 30))
    .sort((one, other) => order([one.start, one.id], [other.start, other.id]));
  const people = new Set(begun.map(({ participantId }) => participantId));
  const statuses = ((records['participant-statuses'] ?? []) as Status[])
    .filter(({ participantId }) => people.has(participantId))
    .sort((one, other) =>
      order([one.participantId, one.validFrom, one.id], [other.participantId, other.validFrom, other.id]),
    );
  return {
    trajectories: begun.map((one) => ({
      id: one.id,
      participantId: one.participantId,
      kind: one.kind,
      start: one.start,
      end: one.end ?? null,
      origin: one.origin ?? null,
      destination: one.destination ?? null,
      endReason: one.endReason ?? null,
      referrer: one.referrerId ?? null,
      payer: one.payerId ?? null,
    })),
    statuses: statuses.map((one) => ({
      participantId: one.participantId,
      validFrom: one.validFrom,
      legalGround: one.legalGround ?? null,
      inRegister: one.inRegister ?? null,
      characteristics: one.characteristics ?? [],
    })),
    participants: (records.participants ?? [])
      .filter(({ id }) => people.has(id))
      .map(({ id, municipalityCode }) => ({ id, municipality: municipalityCode ?? null })),
  } as CentreFacts['flow'];
}

function guidanceOf(all: readonly Session[], period: Period): CentreFacts['guidance'] {
  const sessions = all.filter(({ date }) => date >= period.from && date <= period.until);
  const received = new Sums<{ participantId: string; kind: string; month: string }>();
  const anonymous = new Sums<{ kind: string; month: string }>();
  const given = new Sums<{ kind: string; month: string; qualification: string | null }>();
  const held = new Sums<{ kind: string; month: string }>();
  for (const { date, minutes, kind, participantIds = [], headcount, guides } of sessions) {
    const month = date.slice(0, 7);
    for (const participantId of participantIds) received.add({ participantId, kind, month }, { minutes });
    const unnamed = (headcount ?? participantIds.length) - participantIds.length;
    if (unnamed > 0) anonymous.add({ kind, month }, { minutes: minutes * unnamed });
    for (const { qualification = null } of guides) given.add({ kind, month, qualification }, { minutes });
    held.add({ kind, month }, { sessions: 1 });
  }
  return {
    received: received.rows(),
    anonymous: anonymous.rows(),
    given: given.rows(),
    sessions: held.rows(),
  } as CentreFacts['guidance'];
}

function materialOf(all: readonly Movement[], period: Period): Omit<CentreFacts['material'], 'inhabitants'> {
  const [from, until] = [addDays(period.from, -15), addDays(period.until, 14)];
  const inWindow = ({ date }: Movement) => date >= from && date <= until;
  const isCount = ({ direction }: Movement) => direction === 'stock-count';
  const weighedCounts = all.filter((one) => isCount(one) && one.kilograms !== undefined);
  const moved = all.filter((one) => !isCount(one));

  const movements = new Sums<{ date: string }>();
  for (const one of moved.filter(inWindow))
    movements.add({ date: one.date, ...groupOf(one), ...saleOf(one) }, amounts(one));
  const stockCounts = new Sums<{ date: string; category: string }>();
  for (const { date, category, kilograms = 0 } of weighedCounts.filter(inWindow)) {
    stockCounts.add({ date, category }, { grams: grams(kilograms), records: 1 });
  }

  const byEnd = moved.filter(({ date }) => date <= period.until);
  const countsByEnd = weighedCounts.filter(({ date }) => date <= period.until);
  const counted = [...new Set(countsByEnd.map(({ category }) => category))].sort();
  const book = counted.map((category) => {
    const own = countsByEnd.filter((one) => one.category === category);
    const countedOn =
      own
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? '';
    const since = new Sums<ReturnType<typeof groupOf>>();
    for (const one of byEnd) {
      const touches = one.category === category || one.toCategory === category;
      if (one.date > countedOn && touches) since.add(groupOf(one), amounts(one));
    }
    const kilograms = own.filter(({ date }) => date === countedOn).map((one) => grams(one.kilograms ?? 0));
    return { category, countedOn, grams: kilograms.reduce((sum, each) => sum + each, 0), since: since.rows() };
  });
  const touched = new Set<string>();
  for (const { category, toCategory, direction, destination } of byEnd) {
    if (destination !== 'repaired-return') touched.add(category);
    if (direction === 'transformation' && toCategory) touched.add(toCategory);
  }
  const neverCounted = [...touched].filter((category) => !counted.includes(category)).sort();
  return { movements: movements.rows(), stockCounts: stockCounts.rows(), book, neverCounted } as never;
}

function groupOf({ direction, category, toCategory, destination, origin, itemType }: Movement) {
  const place = destination ?? origin ?? null;
  return { direction, category, toCategory: toCategory ?? null, place, itemType: itemType ?? null };
}

function saleOf({ channel, producerScheme }: Movement) {
  return { channel: channel ?? null, producerScheme: producerScheme ?? null };
}

function amounts({ kilograms, items }: Movement) {
  return {
    grams: kilograms === undefined ? 0 : grams(kilograms),
    itemsWithoutWeight: kilograms === undefined ? (items ?? 0) : 0,
    records: 1,
  };
}

/** Kilograms have at most three decimals, so this only takes away what a binary fraction added. */
function grams(kilograms: number): number {
  return Math.round(kilograms * 1000);
}
