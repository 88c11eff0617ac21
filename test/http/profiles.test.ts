import t from 'tap';
import { incomeSource } from '../../src/core/lists/income-source.ts';
import { incomeKindOf } from '../../src/reporting/profiles/income-kind.ts';
import { addCentre, expect, importLines, makeService, type TestCentre } from '../support/service.ts';

/** Share and profile of a centre small enough to count by hand, over the twelve months through a quarter. */
const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const other = await addCentre(service, 'other');
const empty = await addCentre(service, 'empty');

const statement = (recordKind: string, from = '2025-10-01') => ({
  kind: 'coverage-statements',
  id: recordKind,
  data: { recordKind, from, completeThrough: '2026-09-30' },
});
const position = (id: string, participantId: string, data: object) => ({
  kind: 'positions',
  id,
  data: { participantId, from: '2025-01-01', hoursPerWeek: 18, fullTimeHours: 36, ...data },
});
const purchase = (id: string, data: object) => ({
  kind: 'social-purchases',
  id,
  data: {
    date: '2026-06-30',
    supplier: 'Drukkerij De Kans',
    invoice: 5_000,
    turnover: 1_000_000,
    turnoverYear: 2025,
    fte: 20,
    directShare: 0.5,
    certificateUntil: '2027-03-31',
    ...data,
  },
});
const entry = (id: string, amount: number, incomeSource: string) => ({
  kind: 'ledger-entries',
  id,
  data: { date: '2026-03-31', nature: 'income', amount, incomeSource },
});
const people = ['anna', 'ben', 'carla', 'dirk'];
const records = [
  ...['positions', 'social-purchases', 'trajectories', 'volunteer-hours', 'ledger-entries', 'measurements'].map(
    (kind) => statement(kind),
  ),
  ...people.map((id) => ({ kind: 'participants', id, data: {} })),
  ...people.map((id) => ({
    kind: 'trajectories',
    id: `t-${id}`,
    data: { participantId: id, kind: id === 'dirk' ? 'volunteer' : 'work-experience', start: '2025-10-01' },
  })),
  {
    kind: 'participant-statuses',
    id: 's-anna',
    data: { participantId: 'anna', validFrom: '2024-01-01', legalGround: 'ww' },
  },
  {
    kind: 'participant-statuses',
    id: 's-carla',
    data: { participantId: 'carla', validFrom: '2024-01-01', legalGround: 'wia-wao' },
  },
  position('w-anna', 'anna', { group: 'wajong', contract: 'regular' }),
  position('w-ben', 'ben', { group: 'wmo' }),
  position('w-gone', 'ben', { group: 'wajong', contract: 'regular', from: '2024-01-01', until: '2024-12-31' }),
  purchase('i-1', {}),
  purchase('i-2', { invoice: 5_000, date: '2026-07-01' }),
  purchase('i-late', { certificateUntil: '2026-01-01' }),
  purchase('i-before', { date: '2025-09-30' }),
  {
    kind: 'measurements',
    id: 'm-1',
    data: { participantId: 'anna', instrument: 'vng-ladder', date: '2025-10-02', value: 2 },
  },
  {
    kind: 'measurements',
    id: 'm-2',
    data: { participantId: 'anna', instrument: 'vng-ladder', date: '2026-08-02', value: 5 },
  },
  { kind: 'volunteer-hours', id: 'v-1', data: { month: '2026-01', minutes: 6_000, uniqueYearToDate: 4 } },
  { kind: 'volunteer-hours', id: 'v-2', data: { month: '2026-09', minutes: 6_000, uniqueYearToDate: 9 } },
  entry('e-1', 60_000, 'municipal-contract'),
  entry('e-2', 40_000, 'subsidy'),
  { kind: 'needs', id: 'n-1', data: { kind: 'money', from: '2026-01-01', amount: 7_500, note: 'Heftruck' } },
  { kind: 'needs', id: 'n-2', data: { kind: 'space', from: '2025-01-01', until: '2025-12-31' } },
];
const size = (id: string, value: number, to?: string) => ({
  id: `organisation.${id}`,
  unit: 'fte',
  value,
  from: '2025-01-01',
  ...(to ? { to } : {}),
  source: { title: 'Personeelsadministratie', publisher: 'Stichting' },
});
const sizes = (values: unknown[]) =>
  service.call('PUT', `/v1/organisations/${own.organisationId}/parameter-sets/omvang`, {
    key: own.coordinator,
    body: { name: 'Omvang', centreIds: [own.centreId], values },
  });

