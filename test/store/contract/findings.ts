import type { Test } from 'tap';
import type { RecordData } from '../../../src/records/field.ts';
import type { FindingsQuery, RecordWrite, Store } from '../../../src/store/store.ts';
import { by, makeCentre, put, session } from '../support/centre.ts';

const query: FindingsQuery = {
  from: '2026-07-01',
  until: '2026-09-30',
  today: '2026-10-01',
  limit: 10,
  itemWeights: { sofa: 40_000, 'office-chair': 10_000 },
};

const trajectory = (id: string, participantId: string, start: string, rest: RecordData = {}) =>
  put('trajectories', id, { participantId, kind: 'work-experience', start, ...rest });
const movement = (id: string, date: string, rest: RecordData) =>
  put('material-movements', id, { date, direction: 'in', category: 'wood', method: 'weighed', ...rest });

type Case = { name: string; rule: string; kind: string; writes: RecordWrite[]; found: string[] };

/** Each rule with the records that break it and those that just do not. */
const cases: Case[] = [
  {
    name: 'two trajectories share a day',
    rule: 'trajectory-overlap',
    kind: 'trajectories',
    writes: [
      trajectory('a-1', 'a', '2026-01-01', { end: '2026-07-01' }),
      trajectory('a-2', 'a', '2026-07-01'),
      trajectory('b-1', 'b', '2026-01-01', { end: '2026-07-01' }),
      trajectory('b-2', 'b', '2026-07-02'),
      trajectory('c-1', 'c', '2025-01-01', { end: '2025-06-30' }),
      trajectory('c-2', 'c', '2025-02-01', { end: '2025-06-30' }),
    ],
    found: ['a-1', 'a-2'],
  },
  {
    name: 'a session of someone without a trajectory on that day',
    rule: 'session-outside-trajectory',
    kind: 'guidance-sessions',
    writes: [
      trajectory('t', 'a', '2026-07-10', { end: '2026-07-20' }),
      session('first-day', '2026-07-10', ['a']),
      session('last-day', '2026-07-20', ['a']),
      session('day-after', '2026-07-21', ['a']),
      session('one-of-two', '2026-07-15', ['a', 'b']),
      session('two-of-two', '2026-07-15', ['c', 'b']),
      session('nobody-named', '2026-07-15', [], { headcount: 2 }),
      session('other-quarter', '2026-06-30', ['b']),
    ],
    found: ['day-after', 'one-of-two', 'two-of-two'],
  },
  {
    name: 'a weight that is unlikely',
    rule: 'unlikely-weight',
    kind: 'material-movements',
    writes: [
      movement('light', '2026-07-01', { itemType: 'sofa', items: 2, kilograms: 19.999 }),
      movement('just-light', '2026-07-01', { itemType: 'sofa', items: 2, kilograms: 20 }),
      movement('heavy', '2026-07-01', { itemType: 'office-chair', items: 1, kilograms: 40.001 }),
      movement('just-heavy', '2026-07-01', { itemType: 'office-chair', items: 1, kilograms: 40 }),
      movement('no-reference', '2026-07-01', { itemType: 'thrift-item', items: 1, kilograms: 999 }),
      movement('a-tonne-weighed', '2026-07-01', { kilograms: 1000.001 }),
      movement('a-tonne-estimated', '2026-07-01', { kilograms: 1000.001, method: 'estimated' }),
      movement('just-a-tonne', '2026-07-01', { kilograms: 1000, method: 'counted' }),
      movement('a-train', '2026-07-01', { kilograms: 40_000.001 }),
      movement('corrected', '2026-07-01', { kilograms: -2000, direction: 'correction', method: 'counted' }),
      movement('a-full-hall', '2026-07-01', { kilograms: 90_000, direction: 'stock-count' }),
      movement('other-quarter', '2026-06-30', { kilograms: 90_000 }),
    ],
    found: ['a-tonne-estimated', 'a-train', 'corrected', 'heavy', 'light'],
  },
  {
    name: 'a session tomorrow, however far',
    rule: 'future-date',
    kind: 'guidance-sessions',
    writes: [
      session('today', '2026-10-01', [], { headcount: 1 }),
      session('tomorrow', '2026-10-02', [], { headcount: 1 }),
      session('typo', '2062-07-01', [], { headcount: 1 }),
    ],
    found: ['tomorrow', 'typo'],
  },
  {
    name: 'a movement tomorrow',
    rule: 'future-date',
    kind: 'material-movements',
    writes: [movement('today', '2026-10-01', { kilograms: 1 }), movement('tomorrow', '2026-10-02', { kilograms: 1 })],
    found: ['tomorrow'],
  },
  {
    name: 'a planned end that has passed',
    rule: 'planned-end-passed',
    kind: 'trajectories',
    writes: [
      trajectory('open', 'a', '2026-01-01', { plannedEnd: '2026-09-30' }),
      trajectory('ends-today', 'b', '2026-01-01', { plannedEnd: '2026-10-01' }),
      trajectory('ended', 'c', '2026-01-01', { plannedEnd: '2026-08-30', end: '2026-08-30' }),
    ],
    found: ['open'],
  },
  {
    name: 'an end without destination',
    rule: 'end-without-destination',
    kind: 'trajectories',
    writes: [
      trajectory('unknown-where', 'a', '2026-01-01', { end: '2026-07-01' }),
      trajectory('known-where', 'b', '2026-01-01', { end: '2026-07-01', destination: 'education' }),
      trajectory('other-quarter', 'c', '2026-01-01', { end: '2026-06-30' }),
      trajectory('goes-on', 'd', '2026-01-01', { end: '2026-07-01' }),
      trajectory('inside', 'd', '2026-07-31'),
      trajectory('comes-back-later', 'e', '2026-01-01', { end: '2026-07-01' }),
      trajectory('a-new-one', 'e', '2026-08-01'),
      trajectory('said-elsewhere', 'b', '2026-02-01', { end: '2026-07-02' }),
    ],
    found: ['comes-back-later', 'unknown-where'],
  },
  {
    name: 'an organisation of a trajectory that nobody has entered',
    rule: 'unknown-organisation',
    kind: 'trajectories',
    writes: [
      trajectory('no-referrer', 'a', '2026-01-01', { referrerId: 'nobody' }),
      trajectory('no-payer', 'b', '2026-01-01', { referrerId: 'org-known', payerId: 'nobody' }),
      trajectory('both-known', 'c', '2026-01-01', { referrerId: 'org-known', payerId: 'org-known' }),
    ],
    found: ['no-payer', 'no-referrer'],
  },
  {
    name: 'an organisation of a movement that nobody has entered',
    rule: 'unknown-organisation',
    kind: 'material-movements',
    writes: [
      movement('known', '2026-07-01', { kilograms: 1, direction: 'transfer-in', counterpart: 'org-known' }),
      movement('unknown', '2026-07-01', { kilograms: 1, direction: 'transfer-in', counterpart: 'nobody' }),
      movement('other-quarter', '2026-06-30', { kilograms: 1, direction: 'transfer-in', counterpart: 'nobody' }),
    ],
    found: ['unknown'],
  },
];

