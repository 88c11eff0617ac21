import t from 'tap';
import { recordKinds } from '../../src/records/registry.ts';
import { addCentre, expect, importLines, makeService, type TestCentre } from '../support/service.ts';

/** A quarter of attendance, scores, follow-ups, repairs and counts, small enough to count by hand. */
const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const before = await addCentre(service, 'before');

const stated = (recordKind: string) => ({
  kind: 'coverage-statements',
  id: recordKind,
  data: { recordKind, from: '2025-01-01', completeThrough: '2026-09-30' },
});
const line = (kind: string, id: string, data: object) => ({ kind, id, data });
const trajectory = (id: string, participantId: string, start: string, rest: object = {}) =>
  line('trajectories', id, { participantId, kind: 'work-experience', start, ...rest });
const score = (id: string, participantId: string, date: string, value: number) =>
  line('measurements', id, { participantId, instrument: 'vng-ladder', date, value });

const people = ['anna', 'bo', 'cas'].map((id) => line('participants', id, {}));
const quarter = [
  ...people,
  // Anna was there when registration began: an opening position, no inflow. Bo left half a year before September.
  trajectory('t-a', 'anna', '2023-05-01'),
  trajectory('t-b', 'bo', '2025-02-01', { end: '2026-03-10', destination: 'regular-job' }),
  trajectory('t-c', 'cas', '2026-07-01'),
  score('s-1', 'anna', '2023-05-20', 2),
  score('s-2', 'anna', '2026-08-01', 4),
  score('s-3', 'cas', '2026-07-02', 3),
  line('trajectory-terms', 'v-1', { trajectoryId: 't-a', validFrom: '2023-05-01', hoursPerWeek: 16.5 }),
  line('attendance', 'a-1', { trajectoryId: 't-a', month: '2026-07', dayParts: 10 }),
  line('attendance', 'a-2', { trajectoryId: 't-c', date: '2026-07-01', presentMinutes: 90, plannedMinutes: 120 }),
  line('attendance', 'a-3', { trajectoryId: 't-c', date: '2026-07-02', plannedMinutes: 120, state: 'sick' }),
  line('follow-ups', 'f-1', { trajectoryId: 't-b', months: 6, date: '2026-09-12', status: 'work', hoursPerWeek: 24 }),
  line('material-movements', 'm-1', {
    date: '2026-07-03',
    direction: 'out',
    category: 'textile',
    destination: 'repaired-return',
    kilograms: 2,
  }),
  line('repairs', 'r-1', {
    date: '2026-07-03',
    category: 'textile',
    outcome: 'fixed',
    kilograms: 2,
    movementId: 'm-1',
  }),
  line('repairs', 'r-2', { date: '2026-07-03', category: 'textile', outcome: 'fixed', kilograms: 50, goods: 'centre' }),
  line('repairs', 'r-3', { date: '2026-07-04', category: 'eee-small', outcome: 'end-of-life', barrier: 'too-worn' }),
  line('repairs', 'r-4', { date: '2026-07-04', category: 'eee-small', outcome: 'unknown' }),
  ...['2026-07', '2026-08', '2026-09'].map((month, place) =>
    line('visitor-counts', `b-${place}`, { month, kind: 'visitor-paying', count: 100 + place }),
  ),
  line('volunteer-hours', 'u-1', { month: '2026-07', minutes: 600, volunteers: 4, uniqueYearToDate: 9 }),
  line('volunteer-hours', 'u-2', { month: '2026-09', minutes: 300, uniqueYearToDate: 11 }),
  ...recordKinds.filter(({ hasCoverage }) => hasCoverage).map(({ kind }) => stated(kind)),
];
const figuresOf = async ({ centreId, system }: TestCentre) => {
  const url = `/v1/centres/${centreId}/indicator-values?period=2026-Q3`;
  const { items } = (await service.call('GET', url, { key: system })).json() as {
    items: { indicator: string; status: string; exact: string | null }[];
  };
  return Object.fromEntries(items.map(({ indicator, status, exact }) => [indicator, exact ?? status]));
};

