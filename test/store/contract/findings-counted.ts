import type { Test } from 'tap';
import type { RecordData } from '../../../src/records/field.ts';
import { findingRules } from '../../../src/records/rules/findings.ts';
import type { FindingsQuery, RecordWrite, Store } from '../../../src/store/store.ts';
import { makeCentre, put } from '../support/centre.ts';

const query: FindingsQuery = {
  from: '2026-07-01',
  until: '2026-09-30',
  today: '2026-10-01',
  limit: 20,
  itemWeights: {},
};

const trajectory = (id: string, participantId: string, start: string, rest: RecordData = {}) =>
  put('trajectories', id, { participantId, kind: 'work-experience', start, ...rest });
const terms = (id: string, trajectoryId: string, validFrom: string) =>
  put('trajectory-terms', id, { trajectoryId, validFrom, hoursPerWeek: 20 });
const there = (id: string, trajectoryId: string, when: RecordData) =>
  put('attendance', id, { trajectoryId, presentMinutes: 60, ...when });
const asked = (id: string, trajectoryId: string, months: number, date: string, rest: RecordData = {}) =>
  put('follow-ups', id, { trajectoryId, months, date, status: 'unreachable', ...rest });
const score = (id: string, participantId: string, date: string, value: number, rest: RecordData = {}) =>
  put('measurements', id, { participantId, instrument: 'vng-ladder', date, value, ...rest });
const movement = (id: string, rest: RecordData) =>
  put('material-movements', id, { date: '2026-07-01', direction: 'out', category: 'wood', kilograms: 1, ...rest });
const repair = (id: string, movementId: string, rest: RecordData = {}) =>
  put('repairs', id, { date: '2026-07-01', category: 'wood', outcome: 'fixed', movementId, ...rest });
const subsidised = (id: string, participantId: string, validFrom: string, wageCostSubsidy: boolean) =>
  put('participant-statuses', id, { participantId, validFrom, wageCostSubsidy });
const counted = (id: string, month: string, kind: string) => put('visitor-counts', id, { month, kind, count: 4 });
const volunteered = (id: string, month: string, rest: RecordData) =>
  put('volunteer-hours', id, { month, minutes: 60, ...rest });

const place = trajectory('t', 'a', '2026-07-10', { end: '2026-08-20', destination: 'education' });

type Case = { name: string; rule: string; kind: string; writes: RecordWrite[]; found: string[] };

