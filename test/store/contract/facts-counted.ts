import type { Test } from 'tap';
import { participationInputs } from '../../../src/core/indicators/participation/inputs.ts';
import { visitorsInputs } from '../../../src/core/indicators/visitors/inputs.ts';
import { volunteeringInputs } from '../../../src/core/indicators/volunteering/inputs.ts';
import { parsePeriod } from '../../../src/core/values/period.ts';
import type { RecordData } from '../../../src/records/field.ts';
import type { FactSheet, Store } from '../../../src/store/store.ts';
import { makeCentre, put, type TestCentre } from '../support/centre.ts';

/** Facts of attendance, scores, follow-ups, repairs and counts, worked out by hand. */
export async function countedFactsContract(t: Test, store: Store): Promise<void> {
  const sheetOf = async (t: Test, centre: TestCentre, periodId: string): Promise<FactSheet> => {
    const period = parsePeriod(periodId);
    if (!period) throw new Error('not a period');
    const sheet = (await store.readFacts(centre.reach, centre.centreId, [period]))?.sheets[0];
    if (!sheet) throw new Error('no facts');
    t.strictSame(participationInputs.parse(sheet.participation), sheet.participation);
    t.strictSame(visitorsInputs.parse(sheet.visitors), sheet.visitors);
    t.strictSame(volunteeringInputs.parse(sheet.volunteering), sheet.volunteering);
    return sheet;
  };

  const centreWithTrajectories = async (): Promise<TestCentre> => {
    const centre = await makeCentre(store);
    const trajectory = (id: string, participantId: string, start: string) =>
      put('trajectories', id, { participantId, kind: 'work-experience', start });
    await centre.writeAll([
      ...['a', 'b'].map((id) => put('participants', id, {})),
      trajectory('t-a', 'a', '2026-01-01'),
      trajectory('t-b', 'b', '2026-01-01'),
      trajectory('t-later', 'b', '2026-12-01'),
    ]);
    return centre;
  };

  await t.test('follow-ups: of those whose trajectory had begun, whenever they were asked', async (t) => {
    const centre = await centreWithTrajectories();
    const asked = (id: string, trajectoryId: string, months: number, date: string, status = 'work') =>
      put('follow-ups', id, { trajectoryId, months, date, status, benefitEffect: 'reduced', benefitReduction: 0.125 });
    await centre.writeAll([
      asked('f-3', 't-b', 3, '2027-09-01', 'benefit'),
      asked('f-2', 't-a', 12, '2026-02-01'),
      asked('f-1', 't-a', 6, '2026-03-01'),
      asked('f-4', 't-later', 6, '2026-03-01'),
      put('follow-ups', 'f-5', { trajectoryId: 't-b', months: 6, date: '2027-09-02', status: 'unreachable' }),
    ]);
    const effect = { benefitEffect: 'reduced', benefitReduction: 0.125 };
    const row = { date: '2026-03-01', status: 'work', ...effect };
    t.strictSame((await sheetOf(t, centre, '2026-Q3')).flow.followUps, [
      { trajectoryId: 't-a', months: 6, ...row },
      { trajectoryId: 't-a', months: 12, ...row, date: '2026-02-01' },
      { trajectoryId: 't-b', months: 3, date: '2027-09-01', status: 'benefit', ...effect },
      {
        ...{ trajectoryId: 't-b', months: 6, date: '2027-09-02', status: 'unreachable' },
        ...{ benefitEffect: null, benefitReduction: null },
      },
    ]);
  });

  await t.test('scores: on the ladder only, until the end of the period', async (t) => {
    const centre = await centreWithTrajectories();
    const score = (id: string, participantId: string, date: string, value: number, rest: RecordData = {}) =>
      put('measurements', id, { participantId, instrument: 'vng-ladder', date, value, ...rest });
    await centre.writeAll([
      score('m-2', 'b', '2026-09-30', 4, { version: '2013' }),
      score('m-1', 'a', '2019-01-01', 2),
      score('m-3', 'a', '2026-10-01', 5),
      score('m-4', 'a', '2026-05-01', 0.4, { instrument: 'wage-value' }),
      score('m-5', 'a', '2026-05-01', 3, { instrument: 'zrm', domain: 'housing' }),
    ]);
    t.strictSame((await sheetOf(t, centre, '2026-Q3')).participation.measurements, [
      { participantId: 'a', instrument: 'vng-ladder', version: null, date: '2019-01-01', value: 2 },
      { participantId: 'b', instrument: 'vng-ladder', version: '2013', date: '2026-09-30', value: 4 },
    ]);
  });

  await t.test('attendance: days and whole months of the period, by state', async (t) => {
    const centre = await centreWithTrajectories();
    const there = (id: string, when: RecordData, rest: RecordData) =>
      put('attendance', id, { trajectoryId: 't-a', ...when, ...rest });
    const [july, september] = ['2026-07', '2026-09'];
    await centre.writeAll([
      there('before', { date: '2026-06-30' }, { presentMinutes: 1 }),
      there('before-month', { month: '2026-06' }, { presentMinutes: 2 }),
      there('first', { date: '2026-07-01' }, { presentMinutes: 100, plannedMinutes: 120, state: 'present' }),
      there('whole', { month: july }, { presentMinutes: 30, state: 'present' }),
      there('parts', { date: '2026-07-31' }, { dayParts: 1.5, state: 'present' }),
      there('more-parts', { date: '2026-07-31' }, { dayParts: 0.1, state: 'present' }),
      there('sick', { date: '2026-07-02' }, { plannedMinutes: 240, state: 'sick' }),
      there('unsaid', { month: september }, { presentMinutes: 0 }),
      there('last', { date: '2026-09-30' }, { presentMinutes: 7, trajectoryId: 't-b' }),
      there('after', { date: '2026-10-01' }, { presentMinutes: 8 }),
      there('after-month', { month: '2026-10' }, { presentMinutes: 9 }),
    ]);
    const none = { presentMinutes: 0, dayParts: 0, plannedMinutes: 0, records: 1, recordsPlanned: 0 };
    t.strictSame((await sheetOf(t, centre, '2026-Q3')).participation.attendance, [
      {
        trajectoryId: 't-a',
        month: july,
        state: 'present',
        presentMinutes: 130,
        dayParts: 1.6,
        plannedMinutes: 120,
        records: 4,
        recordsPlanned: 1,
      },
      { trajectoryId: 't-a', month: july, state: 'sick', ...none, plannedMinutes: 240, recordsPlanned: 1 },
      { trajectoryId: 't-a', month: september, state: null, ...none },
      { trajectoryId: 't-b', month: september, state: null, ...none, presentMinutes: 7 },
    ]);
  });

  await t.test('repairs: summed by day, with what they are linked to', async (t) => {
    const centre = await makeCentre(store);
    const repair = (id: string, rest: RecordData) =>
      put('repairs', id, { date: '2026-07-01', category: 'furniture', outcome: 'fixed', ...rest });
    const movement = { date: '2026-07-01', direction: 'out', category: 'furniture', kilograms: 5 };
    await centre.writeAll([
      put('material-movements', 'sold', { ...movement, destination: 'repaired-resale' }),
      put('material-movements', 'returned', { ...movement, destination: 'repaired-return' }),
      repair('one', { kilograms: 2.5, goods: 'owner' }),
      repair('alike', { itemType: undefined as never }),
      repair('linked', { movementId: 'sold' }),
      repair('centre-own', { goods: 'centre', kilograms: 1 }),
      repair('for-owner', { movementId: 'returned', goods: 'owner' }),
      repair('broken', { outcome: 'end-of-life', barrier: 'too-worn', itemType: 'own-bench' }),
      repair('earlier', { date: '2026-06-30' }),
      repair('later', { date: '2026-10-01' }),
    ]);
    const group = {
      date: '2026-07-01',
      category: 'furniture',
      itemType: null,
      outcome: 'fixed',
      barrier: null,
      grams: 0,
      itemsWithoutWeight: 1,
      records: 1,
    };
    t.same((await sheetOf(t, centre, '2026-Q3')).material.repairs, [
      { ...group, movement: 'none', grams: 2500, records: 2 },
      { ...group, movement: 'other', grams: 1000, records: 2 },
      { ...group, movement: 'repaired-return' },
      { ...group, itemType: 'own-bench', outcome: 'end-of-life', barrier: 'too-worn', movement: 'none' },
    ]);
  });

  await t.test('visitors and volunteering: of the months of the period', async (t) => {
    const centre = await makeCentre(store);
    const visitors = (id: string, month: string, kind: string, count: number) =>
      put('visitor-counts', id, { month, kind, count });
    const volunteered = (id: string, month: string, rest: RecordData) => put('volunteer-hours', id, { month, ...rest });
    await centre.writeAll([
      visitors('v-1', '2026-06', 'event', 1),
      visitors('v-2', '2026-07', 'event', 2),
      visitors('v-3', '2026-07', 'event', 3),
      visitors('v-4', '2026-09', 'course', 0),
      visitors('v-5', '2026-10', 'event', 4),
      volunteered('u-1', '2026-06', { minutes: 1 }),
      volunteered('u-3', '2026-07', { minutes: 60, volunteers: 1, uniqueYearToDate: 9 }),
      volunteered('u-2', '2026-07', { minutes: 30 }),
      volunteered('u-4', '2026-10', { minutes: 2 }),
    ]);
    const sheet = await sheetOf(t, centre, '2026-Q3');
    t.strictSame(sheet.visitors.counts, [
      { month: '2026-07', kind: 'event', count: 5, records: 2 },
      { month: '2026-09', kind: 'course', count: 0, records: 1 },
    ]);
    t.strictSame(sheet.volunteering.months, [
      { month: '2026-07', minutes: 30, uniqueYearToDate: null },
      { month: '2026-07', minutes: 60, uniqueYearToDate: 9 },
    ]);
    t.strictSame((await sheetOf(t, centre, '2026-07')).visitors.counts.length, 1);
    t.strictSame((await sheetOf(t, centre, '2025')).volunteering.months, []);
  });

  await t.test('a list of days and months keeps a month of which a day is asked for', async (t) => {
    const centre = await centreWithTrajectories();
    const there = (id: string, when: RecordData) =>
      put('attendance', id, { trajectoryId: 't-a', presentMinutes: 1, ...when });
    await centre.writeAll([
      there('june', { month: '2026-06' }),
      there('july-14', { date: '2026-07-14' }),
      there('july', { month: '2026-07' }),
      there('july-15', { date: '2026-07-15' }),
      there('august', { month: '2026-08' }),
      there('august-2', { date: '2026-08-02' }),
    ]);
    const list = async (from: string, until: string, limit = 10) => {
      const ids: string[] = [];
      let after: readonly string[] | undefined;
      do {
        const asked = { from, until, limit, ...(after ? { after } : {}) };
        const page = await store.listRecords(centre.reach, centre.centreId, 'attendance', asked);
        ids.push(...(page?.rows ?? []).map(({ id }) => id));
        after = page?.next ?? undefined;
      } while (after);
      return ids;
    };
    t.strictSame(await list('2026-07-15', '2026-08-01'), ['july', 'july-15', 'august']);
    t.strictSame(await list('2026-07-01', '2026-07-31'), ['july', 'july-14', 'july-15']);
    const all = ['june', 'july', 'july-14', 'july-15', 'august', 'august-2'];
    for (const limit of [1, 2, 6]) t.strictSame(await list('2026-01-01', '2026-12-31', limit), all, `${limit} a page`);
    const counts = await store.countRecords(centre.reach, centre.centreId, '2026-07-15', '2026-08-01');
    t.equal(counts?.attendance, 3);
    await centre.write(there('june', { date: '2026-09-01' }));
    t.strictSame(await list('2026-09-01', '2026-09-30'), ['june'], 'a change of its day moves it');
  });

  await t.test('the ledger of a period, summed by what can be asked for, credits taken off', async (t) => {
    const [centre, other] = [await makeCentre(store), await makeCentre(store)];
    const entry = (id: string, date: string, amount: number, data: RecordData = {}) =>
      put('ledger-entries', id, {
        date,
        nature: 'income',
        amount,
        incomeSource: 'subsidy',
        party: 'fund',
        countsAsInput: true,
        ...data,
      });
    const rent = { date: '2026-07-01', nature: 'cost', amount: 3.2, costKind: 'housing', countsAsInput: true };
    await centre.writeAll([
      entry('a', '2026-07-01', 100.01),
      entry('b', '2026-09-30', 0.02),
      entry('c', '2026-08-01', 40, { isCredit: true }),
      entry('d', '2026-08-01', 7, { countsAsInput: false }),
      put('ledger-entries', 'e', rent),
      entry('before', '2026-06-30', 1000),
      entry('after', '2026-10-01', 1000),
    ]);
    await other.write(entry('theirs', '2026-08-01', 5));
    t.strictSame((await sheetOf(t, centre, '2026-Q3')).ledger, [
      { nature: 'cost', code: 'housing', party: null, isInput: true, cents: 320, entries: 1 },
      { nature: 'income', code: 'subsidy', party: 'fund', isInput: false, cents: 700, entries: 1 },
      { nature: 'income', code: 'subsidy', party: 'fund', isInput: true, cents: 6003, entries: 3 },
    ]);
    t.strictSame((await sheetOf(t, centre, '2025-Q3')).ledger, []);
  });
}