t.test('the figures, counted by hand', async (t) => {
  const receipt = (await importLines(service, own, quarter)).json();
  t.equal(receipt.created, quarter.length, JSON.stringify(receipt.rejections));
  const figures = await figuresOf(own);
  const expected: Record<string, string> = {
    'flow.inflow': '1',
    'flow.active': '2',
    'flow.durable-outflow': '1',
    'flow.durable-outflow.response-share': '1',
    'flow.durable-outflow-3': 'unknown',
    'flow.no-return': 'unknown',
    'participation.ladder-growth': '2',
    'participation.ladder-improved-share': '1',
    'participation.ladder-coverage': '0.5',
    // 10 day-parts of 4 hours and an hour and a half.
    'participation.attendance': '41.5',
    'repair.success-rate': '0.6666666666666666666666666666666666666667',
    'visitors.paying': '303',
    // Other visitors were counted, these never.
    'visitors.courses': 'unknown',
    'volunteering.hours': '15',
    'volunteering.volunteers': '11',
    'guidance.capacity-gap': 'unknown',
  };
  for (const [id, value] of Object.entries(expected)) t.equal(figures[id], value, id);
});

t.test('a repair counts for CO2 once, and goods of the centre by their movements', async (t) => {
  const url = `/v1/centres/${own.centreId}/indicator-values/material.co2-avoided?period=2026-Q3`;
  const { steps } = (await service.call('GET', url, { key: own.system })).json().result;
  const weighed = steps.find(({ id }: { id: string }) => id === 'avoided.repaired.textile.kg');
  t.equal(weighed?.value, '2', 'the 2 kg for its owner, not the 50 kg of the centre');
});

const newKinds = [
  'trajectory-terms',
  'attendance',
  'measurements',
  'follow-ups',
  'repairs',
  'visitor-counts',
  'volunteer-hours',
];

t.test('a centre that keeps what it kept before has no 0 where nothing was entered', async (t) => {
  const old = recordKinds.filter(({ kind, hasCoverage }) => hasCoverage && !newKinds.includes(kind));
  const lines = quarter.filter(({ kind }) => !newKinds.includes(kind) && kind !== 'coverage-statements');
  await importLines(service, before, [...lines, ...old.map(({ kind }) => stated(kind))]);
  const url = `/v1/centres/${before.centreId}/quarterly-reports/2026-Q3/draft`;
  const draft = (await service.call('GET', url, { key: before.system })).json();
  const statuses = new Map<string, string>(
    draft.chapters.flatMap(({ figures }: { figures: { indicator: string; status: string }[] }) =>
      figures.map(({ indicator, status }) => [indicator, status] as const),
    ),
  );
  const families = ['participation', 'repair', 'visitors', 'volunteering'];
  const unknown = [...statuses].filter(([id]) => families.includes(id.split('.')[0] ?? '') || /durable/.test(id));
  t.equal(unknown.length, 19);
  for (const [id, status] of unknown) t.equal(status, 'unknown', id);
  t.equal(statuses.get('flow.inflow'), 'ok');
  const kept = draft.dataQuality.coverage as { kind: string; state: string; records: number }[];
  for (const kind of newKinds)
    t.match(
      kept.find((row) => row.kind === kind),
      { state: 'not-kept', records: 0 },
      kind,
    );
});

t.test('kinds of a month that are stated complete and were never entered are doubted like any other', async (t) => {
  const empty = await addCentre(service, 'empty');
  const kinds = recordKinds.filter(({ hasCoverage }) => hasCoverage).map(({ kind }) => kind);
  await importLines(service, empty, kinds.map(stated));
  const doubted = async () => {
    const url = `/v1/centres/${empty.centreId}/data-quality?period=2026-Q3`;
    const { findings } = (await service.call('GET', url, { key: empty.system })).json();
    return findings
      .filter(({ rule }: { rule: string }) => rule === 'complete-without-records')
      .map(({ kind }: { kind: string }) => kind)
      .sort();
  };
  const all = ['attendance', 'guidance-sessions', 'material-movements', 'participants'];
  t.strictSame(await doubted(), [...all, 'visitor-counts', 'volunteer-hours']);
  await importLines(service, empty, [
    line('visitor-counts', 'b-1', { month: '2026-09', kind: 'course', count: 0 }),
    line('volunteer-hours', 'u-1', { month: '2026-06', minutes: 600 }),
  ]);
  t.strictSame(
    await doubted(),
    [...all, 'volunteer-hours'],
    'a 0 is a record, and another quarter is no record of this',
  );
});