/** Records that are kept but doubted. */
export async function findingsContract(t: Test, store: Store): Promise<void> {
  await store.putOrganisation(
    { id: 'org-known', name: 'Known', kind: 'other' },
    { at: '2026-10-01T00:00:00.000Z', by },
  );
  for (const { name, rule, kind, writes, found } of cases) {
    await t.test(`${rule}: ${name}`, async (t) => {
      const centre = await makeCentre(store);
      await centre.writeAll(['a', 'b', 'c', 'd', 'e'].map((id) => put('participants', id, {})));
      await centre.writeAll(writes);
      const findings = (await store.readFindings(centre.reach, centre.centreId, query)) ?? [];
      const finding = findings.find((each) => each.rule === rule && each.kind === kind);
      t.strictSame(finding, { rule, kind, count: found.length, ids: found });
    });
  }

  await t.test('a count of all, and no more ids than asked for', async (t) => {
    const centre = await makeCentre(store);
    await centre.writeAll(['b', 'C', 'a'].map((id) => session(id, '2062-01-01', [], { headcount: 1 })));
    const ask = (limit: number) => store.readFindings(centre.reach, centre.centreId, { ...query, limit });
    const finding = { rule: 'future-date', kind: 'guidance-sessions', count: 3 };
    t.strictSame(await ask(2), [{ ...finding, ids: ['C', 'a'] }]);
    t.strictSame(await ask(0), [{ ...finding, ids: [] }]);
  });

  await t.test('what one record breaks, however many others do', async (t) => {
    const centre = await makeCentre(store);
    await centre.writeAll(['b', 'C', 'a'].map((id) => session(id, '2062-01-01', [], { headcount: 1 })));
    const ask = (kind: string, id: string) =>
      store.readFindings(centre.reach, centre.centreId, { ...query, limit: 1, record: { kind, id } });
    t.strictSame(await ask('guidance-sessions', 'b'), [
      { rule: 'future-date', kind: 'guidance-sessions', count: 1, ids: ['b'] },
    ]);
    t.strictSame(await ask('guidance-sessions', 'gone'), []);
    t.strictSame(await ask('attendance', 'b'), [], 'of another kind by the same id');
  });

  await t.test('what breaks one rule', async (t) => {
    const centre = await makeCentre(store);
    await centre.writeAll([
      session('a', '2062-01-01', [], { headcount: 1 }),
      movement('b', '2026-07-01', { kilograms: 900_000 }),
    ]);
    const ask = (rule: string, kind: string) =>
      store.readFindings(centre.reach, centre.centreId, { ...query, rule: { rule, kind } });
    t.strictSame(await ask('future-date', 'guidance-sessions'), [
      { rule: 'future-date', kind: 'guidance-sessions', count: 1, ids: ['a'] },
    ]);
    t.strictSame(await ask('future-date', 'material-movements'), [], 'of another kind');
    t.strictSame(await ask('unlikely-weight', 'guidance-sessions'), [], 'another rule');
  });

  await t.test('nothing to find', async (t) => {
    const centre = await makeCentre(store);
    t.strictSame(await store.readFindings(centre.reach, centre.centreId, { ...query, itemWeights: {} }), []);
  });
}