const url = (quarter: string, rest = '', { centreId } = own) =>
  `/v1/centres/${centreId}/quarterly-reports/${quarter}/draft${rest}`;
const draft = async (quarter = '2026-Q3', centre: TestCentre = own) =>
  (await expect(service.call('GET', url(quarter, '', centre), { key: centre.system }), 200)).json();

t.before(async () => {
  const receipt = (await expect(importLines(service, own, records), 200)).json();
  t.strictSame([receipt.created, receipt.rejections], [records.length, []]);
});

t.test('without the size of the organisation there is no share, and it says what to do', async (t) => {
  const { psoStyle } = await draft();
  t.match(psoStyle, {
    status: 'unknown',
    disclaimer: { nl: /geen PSO-certificering/ },
    period: { from: '2025-10-01', until: '2026-09-30' },
    share: { total: null, totalFte: null },
    reason: { nl: /organisation\.total-fte/, en: /own value/ },
  });
  t.strictSame(
    psoStyle.missing.map((one: { params: object }) => one.params),
    [{ parameter: 'organisation.total-fte' }],
  );
});

t.test('the share of the twelve months, by hand', async (t) => {
  await expect(sizes([size('total-fte', 10), size('seconded-fte', 0), size('paid-fte', 8)]), 201);
  const { psoStyle, parametersUsed } = await draft();
  // Anna: 18 of 36 hours, the whole year, weight 1. Bought: 10,000 of 1,000,000 x 20 fte x 0.5.
  t.match(psoStyle, {
    status: 'ok',
    share: { totalFte: 10, weightedFte: 0.5, attributedFte: 0.1, direct: 0.05, indirect: 0.0099, total: 0.0599 },
    suppliers: [{ supplier: 'Drukkerij De Kans', attributedFte: 0.1 }],
  });
  t.strictSame(
    psoStyle.groups.map(({ group, standing, positions }: Record<string, unknown>) => [group, standing, positions]),
    [
      ['wajong', 'counted', 1],
      ['wmo', 'beside', 1],
    ],
    'who left before the year is not among them',
  );
  t.strictSame(
    psoStyle.withoutPosition.map(({ group, participants }: Record<string, unknown>) => [group, participants]),
    [
      ['disability-benefit', 1],
      ['volunteer', 1],
    ],
  );
  const codes = psoStyle.warnings.map(({ code }: { code: string }) => code);
  for (const code of ['outdated', 'shown-beside', 'purchases-after-certificate', 'group-differs-from-status'])
    t.ok(codes.includes(code), code);
  const used = psoStyle.parametersUsed.map(({ id }: { id: string }) => id);
  for (const id of ['organisation.total-fte', 'pso-weight.group-wajong', 'pso-norm.level-1.size-10'])
    t.ok(used.includes(id), id);
  t.ok(Array.isArray(parametersUsed));
});

