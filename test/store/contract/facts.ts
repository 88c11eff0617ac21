import type { Test } from 'tap';
import { flowInputs } from '../../../src/core/indicators/flow/inputs.ts';
import { guidanceInputs } from '../../../src/core/indicators/guidance/inputs.ts';
import { materialInputs } from '../../../src/core/indicators/material/inputs.ts';
import { parsePeriod } from '../../../src/core/values/period.ts';
import type { RecordData } from '../../../src/records/field.ts';
import type { FactSheet, Store } from '../../../src/store/store.ts';
import { makeCentre, put, session, type TestCentre } from '../support/centre.ts';

/** The facts of a period, worked out by hand. Every sheet must also be what the core says it takes. */
export async function factsContract(t: Test, store: Store): Promise<void> {
  const sheetOf = async (t: Test, centre: TestCentre, periodId: string): Promise<FactSheet> => {
    const period = parsePeriod(periodId);
    if (!period) throw new Error('not a period');
    const sheet = (await store.readFacts(centre.reach, centre.centreId, [period]))?.sheets[0];
    if (!sheet) throw new Error('no facts');
    t.strictSame(flowInputs.parse(sheet.flow), sheet.flow);
    t.strictSame(guidanceInputs.parse(sheet.guidance), sheet.guidance);
    t.strictSame(materialInputs.parse(sheet.material), sheet.material);
    return sheet;
  };

  await t.test('a centre without records', async (t) => {
    const sheet = await sheetOf(t, await makeCentre(store), '2026-Q3');
    t.strictSame(sheet.coverage, []);
    t.strictSame(sheet.flow, { trajectories: [], statuses: [], participants: [], followUps: [] });
    t.strictSame(sheet.participation, { measurements: [], attendance: [] });
    t.strictSame(sheet.visitors, { counts: [] });
    t.strictSame(sheet.volunteering, { months: [] });
    t.strictSame(sheet.guidance, { received: [], anonymous: [], given: [], sessions: [] });
    t.strictSame(sheet.material, {
      movements: [],
      stockCounts: [],
      book: [],
      neverCounted: [],
      repairs: [],
      positions: [],
      inhabitants: [
        { year: 2025, inhabitants: 109_000 },
        { year: 2026, inhabitants: 110_000 },
      ],
    });
  });

  await t.test('flow: all who began before the period ended and thirty days, with their statuses', async (t) => {
    const centre = await makeCentre(store);
    const trajectory = (id: string, participantId: string, start: string, rest: RecordData = {}) =>
      put('trajectories', id, { participantId, kind: 'work-experience', start, ...rest });
    const status = (id: string, participantId: string, validFrom: string, rest: RecordData = {}) =>
      put('participant-statuses', id, { participantId, validFrom, ...rest });
    const ended = { end: '2019-12-31', origin: 'municipality', destination: 'education', endReason: 'completed' };
    await centre.writeAll([
      put('participants', 'a', { municipalityCode: 'GM0503' }),
      put('participants', 'b', {}),
      put('participants', 'c', {}),
      trajectory('long-ago', 'a', '2019-01-01', { ...ended, referrerId: 'gemeente', payerId: 'uwv' }),
      trajectory('last-day', 'b', '2026-10-30'),
      trajectory('too-late', 'c', '2026-10-31'),
      status('st-2', 'a', '2026-01-01', { legalGround: 'wmo', inRegister: false, characteristics: ['status-holder'] }),
      status('st-1', 'a', '2018-01-01'),
      status('st-3', 'c', '2018-01-01', { legalGround: 'ww' }),
    ]);
    const unknown = { legalGround: null, inRegister: null, characteristics: [] };
    const running = { end: null, origin: null, destination: null, endReason: null, referrer: null, payer: null };
    t.strictSame((await sheetOf(t, centre, '2026-Q3')).flow, {
      trajectories: [
        {
          id: 'long-ago',
          participantId: 'a',
          kind: 'work-experience',
          start: '2019-01-01',
          ...ended,
          referrer: 'gemeente',
          payer: 'uwv',
        },
        { id: 'last-day', participantId: 'b', kind: 'work-experience', start: '2026-10-30', ...running },
      ],
      statuses: [
        { participantId: 'a', validFrom: '2018-01-01', ...unknown },
        {
          participantId: 'a',
          validFrom: '2026-01-01',
          legalGround: 'wmo',
          inRegister: false,
          characteristics: ['status-holder'],
        },
      ],
      participants: [
        { id: 'a', municipality: 'GM0503' },
        { id: 'b', municipality: null },
      ],
      followUps: [],
    });
  });

  await t.test('guidance: minutes received, by those not known by id, and given', async (t) => {
    const centre = await makeCentre(store);
    await centre.writeAll(['a', 'b'].map((id) => put('participants', id, {})));
    const coaches = [{ qualification: 'job-coach' }, { qualification: 'job-coach' }, {}];
    await centre.writeAll([
      session('before', '2026-06-30', ['a']),
      session('first', '2026-07-01', ['a', 'b'], { minutes: 30, guides: coaches }),
      session('second', '2026-07-31', ['a'], { minutes: 50, headcount: 4 }),
      session('exact', '2026-08-01', ['a', 'b'], { minutes: 10, headcount: 2, kind: 'language' }),
      session('nobody-known', '2026-09-30', [], { minutes: 20, headcount: 5, kind: 'language' }),
      session('desk', '2026-09-30', [], { minutes: 15, headcount: 0, kind: 'indirect', guides: [{}] }),
      session('after', '2026-10-01', ['a']),
    ]);
    const [july, august, september] = ['2026-07', '2026-08', '2026-09'];
    t.strictSame((await sheetOf(t, centre, '2026-Q3')).guidance, {
      received: [
        { participantId: 'a', kind: 'job-coach', month: july, minutes: 80 },
        { participantId: 'a', kind: 'language', month: august, minutes: 10 },
        { participantId: 'b', kind: 'job-coach', month: july, minutes: 30 },
        { participantId: 'b', kind: 'language', month: august, minutes: 10 },
      ],
      anonymous: [
        { kind: 'job-coach', month: july, minutes: 150 },
        { kind: 'language', month: september, minutes: 100 },
      ],
      given: [
        { kind: 'indirect', month: september, qualification: null, minutes: 15 },
        { kind: 'job-coach', month: july, qualification: null, minutes: 30 },
        { kind: 'job-coach', month: july, qualification: 'job-coach', minutes: 110 },
        { kind: 'language', month: august, qualification: 'job-coach', minutes: 10 },
        { kind: 'language', month: september, qualification: 'job-coach', minutes: 20 },
      ],
      sessions: [
        { kind: 'indirect', month: september, sessions: 1 },
        { kind: 'job-coach', month: july, sessions: 2 },
        { kind: 'language', month: august, sessions: 1 },
        { kind: 'language', month: september, sessions: 1 },
      ],
    });
  });

  await t.test('material: movements and counts within fourteen days', async (t) => {
    const centre = await makeCentre(store);
    await centre.writeAll([
      movement('too-early', '2026-06-15', 'in', { kilograms: 1 }),
      movement('earliest', '2026-06-16', 'in', { kilograms: 0.001 }),
      movement('with-kilograms', '2026-07-01', 'out', {
        destination: 'resale',
        itemType: 'sofa',
        kilograms: 40.5,
        items: 1,
      }),
      movement('items-only', '2026-07-01', 'out', { destination: 'resale', itemType: 'sofa', items: 3 }),
      movement('other-place', '2026-07-01', 'out', { destination: 'recycling', kilograms: 2 }),
      movement('origin', '2026-07-01', 'in', { origin: 'company', kilograms: 3 }),
      movement('correction', '2026-07-01', 'correction', { kilograms: -1.5 }),
      movement('became', '2026-07-01', 'transformation', { toCategory: 'metal', kilograms: 4 }),
      movement('latest', '2026-10-14', 'in', { kilograms: 5 }),
      movement('too-late', '2026-10-15', 'in', { kilograms: 6 }),
      movement('count-1', '2026-06-30', 'stock-count', { kilograms: 100 }),
      movement('count-2', '2026-06-30', 'stock-count', { kilograms: 0.5 }),
      movement('count-zero', '2026-10-14', 'stock-count', { kilograms: 0 }),
      movement('count-items', '2026-07-02', 'stock-count', { items: 7, itemType: 'sofa' }),
    ]);
    const group = {
      toCategory: null,
      place: null,
      itemType: null,
      channel: null,
      producerScheme: null,
      itemsWithoutWeight: 0,
      records: 1,
      category: 'wood',
    };
    const day = '2026-07-01';
    const { material } = await sheetOf(t, centre, '2026-Q3');
    t.same(material.movements, [
      { ...group, date: '2026-06-16', direction: 'in', grams: 1 },
      { ...group, date: day, direction: 'correction', grams: -1500 },
      { ...group, date: day, direction: 'in', place: 'company', grams: 3000 },
      { ...group, date: day, direction: 'out', place: 'recycling', grams: 2000 },
      {
        ...group,
        date: day,
        direction: 'out',
        place: 'resale',
        itemType: 'sofa',
        grams: 40_500,
        itemsWithoutWeight: 3,
        records: 2,
      },
      { ...group, date: day, direction: 'transformation', toCategory: 'metal', grams: 4000 },
      { ...group, date: '2026-10-14', direction: 'in', grams: 5000 },
    ]);
    t.same(material.stockCounts, [
      { date: '2026-06-30', category: 'wood', grams: 100_500, records: 2 },
      { date: '2026-10-14', category: 'wood', grams: 0, records: 1 },
    ]);
  });

  await t.test('material: the newest count of each category and what moved since', async (t) => {
    const centre = await makeCentre(store);
    await centre.writeAll([
      movement('wood-old', '2020-01-01', 'stock-count', { kilograms: 500 }),
      movement('wood-new', '2026-08-31', 'stock-count', { kilograms: 100 }),
      movement('metal', '2026-06-30', 'stock-count', { category: 'metal', kilograms: 50 }),
      movement('wood-after', '2026-10-01', 'stock-count', { kilograms: 999 }),
      movement('same-day', '2026-08-31', 'in', { kilograms: 1 }),
      movement('in-1', '2026-09-01', 'in', { kilograms: 2, origin: 'company' }),
      movement('in-2', '2026-09-30', 'in', { kilograms: 3, origin: 'company' }),
      movement('after', '2026-10-01', 'in', { kilograms: 4 }),
      movement('to-metal-before', '2026-07-01', 'transformation', { toCategory: 'metal', kilograms: 5 }),
      movement('to-metal-after', '2026-09-02', 'transformation', { toCategory: 'metal', kilograms: 6 }),
      movement('uncounted', '2026-09-02', 'in', { category: 'toys', kilograms: 7 }),
      movement('became', '2026-09-02', 'transformation', { category: 'mixed', toCategory: 'paper', kilograms: 7 }),
      movement('for-owner', '2020-01-01', 'out', { category: 'bicycle', destination: 'repaired-return', kilograms: 9 }),
    ]);
    const group = {
      category: 'wood',
      toCategory: null,
      place: null,
      itemType: null,
      itemsWithoutWeight: 0,
      records: 1,
    };
    const became = { ...group, direction: 'transformation', toCategory: 'metal' };
    const sheet = await sheetOf(t, centre, '2026-Q3');
    t.strictSame(sheet.material.neverCounted, ['mixed', 'paper', 'toys']);
    t.strictSame(
      (await sheetOf(t, centre, '2027-Q3')).material.neverCounted,
      ['mixed', 'paper', 'toys'],
      'also when it moved long ago',
    );
    t.strictSame((await sheetOf(t, centre, '2020-Q3')).material.neverCounted, [], 'and not before it moved');
    t.same(sheet.material.book, [
      {
        category: 'metal',
        countedOn: '2026-06-30',
        grams: 50_000,
        since: [{ ...became, grams: 11_000, records: 2 }],
      },
      {
        category: 'wood',
        countedOn: '2026-08-31',
        grams: 100_000,
        since: [
          { ...group, direction: 'in', place: 'company', grams: 5000, records: 2 },
          { ...became, grams: 6000 },
        ],
      },
    ]);
  });

  await t.test('coverage, counts, and several periods from one moment', async (t) => {
    const centre = await makeCentre(store);
    const statement = { recordKind: 'guidance-sessions', from: '2026-01-01', completeThrough: '2026-09-30' };
    await centre.writeAll([
      put('coverage-statements', 'c', statement),
      session('s-1', '2026-03-31', [], { headcount: 1 }),
      session('s-2', '2026-04-01', [], { headcount: 1 }),
      put('participants', 'p', {}),
    ]);
    const periods = ['2026-Q1', '2026-04', '2026'].flatMap((id) => parsePeriod(id) ?? []);
    const facts = await store.readFacts(centre.reach, centre.centreId, periods);
    t.strictSame(
      facts?.sheets.map(({ period, guidance }) => [period.id, guidance.sessions.map(({ month }) => month)]),
      [
        ['2026-Q1', ['2026-03']],
        ['2026-04', ['2026-04']],
        ['2026', ['2026-03', '2026-04']],
      ],
    );
    t.strictSame(facts?.sheets[2]?.coverage, [statement]);
    t.equal(facts?.changeNumber, 1);
    t.strictSame((await store.readFacts(centre.reach, centre.centreId, []))?.sheets, []);
    t.strictSame(await store.countRecords(centre.reach, centre.centreId, '2026-01-01', '2026-03-31'), {
      'coverage-statements': 1,
      participants: 1,
      'participant-statuses': 0,
      trajectories: 0,
      'trajectory-terms': 0,
      attendance: 0,
      'guidance-sessions': 1,
      measurements: 0,
      'follow-ups': 0,
      'material-movements': 0,
      repairs: 0,
      'visitor-counts': 0,
      'volunteer-hours': 0,
      'ledger-entries': 0,
      'impact-maps': 0,
      positions: 0,
      'social-purchases': 0,
      needs: 0,
      agreements: 0,
      efforts: 0,
    });
  });
}

function movement(id: string, date: string, direction: string, rest: RecordData) {
  return put('material-movements', id, { date, direction, category: 'wood', ...rest });
}