/** Each rule with the records that break it and those that just do not. */
const cases: Case[] = [
  {
    name: 'terms that begin before the trajectory or after it',
    rule: 'terms-outside-trajectory',
    kind: 'trajectory-terms',
    writes: [
      place,
      trajectory('running', 'b', '2026-01-01'),
      terms('too-early', 't', '2026-07-09'),
      terms('first-day', 't', '2026-07-10'),
      terms('last-day', 't', '2026-08-20'),
      terms('too-late', 't', '2026-08-21'),
      terms('any-day', 'running', '2026-09-30'),
      terms('other-quarter', 'running', '2025-12-31'),
    ],
    found: ['too-early', 'too-late'],
  },
  {
    name: 'attendance on days and in months without the trajectory',
    rule: 'attendance-outside-trajectory',
    kind: 'attendance',
    writes: [
      place,
      there('day-before', 't', { date: '2026-07-09' }),
      there('first-day', 't', { date: '2026-07-10' }),
      there('last-day', 't', { date: '2026-08-20' }),
      there('day-after', 't', { date: '2026-08-21' }),
      there('month-of-start', 't', { month: '2026-07' }),
      there('month-of-end', 't', { month: '2026-08' }),
      there('month-after', 't', { month: '2026-09' }),
      there('other-quarter', 't', { month: '2026-06' }),
    ],
    found: ['day-after', 'day-before', 'month-after'],
  },
  {
    name: 'a month beside its days',
    rule: 'attendance-twice',
    kind: 'attendance',
    writes: [
      place,
      trajectory('other', 'b', '2026-01-01'),
      there('july', 't', { month: '2026-07' }),
      there('july-15', 't', { date: '2026-07-15' }),
      there('august', 't', { month: '2026-08' }),
      there('august-of-other', 'other', { date: '2026-08-01' }),
      there('afternoon', 'other', { date: '2026-08-01' }),
    ],
    found: ['july'],
  },
  {
    name: 'asked before the end, or of who is still there',
    rule: 'follow-up-before-end',
    kind: 'follow-ups',
    writes: [
      place,
      trajectory('running', 'b', '2026-01-01'),
      asked('before', 't', 3, '2026-08-19'),
      asked('on-the-day', 't', 3, '2026-08-20'),
      asked('of-running', 'running', 6, '2026-09-01'),
      asked('other-quarter', 'running', 6, '2026-10-01'),
    ],
    found: ['before', 'of-running'],
  },
  {
    name: 'nobody asked, though the months are over',
    rule: 'follow-up-missing',
    kind: 'trajectories',
    writes: [
      trajectory('after-3', 'a', '2025-01-01', { end: '2026-05-15' }),
      trajectory('after-12', 'b', '2024-01-01', { end: '2025-07-01' }),
      trajectory('asked', 'c', '2025-01-01', { end: '2026-05-15' }),
      asked('f-1', 'asked', 3, '2026-08-15'),
      trajectory('asked-of-other', 'd', '2025-01-01', { end: '2026-05-15' }),
      trajectory('of-one-participation', 'd', '2025-01-01', { end: '2026-05-01' }),
      asked('f-2', 'of-one-participation', 3, '2026-08-15'),
      trajectory('goes-on', 'e', '2025-01-01', { end: '2026-05-15' }),
      trajectory('inside', 'e', '2026-06-01'),
      trajectory('died', 'f', '2025-01-01', { end: '2026-05-15', destination: 'deceased' }),
      trajectory('too-recent', 'g', '2025-01-01', { end: '2026-07-01' }),
      trajectory('help-after', 'h', '2025-01-01', { end: '2026-05-15', kind: 'aftercare' }),
    ],
    found: ['after-12', 'after-3'],
  },
  {
    name: 'more than two steps at once',
    rule: 'ladder-jump',
    kind: 'measurements',
    writes: [
      score('a-1', 'a', '2026-01-01', 1),
      score('a-2', 'a', '2026-07-01', 4),
      score('a-3', 'a', '2026-08-01', 2),
      score('a-4', 'a', '2026-10-01', 6),
      score('b-1', 'b', '2026-07-01', 1, { version: '2010' }),
      score('b-2', 'b', '2026-08-01', 6, { version: '2020' }),
      score('c-1', 'c', '2026-07-01', 6),
      score('c-2', 'c', '2026-09-01', 1),
      score('d-1', 'd', '2026-07-01', 5),
      put('measurements', 'd-2', {
        participantId: 'd',
        instrument: 'zrm',
        date: '2026-08-01',
        domain: 'housing',
        value: 1,
      }),
    ],
    found: ['a-2', 'c-2'],
  },
  {
    name: 'the ladder of a group it is not for',
    rule: 'ladder-not-for-group',
    kind: 'measurements',
    writes: [
      trajectory('intern', 'a', '2026-01-01', { kind: 'internship-bol' }),
      trajectory('volunteer', 'b', '2026-01-01', { kind: 'volunteer' }),
      trajectory('works', 'b', '2026-08-01'),
      trajectory('worker', 'c', '2026-01-01'),
      score('of-intern', 'a', '2026-07-01', 3),
      score('of-volunteer', 'b', '2026-07-31', 3),
      score('of-worker-too', 'b', '2026-08-01', 3),
      score('of-worker', 'c', '2026-07-01', 3),
      score('of-nobody-here', 'd', '2026-07-01', 3),
    ],
    found: ['of-intern', 'of-volunteer'],
  },
  {
    name: 'a repair of other goods than its movement',
    rule: 'repair-other-category',
    kind: 'repairs',
    writes: [
      movement('wood', { destination: 'repaired-resale' }),
      movement('became-wood', { direction: 'transformation', category: 'metal', toCategory: 'wood' }),
      movement('metal', { category: 'metal', destination: 'repaired-resale' }),
      repair('same', 'wood'),
      repair('became', 'became-wood'),
      repair('other', 'metal'),
      repair('other-quarter', 'metal', { date: '2026-06-30' }),
    ],
    found: ['other'],
  },
  {
    name: 'goods of the owner that were sold, and of the centre that were returned',
    rule: 'repair-other-owner',
    kind: 'repairs',
    writes: [
      movement('sold', { destination: 'repaired-resale' }),
      movement('returned', { destination: 'repaired-return' }),
      repair('owner-sold', 'sold', { goods: 'owner' }),
      repair('centre-returned', 'returned', { goods: 'centre' }),
      repair('owner-returned', 'returned', { goods: 'owner' }),
      repair('centre-sold', 'sold', { goods: 'centre' }),
      repair('unsaid', 'sold'),
    ],
    found: ['centre-returned', 'owner-sold'],
  },
  {
    name: 'a benefit that ended while the employer gets a subsidy',
    rule: 'benefit-ended-with-subsidy',
    kind: 'follow-ups',
    writes: [
      ...['a', 'b', 'c'].map((id) => trajectory(`of-${id}`, id, '2025-01-01', { end: '2026-02-01' })),
      subsidised('a-1', 'a', '2026-02-01', true),
      subsidised('b-1', 'b', '2026-02-01', true),
      subsidised('b-2', 'b', '2026-07-01', false),
      subsidised('c-1', 'c', '2026-09-01', true),
      asked('gross', 'of-a', 6, '2026-08-01', { benefitEffect: 'ended' }),
      asked('net', 'of-a', 12, '2026-08-01', { benefitEffect: 'reduced', benefitReduction: 0.3 }),
      asked('no-longer', 'of-b', 6, '2026-08-01', { benefitEffect: 'ended' }),
      asked('not-yet', 'of-c', 6, '2026-08-01', { benefitEffect: 'ended' }),
    ],
    found: ['gross'],
  },
  {
    name: 'visitors of one kind counted twice in a month',
    rule: 'counted-twice',
    kind: 'visitor-counts',
    writes: [
      counted('first', '2026-07', 'course'),
      counted('again', '2026-07', 'course'),
      counted('other-kind', '2026-07', 'event'),
      counted('other-month', '2026-08', 'course'),
      counted('earlier', '2026-06', 'event'),
      counted('earlier-again', '2026-06', 'event'),
    ],
    found: ['again', 'first'],
  },
  {
    name: 'hours of volunteers stated twice for a month',
    rule: 'counted-twice',
    kind: 'volunteer-hours',
    writes: [
      volunteered('first', '2026-07', { minutes: 60 }),
      volunteered('again', '2026-07', { minutes: 0 }),
      volunteered('other-month', '2026-08', { minutes: 60 }),
      volunteered('earlier', '2026-06', { minutes: 60 }),
      volunteered('earlier-again', '2026-06', { minutes: 60 }),
    ],
    found: ['again', 'first'],
  },
  {
    name: 'more hours than volunteers can make',
    rule: 'unlikely-volunteer-hours',
    kind: 'volunteer-hours',
    writes: [
      volunteered('full-time', '2026-07', { minutes: 21_240, volunteers: 2 }),
      volunteered('more', '2026-08', { minutes: 21_241, volunteers: 2 }),
      volunteered('unsaid', '2026-09', { minutes: 900_000 }),
      volunteered('other-quarter', '2026-06', { minutes: 900_000, volunteers: 1 }),
    ],
    found: ['more'],
  },
  {
    name: 'a number of the year that falls',
    rule: 'unique-volunteers-too-few',
    kind: 'volunteer-hours',
    writes: [
      volunteered('last-year', '2025-12', { uniqueYearToDate: 90 }),
      volunteered('june', '2026-06', { volunteers: 7, uniqueYearToDate: 10 }),
      volunteered('july', '2026-07', { uniqueYearToDate: 10 }),
      volunteered('august', '2026-08', { uniqueYearToDate: 9 }),
      volunteered('unsaid', '2026-09', { volunteers: 3 }),
    ],
    found: ['august'],
  },
  {
    name: 'attendance in a month to come',
    rule: 'future-date',
    kind: 'attendance',
    writes: [
      trajectory('running', 'a', '2026-01-01'),
      there('this-month', 'running', { month: '2026-10' }),
      there('next-month', 'running', { month: '2026-11' }),
      there('tomorrow', 'running', { date: '2026-10-02' }),
    ],
    found: ['next-month', 'tomorrow'],
  },
  ...['visitor-counts', 'volunteer-hours'].map((kind) => ({
    name: `${kind} of a month to come`,
    rule: 'future-date',
    kind,
    writes: ['2026-10', '2026-11'].map((month) =>
      put(kind, month, { month, ...(kind === 'visitor-counts' ? { kind: 'event', count: 1 } : { minutes: 1 }) }),
    ),
    found: ['2026-11'],
  })),
];

/** Records of what is counted and asked that are kept but doubted. */
export async function countedFindingsContract(t: Test, store: Store): Promise<void> {
  for (const { name, rule, kind, writes, found } of cases) {
    await t.test(`${rule}: ${name}`, async (t) => {
      const centre = await makeCentre(store);
      await centre.writeAll([...'abcdefgh'].map((id) => put('participants', id, {})));
      for (const { result } of await centre.writeAll(writes)) t.equal(result, 'created');
      const findings = (await store.readFindings(centre.reach, centre.centreId, query)) ?? [];
      const finding = findings.find((each) => each.rule === rule && each.kind === kind);
      t.strictSame(finding, { rule, kind, count: found.length, ids: found });
      t.ok(findingRules[rule], 'is described');
    });
  }
}