t.test('a chapter tells of no person: no record, no step of a position, no score of one', async (t) => {
  const { psoStyle, maexStyle } = await draft();
  const told = JSON.stringify([psoStyle, maexStyle]);
  for (const id of [...people, 'w-anna', 'w-ben']) t.notMatch(told, new RegExp(`"${id}"`), id);
  t.notMatch(told, /position-\d|"ladder-\d|Van trede/);
  t.ok(psoStyle.steps.some(({ id }: { id: string }) => id === 'weighted-fte'));
});

t.test('the profile of the twelve months, by hand', async (t) => {
  const { maexStyle } = await draft();
  t.match(maexStyle, {
    status: 'ok',
    disclaimer: { en: /Never add its value to an SROI result/ },
    profile: {
      audience: 'own',
      volunteering: { volunteers: null, hours: 200, paidFte: 8, valueEur: 2_000 },
      income: { totalEur: 100_000, shares: { sales: 0.6, subsidies: 0.4 }, hhi: 0.52 },
      ladder: { measured: 1, participants: 3, meanGrowth: 3, apartEur: null },
      impactValueEur: 2_000,
      outcomesOnlyEur: 0,
      withLadderEur: null,
      evidenceMix: [{ grade: 'C', share: 1 }],
      needs: [{ need: 'money', description: 'Heftruck', amountEur: 7_500 }],
    },
  });
  const source = (part: string) => maexStyle.sources.find((one: { part: string }) => one.part === part);
  t.match(source('/volunteering/hours'), { from: 'volunteering.hours', status: 'ok' });
  t.match(source('/volunteering/volunteers'), { status: 'unknown', reason: { nl: /kalenderjaar/ } });
  t.match(source('/co2/kg'), { status: 'not-kept', missing: [{ code: 'coverage-none' }] });
  for (const part of ['/peopleReached', '/activities/low-price-goods'])
    t.match(source(part), { from: null, status: 'not-kept' }, part);
  t.match(source('/activities/partners'), { from: 'agreements', status: 'not-kept' }, 'none is recorded');
  t.match(source('/activities/youth-placed'), { status: 'not-kept' }, 'birth years are not stated to be complete');
  t.equal((await draft('2025-Q4')).maexStyle.status, 'unknown', 'hours that are not complete leave the value unknown');
});

t.test('what was read is what the method makes of it when it is sent', async (t) => {
  const { psoStyle } = await draft();
  const inputs = {
    yearEnd: '2026-09-30',
    totalFte: 10,
    secondedFte: 0,
    positions: [
      { group: 'wajong', contract: 'regular', from: '2025-01-01', hoursPerWeek: 18, fullTimeHours: 36 },
      { group: 'wmo', from: '2025-01-01', hoursPerWeek: 18, fullTimeHours: 36 },
    ],
    socialPurchases: ['2026-06-30', '2026-07-01'].map((date) => ({
      supplier: 'Drukkerij De Kans',
      date,
      invoice: 5_000,
      turnover: 1_000_000,
      fte: 20,
      directShare: 0.5,
      certificateUntil: '2027-03-31',
    })),
  };
  const body = { indicator: 'pso-style', asOf: '2026-09-30', inputs };
  const sent = (await expect(service.call('POST', '/v1/calculations', { key: own.system, body }), 200)).json();
  for (const name of ['direct', 'indirect', 'total', 'weightedFte', 'norms', 'thirtyPlus'])
    t.strictSame(psoStyle.share[name], (sent.result ?? sent).value[name], name);
});

t.test('purchases that nobody states to be complete leave the total unknown, with what it is at least', async (t) => {
  const line = { ...statement('social-purchases', '2026-01-01'), id: 'social-purchases' };
  await expect(importLines(service, own, [line]), 200);
  const { psoStyle } = await draft();
  t.match(psoStyle, {
    status: 'unknown',
    share: { direct: 0.05, indirect: null, total: null, atLeast: { direct: 0.05, total: 0.0599 } },
    missing: [{ code: 'coverage-starts-late', params: { recordKind: 'social-purchases' } }],
  });
  await expect(importLines(service, own, [statement('social-purchases')]), 200);
  t.equal((await draft()).psoStyle.status, 'ok');
});

t.test('more bought than the turnover of a supplier is taken as not known', async (t) => {
  await expect(importLines(service, own, [purchase('i-much', { invoice: 999_999 })]), 200);
  const { psoStyle } = await draft();
  t.match(psoStyle, {
    status: 'unknown',
    share: { direct: 0.05, total: null },
    missing: [{ params: { field: 'turnover' } }],
  });
  t.ok(psoStyle.warnings.some(({ code }: { code: string }) => code === 'invoices-above-turnover'));
  await expect(importLines(service, own, [{ kind: 'social-purchases', id: 'i-much', delete: true }]), 200);
});

t.test('a position without its hours makes the share unknown and is counted, not named', async (t) => {
  const line = position('w-carla', 'carla', {
    group: 'disability-benefit',
    contract: 'regular',
    hoursPerWeek: undefined,
  });
  await expect(importLines(service, own, [line]), 200);
  const { psoStyle } = await draft();
  t.match(psoStyle, {
    status: 'unknown',
    share: { total: null, atLeast: { direct: 0.05 } },
    missing: [{ params: { recordKind: 'positions', field: 'hoursPerWeek', count: '1' } }],
  });
  await expect(importLines(service, own, [{ kind: 'positions', id: 'w-carla', delete: true }]), 200);
});

t.test('a size that has ended is of another year', async (t) => {
  await expect(sizes([size('total-fte', 10, '2026-08-31')]), 200);
  t.match((await draft()).psoStyle, {
    status: 'unknown',
    missing: [{ params: { parameter: 'organisation.total-fte' } }],
  });
  await expect(sizes([size('total-fte', 1)]), 200);
  t.match((await draft()).psoStyle, {
    status: 'not-applicable',
    reason: { en: /fewer than two fte/ },
    share: { total: null },
  });
  await expect(sizes([size('total-fte', 10), size('seconded-fte', 0), size('paid-fte', 8)]), 200);
});

t.test('a quarter, and a centre, without data is unknown and says why', async (t) => {
  for (const [quarter, centre] of [
    ['2023-Q1', own],
    ['2026-Q3', empty],
    ['2027-Q4', own],
  ] as const) {
    const { psoStyle, maexStyle } = await draft(quarter, centre);
    t.match(psoStyle, { status: 'unknown', share: null, missing: [{ params: { recordKind: 'positions' } }] }, quarter);
    t.match(psoStyle.disclaimer, { nl: /Indicatief/, en: /Indicative/ });
    t.match(maexStyle, { status: 'unknown', profile: { impactValueEur: null } }, quarter);
    t.ok(maexStyle.sources.length > 8 && maexStyle.reason.nl, quarter);
  }
});

t.test('another tenant’s key sees none of it, and its own draft is without our records', async (t) => {
  t.equal((await service.call('GET', url('2026-Q3'), { key: other.system })).statusCode, 404);
  t.equal((await service.call('GET', url('2026-Q3', '?format=csv'), { key: other.coordinator })).statusCode, 404);
  const theirs = await draft('2026-Q3', other);
  t.strictSame([theirs.psoStyle.groups, theirs.psoStyle.suppliers, theirs.maexStyle.profile.needs], [[], [], []]);
});

t.test('both are in the table in both languages, every row of it with its disclaimer', async (t) => {
  for (const [language, dialect, disclaimers, total] of [
    ['nl', 'nl', [/Indicatief, geen PSO-certificering/, /Tel de waarde nooit op/], '5,99'],
    ['en', 'rfc', [/Indicative, not a PSO certification/, /Never add its value/], '0.0599'],
  ] as const) {
    const headers = { 'accept-language': language };
    const rest = `?format=csv&csvDialect=${dialect}`;
    const { body } = await expect(service.call('GET', url('2026-Q3', rest), { key: own.system, headers }), 200);
    const rows = body.split('\r\n');
    const of = (name: string) => rows.filter((row) => row.split(dialect === 'nl' ? ';' : ',')[2]?.startsWith(name));
    t.ok(of('pso-style').length > 8 && of('maex-style').length > 9, language);
    t.equal(of('pso-style.norm').length > 3, true, 'norms around the size, and the line between them');
    t.equal(of('pso-style.thirty-plus').length, 2, 'both readings');
    t.ok(of('pso-style.supplier-fte').some((row) => row.includes('Drukkerij De Kans')));
    t.ok(
      of('pso-style').every((row) => disclaimers[0].test(row)),
      language,
    );
    t.ok(
      of('maex-style').every((row) => disclaimers[1].test(row)),
      language,
    );
    t.ok(
      of('pso-style.total').some((row) => row.split(dialect === 'nl' ? ';' : ',').includes(total)),
      language,
    );
  }
});

t.test('the tag of the draft changes with a position and a need, and comes back with them', async (t) => {
  const tag = async (headers = {}) => service.call('GET', url('2026-Q3'), { key: own.system, headers });
  const before = String((await tag()).headers.etag);
  t.equal((await tag({ 'if-none-match': before })).statusCode, 304);
  for (const [kind, id] of [
    ['positions', 'w-anna'],
    ['needs', 'n-1'],
  ] as const) {
    const kept = records.find((one) => one.kind === kind && one.id === id);
    const changed = kind === 'positions' ? { hoursPerWeek: 9 } : { amount: 1 };
    await expect(importLines(service, own, [{ kind, id, data: { ...kept?.data, ...changed } }]), 200);
    t.not((await tag()).headers.etag, before, kind);
    await expect(importLines(service, own, [kept]), 200);
    t.equal((await tag()).headers.etag, before, kind);
  }
});

t.test('every source of income has its place in the profile', async (t) => {
  t.strictSame(Object.keys(incomeKindOf).sort(), [...incomeSource.codes].sort());
});

t.test('young people placed, what was upcycled and partners come from the records', async (t) => {
  const centre = await addCentre(service, 'jong');
  await expect(
    service.call('PUT', '/v1/organisations/gemeente-jong', { body: { name: 'Jong', kind: 'municipality' } }),
    201,
  );
  const left = (id: string, birthYear: number) => [
    { kind: 'participants', id, data: { birthYear } },
    {
      kind: 'trajectories',
      id: `t-${id}`,
      data: {
        participantId: id,
        kind: 'work-experience',
        start: '2025-01-01',
        end: '2026-06-30',
        origin: 'municipality',
        destination: 'regular-job',
        endReason: 'completed',
      },
    },
  ];
  const movement = (id: string, destination: string, kilograms: number) => ({
    kind: 'material-movements',
    id,
    data: { date: '2026-05-01', direction: 'out', category: 'furniture', destination, kilograms, method: 'weighed' },
  });
  const rows = [
    ...['participants', 'trajectories', 'material-movements'].map((kind) => statement(kind)),
    ...left('jong', 2001),
    ...left('oud', 1970),
    movement('m-1', 'upcycled', 40.5),
    movement('m-2', 'resale', 100),
    {
      kind: 'agreements',
      id: 'a-1',
      data: {
        organisationId: 'gemeente-jong',
        reference: '2026-1',
        from: '2026-01-01',
        basis: 'payer',
        targets: [],
        budget: 1_000,
      },
    },
  ];
  const receipt = (await expect(importLines(service, centre, rows), 200)).json();
  t.strictSame([receipt.created, receipt.rejections], [rows.length, []]);
  const { maexStyle } = await draft('2026-Q3', centre);
  const quantities = (maexStyle.profile.sdgProfile as { indicators: { label: { nl: string }; quantity: number }[] }[])
    .flatMap(({ indicators }) => indicators)
    .map(({ label, quantity }) => [label.nl, quantity]);
  for (const row of [
    ['Deelnemers onder 30 zonder werk of school geplaatst', 1],
    ['Producten van gebruikt materiaal', 40.5],
    ['Partners', 1],
  ])
    t.ok(
      quantities.some((one) => JSON.stringify(one) === JSON.stringify(row)),
      `${row} among ${JSON.stringify(quantities)}`,
    );
});