t.test('records that nobody states to be complete are not called absent', async (t) => {
  const quiet = await addCentre(service, 'quiet');
  await importLines(service, quiet, [line('volunteer-hours', 'u-1', { month: '2026-08', minutes: 600 })]);
  const url = `/v1/centres/${quiet.centreId}/data-quality?period=2026-Q3`;
  const { coverage } = (await service.call('GET', url, { key: quiet.system })).json();
  const row = (kind: string) => coverage.find((one: { kind: string }) => one.kind === kind);
  t.match(row('volunteer-hours'), {
    state: 'not-stated',
    records: 1,
    says: { nl: 'Vrijwilligersuren: niet als volledig verklaard', en: 'Volunteer hours: not stated to be complete' },
  });
  t.match(row('visitor-counts'), {
    state: 'not-kept',
    records: 0,
    says: { nl: 'Bezoekerstellingen: niet bijgehouden' },
  });
});

t.test('a controller sees what moved since the last look', async (t) => {
  const watched = await addCentre(service, 'watched');
  const look = async (since?: string) => {
    const rest = since === undefined ? '' : `&changedSince=${encodeURIComponent(since)}`;
    const url = `/v1/centres/${watched.centreId}/data-quality?period=2026-Q3${rest}`;
    return (await expect(service.call('GET', url, { key: watched.system }), 200)).json();
  };
  const nothing = await look();
  t.strictSame(nothing.dataAsOf, { changeNumber: 0, changedAt: null, day: '2026-11-22' }, 'nothing was ever written');
  t.notOk('changedSince' in nothing, 'not asked, not told');

  const before = service.clock.now;
  const counted = (id: string, count: number) =>
    line('visitor-counts', id, { month: '2026-08', kind: 'visitor-paying', count });
  await importLines(service, watched, [counted('one', 10), counted('two', 20)]);
  const { changedAt, changeNumber } = (await look()).dataAsOf;
  t.equal(changedAt, before.toISOString());
  t.strictSame((await look(changedAt)).changedSince, { since: changedAt, kinds: [] });

  service.clock.now = new Date(before.getTime() + 60_000);
  await importLines(service, watched, [counted('two', 21), counted('three', 5)]);
  await service.call('DELETE', `/v1/centres/${watched.centreId}/visitor-counts/one`, {
    key: watched.system,
    headers: { 'if-match': '*' },
  });
  const moved = await look(changedAt.replace('Z', '+00:00'));
  t.ok(moved.dataAsOf.changeNumber > changeNumber);
  t.strictSame(
    moved.changedSince,
    {
      since: changedAt,
      kinds: [
        {
          kind: 'visitor-counts',
          label: { nl: 'Bezoekerstellingen', en: 'Visitor counts' },
          added: 1,
          changed: 1,
          deleted: 1,
        },
      ],
    },
    'any offset is the same instant',
  );
  service.clock.now = before;

  const wrong = await service.call(
    'GET',
    `/v1/centres/${watched.centreId}/data-quality?period=2026-Q3&changedSince=gisteren`,
    {
      key: watched.system,
    },
  );
  t.equal(wrong.statusCode, 400);
  t.equal(wrong.json().errors[0].pointer, '/changedSince');
});

t.test('of who was sick and what somebody scored nothing is shown to a key that may not see it', async (t) => {
  for (const [kind, id, fields] of [
    ['attendance', 'a-3', ['state']],
    ['measurements', 's-1', ['value']],
  ] as const) {
    const url = `/v1/centres/${own.centreId}/${kind}/${id}`;
    const masked = (await service.call('GET', url, { key: own.system })).json();
    t.strictSame(masked.withheld, fields);
    for (const field of fields) t.notOk(field in masked, `${kind}.${field}`);
    const shown = (await service.call('GET', url, { key: own.coordinator })).json();
    for (const field of fields) t.ok(field in shown, `${kind}.${field} for the coordinator`);
  }
});
