import t from 'tap';
import { addCentre, expect, importLines, makeService, type TestCentre } from '../support/service.ts';

/** Agreements and social return in the draft of a quarter, of a centre small enough to count by hand. */
const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const other = await addCentre(service, 'other');
const keys: Record<string, string> = {};
for (const id of ['noord', 'zuid']) {
  await expect(
    service.call('PUT', `/v1/organisations/${id}`, { body: { name: `Gemeente ${id}`, kind: 'municipality' } }),
    201,
  );
  const made = service.call('POST', `/v1/organisations/${id}/keys`, {
    body: { system: 'inkoop', preset: 'authority' },
  });
  keys[id] = (await expect(made, 201)).json().key as string;
}

const record = (kind: string, id: string, data: object) => ({ kind, id, data });
const covered = [
  'participants',
  'participant-statuses',
  'trajectories',
  'material-movements',
  'guidance-sessions',
  'measurements',
];
const trajectory = (id: string, participantId: string, data: object) =>
  record('trajectories', id, { participantId, kind: 'work-experience', start: '2026-01-01', ...data });
const session = (id: string, date: string, minutes: number, kind: string, ...participantIds: string[]) =>
  record('guidance-sessions', id, {
    date,
    minutes,
    kind,
    participantIds,
    headcount: participantIds.length,
    guides: [{ qualification: 'job-coach' }],
  });
const score = (id: string, participantId: string, date: string, value: number) =>
  record('measurements', id, { participantId, instrument: 'vng-ladder', date, value });
const movement = (id: string, kilograms: number) =>
  record('material-movements', id, {
    date: '2026-03-01',
    direction: 'in',
    category: 'wood',
    kilograms,
    origin: 'household-drop-off',
  });
const agreement = (id: string, organisationId: string, data: object) =>
  record('agreements', id, {
    organisationId,
    reference: `Contract ${id}`,
    from: '2026-01-01',
    until: '2026-12-31',
    basis: 'payer',
    ...data,
  });
const target = (subject: string, amount: number, rest: object = {}) => ({ subject, amount, ...rest });
const figure = (indicator: string, amount: number, rest: object = {}) =>
  target('indicator', amount, { indicator, ...rest });

/** ann and bob are of noord; bob moves to zuid in July; carla is of zuid. */
const records = [
  ...covered.map((recordKind) =>
    record('coverage-statements', recordKind, { recordKind, from: '2025-01-01', completeThrough: '2026-09-30' }),
  ),
  ...[
    ['ann', 'GM0503'],
    ['bob', 'GM0503'],
    ['carla', 'GM0363'],
  ].map(([id, municipalityCode]) => record('participants', String(id), { municipalityCode })),
  trajectory('t-ann', 'ann', { payerId: 'noord' }),
  trajectory('t-bob', 'bob', {
    payerId: 'noord',
    end: '2026-06-30',
    destination: 'regular-job',
    endReason: 'completed',
  }),
  trajectory('t-bob-2', 'bob', { payerId: 'zuid', start: '2026-07-01' }),
  trajectory('t-carla', 'carla', { payerId: 'zuid', kind: 'internship-bol' }),
  session('s-1', '2026-02-02', 60, 'skills', 'ann', 'carla'),
  session('s-2', '2026-06-30', 30, 'work', 'bob'),
  session('s-3', '2026-07-01', 90, 'language', 'bob'),
  score('m-1', 'ann', '2026-01-05', 2),
  score('m-2', 'ann', '2026-09-01', 4),
  score('m-3', 'bob', '2026-01-05', 3),
  score('m-4', 'bob', '2026-09-01', 6),
  movement('k-1', 1000),
  agreement('a-1', 'noord', {
    budget: 36_500,
    confirmedBy: 'Contractbeheerder',
    allocation: 'contract-share',
    contractShare: 0.25,
    targets: [
      target('places', 2),
      figure('flow.outflow', 4),
      figure('guidance.hours-received', 1.5, { dueOn: '2026-08-31' }),
      figure('participation.ladder-growth', 2),
      target('training', 3),
      target('capacity', 3),
      figure('guidance.capacity-gap', 0, { bound: 'at-most' }),
      target('material', 200),
      figure('material.reused-per-inhabitant', 1),
    ],
  }),
  agreement('a-2', 'zuid', {
    allocation: 'inhabitants',
    municipalities: [{ code: 'GM0363' }],
    targets: [
      target('places', 2),
      target('internships', 1),
      target('training', 2),
      target('capacity', 2),
      target('material', 500),
    ],
  }),
  agreement('a-3', 'zuid', {
    basis: 'residence',
    allocation: 'tonnes-by-origin',
    municipalities: [{ code: 'GM0503' }],
    targets: [target('places', 3), target('material', 500)],
  }),
  agreement('over', 'noord', { from: '2025-01-01', until: '2025-12-31', targets: [target('places', 1)] }),
  agreement('later', 'noord', { from: '2026-10-01', targets: [target('places', 1)] }),
];

const url = (quarter: string, rest = '', { centreId }: TestCentre = own) =>
  `/v1/centres/${centreId}/quarterly-reports/${quarter}/draft${rest}`;
const draft = async (quarter = '2026-Q3', centre: TestCentre = own) =>
  (await expect(service.call('GET', url(quarter, '', centre), { key: centre.system }), 200)).json();
const csv = async (rest: string) =>
  (await expect(service.call('GET', url('2026-Q3', rest), { key: own.system, headers: { accept: 'text/csv' } }), 200))
    .body;
type Target = {
  realised: number | null;
  expected: number | null;
  state: string;
  of: { en: string } | null;
  reason: { en: string } | null;
};
type Agreement = { id: string; targets: Target[] };
const standing = (one: Agreement | undefined) => one?.targets.map(({ realised, state }) => [realised, state]);

t.before(async () => {
  const receipt = (await expect(importLines(service, own, records), 200)).json();
  t.strictSame([receipt.created, receipt.rejections], [records.length, []]);
});

t.test('agreed against realised of each agreement of the quarter, in exactly its trajectories', async (t) => {
  const { agreements: chapter } = await draft();
  t.match(chapter, {
    asOf: '2026-09-30',
    status: 'unknown',
    more: 0,
    hint: null,
    explanation: '/methods/agreements.realised',
  });
  t.strictSame(
    chapter.agreements.map(({ id }: Agreement) => id),
    ['a-1', 'a-2', 'a-3'],
  );
  const [noord, zuid, residents] = chapter.agreements as Agreement[];
  t.match(noord, {
    organisation: { id: 'noord', name: 'Gemeente noord' },
    reference: 'Contract a-1',
    through: '2026-09-30',
    budget: 36_500,
    budgetByNow: 27_300,
    report: { period: '2026-Q2', dueOn: '2026-07-30' },
    nextReport: { period: '2026-Q3', dueOn: '2026-10-30' },
  });
  t.strictSame(
    standing(noord),
    [
      [2, 'reached'],
      [1, 'behind'],
      // Ann’s hour and the half hour of bob while noord paid for him; the day on which zuid began is not of noord.
      [1.5, 'reached'],
      // Only ann climbed while noord paid: from 2 to 4. What bob scored with zuid is not of noord.
      [2, 'reached'],
      // Ann learned a trade; bob was taught when zuid paid for him.
      [1, 'behind'],
      [null, 'unknown'],
      [null, 'unknown'],
      [250, 'reached'],
      [0, 'behind'],
    ],
    'noord',
  );
  t.match(noord?.targets[5]?.reason?.en, /At most 2 places were taken at once/);
  t.match(noord?.targets[6]?.reason?.en, /there for everybody/);
  t.equal(noord?.targets[1]?.expected, 2.992, '4 x 273 / 365');
  t.strictSame(
    standing(zuid),
    [
      [2, 'reached'],
      [1, 'reached'],
      [2, 'reached'],
      [2, 'reached'],
      [null, 'unknown'],
    ],
    'zuid',
  );
  t.match(zuid?.targets[4]?.reason?.en, /Own value needed.*inhabitants\.GM0363/);
  t.strictSame(standing(residents), [
    [2, 'behind'],
    [null, 'unknown'],
  ]);
  t.match(residents?.targets[1]?.reason?.en, /collected-share\.GM0503/);
  t.strictSame(chapter.due.slice(0, 2), [
    {
      what: 'report',
      on: '2026-10-30',
      agreement: 'a-1',
      label: { nl: 'Rapport over 2026-Q3', en: 'Report of 2026-Q3' },
    },
    {
      what: 'report',
      on: '2026-10-30',
      agreement: 'a-2',
      label: { nl: 'Rapport over 2026-Q3', en: 'Report of 2026-Q3' },
    },
  ]);
  t.equal(chapter.behind, 4);
});

t.test('inhabitants and origin of the kilograms divide once they are own values', async (t) => {
  const centre = (await expect(service.call('GET', `/v1/centres/${own.centreId}`), 200)).json();
  const { id: _id, createdAt: _made, updatedAt: _written, ...catalogued } = centre;
  const serviceArea = { ...catalogued.serviceArea, inhabitants: [{ year: 2026, inhabitants: 200_000, source: 'CBS' }] };
  await expect(service.call('PUT', `/v1/centres/${own.centreId}`, { body: { ...catalogued, serviceArea } }), 200);
  const source = { title: 'Kerncijfers wijken en buurten', publisher: 'CBS' };
  const values = [
    { id: 'inhabitants.GM0363', unit: 'inhabitants', value: 50_000, from: '2026-01-01', source },
    { id: 'collected-share.GM0503', unit: 'fraction', value: 0.6, from: '2026-01-01', source },
  ];
  const body = { name: 'Verdeling', centreIds: [own.centreId], values };
  const set = `/v1/organisations/${own.organisationId}/parameter-sets/verdeling`;
  await expect(service.call('PUT', set, { key: own.coordinator, body }), 201);
  const { agreements: chapter } = await draft();
  const [, zuid, residents] = chapter.agreements as Agreement[];
  t.match(zuid?.targets[4], { realised: 250, state: 'behind', of: { en: /by inhabitants/ } });
  t.match(residents?.targets[1], { realised: 600, state: 'reached', of: { en: /by origin/ } });
  t.strictSame(
    chapter.parametersUsed
      .map(({ id, own: isOwn }: { id: string; own: boolean }) => [id, isOwn])
      .filter(([, isOwn]: [string, boolean]) => isOwn),
    [
      ['collected-share.GM0503', true],
      ['inhabitants.GM0363', true],
    ],
  );
  const wrong = { ...body, values: [{ ...values[0], id: 'inhabitants.Amsterdam' }] };
  const refused = await service.call('PUT', set, { key: own.coordinator, body: wrong });
  t.match([refused.statusCode, refused.json().errors[0].code], [400, 'unknown-parameter']);
  const tooMany = { ...body, values: [{ ...values[0], value: 300_000 }, values[1]] };
  await expect(service.call('PUT', set, { key: own.coordinator, body: tooMany }), 200);
  const again = (await draft()).agreements.agreements[1] as Agreement;
  t.match(again.targets[4], { realised: null, state: 'unknown', reason: { en: /more people live/i } });
  await expect(service.call('PUT', set, { key: own.coordinator, body }), 200);
});

t.test('a quarter says what stood on its last day, and one without agreements what to do', async (t) => {
  const { agreements: first } = await draft('2026-Q1');
  t.equal(first.asOf, '2026-03-31');
  t.strictSame(standing(first.agreements[0])?.[0], [2, 'reached']);
  const { agreements: before } = await draft('2025-Q4');
  t.strictSame(
    before.agreements.map(({ id }: Agreement) => id),
    ['over'],
  );
  const { agreements: running } = await draft('2026-Q4');
  t.match(running, { asOf: '2026-11-22' });
  t.equal(
    running.agreements.find(({ id }: Agreement) => id === 'later').targets[0].state,
    'unknown',
    'not yet stated to be complete',
  );
  const { agreements: none, socialReturn } = await draft('2026-Q3', other);
  t.match(none, {
    status: 'not-applicable',
    agreements: [],
    hint: { nl: /agreements/, en: /agreements/ },
    missing: [],
    steps: [],
  });
  t.match(socialReturn, { obligations: [], reason: null, hint: { en: /efforts/ } });
});

const contract = {
  name: 'Wegen',
  reference: 'bestek-7',
  contractor: 'De Linde',
  centreIds: [own.centreId, other.centreId],
  tableId: 'haaglanden-2023-07',
  from: '2026-01-01',
  until: '2026-12-31',
  base: 'contract-sum',
  amount: 1_000_000,
  percentage: 0.05,
};
const claim = (centre: TestCentre, id: string, changes: object = {}) =>
  service.call('PUT', `/v1/centres/${centre.centreId}/efforts/${id}`, {
    key: centre.system,
    body: {
      organisationId: 'noord',
      obligationId: 'wegen',
      blockCode: 'pw',
      hoursPerWeek: 36,
      from: '2026-01-01',
      until: '2026-12-31',
      placementId: id,
      ...changes,
    },
  });

t.test('social return of each obligation: claimed, approved, counted and open, of this centre alone', async (t) => {
  const key = keys.noord ?? null;
  await expect(service.call('PUT', '/v1/organisations/noord/obligations/wegen', { key, body: contract }), 201);
  t.strictSame((await draft()).socialReturn.obligations, [], 'nothing claimed');
  await expect(claim(own, 'full'), 201);
  await expect(claim(own, 'half', { hoursPerWeek: 18 }), 201);
  await expect(claim(own, 'next-quarter', { from: '2026-10-01' }), 201);
  await expect(claim(other, 'theirs'), 201);
  service.clock.now = new Date('2026-08-01T10:00:00Z');
  const decide = (id: string, body: object) =>
    service.call('PUT', `/v1/centres/${own.centreId}/efforts/${id}/approval`, { key, body });
  await expect(decide('full', { decision: 'approved', amount: 30_000 }), 201);
  service.clock.now = new Date('2026-11-22T10:00:00Z');
  const { socialReturn } = await draft();
  t.match(socialReturn, {
    label: { nl: 'Social return (contractverplichting)' },
    disclaimer: { en: /not money/ },
    asOf: '2026-09-30',
    hint: null,
  });
  const [row, ...rest] = socialReturn.obligations;
  t.strictSame(rest, []);
  t.match(row, {
    organisation: { id: 'noord', name: 'Gemeente noord' },
    id: 'wegen',
    reference: 'bestek-7',
    contractor: 'De Linde',
    status: 'ok',
    efforts: 2,
    owed: 50_000,
    claimed: 60_000,
    approved: 30_000,
    counted: 30_000,
    open: 20_000,
    openClaims: 20_000,
    undecided: 1,
    realised: 0.6,
    shared: true,
    leftOut: 0,
    table: { id: 'haaglanden-2023-07' },
  });
  t.ok(row.settings.length >= 4, 'the settings no table says are printed');
  t.ok(row.warnings.some(({ code }: { code: string }) => code === 'other-centres'));
  t.notMatch(
    JSON.stringify(socialReturn),
    /"pw"|blockCode|participant|centre-other|theirs/,
    'sums only, of this centre only',
  );

  const before = await draft();
  await expect(claim(other, 'more-of-theirs'), 201);
  t.strictSame((await draft()).socialReturn, before.socialReturn, 'what another centre claims changes nothing here');
  await expect(decide('half', { decision: 'rejected' }), 201);
  t.equal(
    (await draft()).socialReturn.obligations[0].openClaims,
    20_000,
    'a decision of after the quarter does not count in it',
  );
  t.equal((await draft('2026-Q4')).socialReturn.obligations[0].undecided, 1, 'only the effort that began in October');
  await expect(
    service.call('PUT', '/v1/organisations/noord/obligations/wegen', { key, body: { ...contract, amount: 2_000_000 } }),
    200,
  );
  t.equal(
    (await draft()).socialReturn.obligations[0].owed,
    100_000,
    'a finished draft is worked out again when the contract changes',
  );
  t.strictSame((await draft('2025-Q4')).socialReturn.obligations, []);
});

t.test('an obligation of another that is kept wrong costs a centre that row, and not its report', async (t) => {
  const { noord } = keys;
  t.ok(noord);
  const reach = { all: false, organisationId: 'zuid', centreIds: [] } as const;
  const { store } = service;
  const right = { ...contract, organisationId: 'zuid', id: 'kapot', terms: { base: 'fixed', amount: 1 } };
  const { name, from, until, tableId, centreIds, organisationId, id, terms } = right;
  const put = { organisationId, id, name, from, until, tableId, centreIds, terms };
  const by = { keyId: 'k-test', organisationId: 'zuid' };
  const at = service.clock.now.toISOString();
  t.match(await store.putObligation(reach, put, { at, by }), { result: 'created' });
  await expect(claim(own, 'broken', { organisationId: 'zuid', obligationId: 'kapot' }), 201);
  t.equal((await draft()).socialReturn.obligations.length, 2);
  await store.putObligation(reach, { ...put, terms: { base: 'nonsense' } }, { at, by });
  const { socialReturn } = await draft();
  t.strictSame(
    socialReturn.obligations.map(({ id: shown }: { id: string }) => shown),
    ['wegen'],
  );
  t.match(socialReturn.reason, { nl: /kapot/, en: /kapot/ });
  t.match(await csv('?csvDialect=rfc'), /,social-return,[^,]*,,,,,,,EUR,unknown,"?Niet te berekenen[^"]*kapot/);
  await store.putObligation(reach, put, { at, by });
});

t.test('so many targets, each with a time of its own, are not all read', async (t) => {
  const { items } = (await expect(service.call('GET', '/v1/indicators', { key: null }), 200)).json();
  const ids = (items as { id: string; unit: string }[]).filter(({ unit }) => unit !== 'object').map(({ id }) => id);
  const many = (id: string, shift: number) => {
    const targets = ids.slice(0, 35).map((indicator, index) => {
      const due = new Date(Date.UTC(2026, 0, 31 + shift + index)).toISOString().slice(0, 10);
      return { subject: 'indicator', indicator, amount: 1, dueOn: due };
    });
    return record('agreements', id, {
      organisationId: 'noord',
      reference: id,
      from: '2026-01-01',
      until: '2026-12-31',
      basis: 'payer',
      targets,
    });
  };
  await expect(importLines(service, other, [many('m-1', 0), many('m-2', 40)]), 200);
  const { agreements: chapter } = await draft('2026-Q3', other);
  const reasons = (chapter.agreements as Agreement[]).flatMap(({ targets }) =>
    targets.map(({ reason }) => reason?.en ?? ''),
  );
  t.equal(reasons.length, 70);
  t.equal(reasons.filter((one) => /too many agreements/.test(one)).length, 10, 'all but sixty say so');
});

t.test('both stand in the table, in both dialects', async (t) => {
  const plain = await csv('?csvDialect=rfc');
  t.match(
    plain,
    /2026-Q3,centre-own,agreements\.realised,Gerealiseerd: Uitstroom[^,]*,agreement-target,a-1\/flow\.outflow,Gemeente noord: Contract a-1,1,,,count,ok,"?loopt achter/,
  );
  t.match(
    plain,
    /agreements\.expected,Nu te verwachten: Uitstroom[^,]*,agreement-target,a-1\/flow\.outflow,[^,]*,2\.992,/,
  );
  t.match(plain, /agreements\.budget-by-now,[^,]*,agreement,a-1,[^,]*,27300,,,EUR,ok/);
  t.match(
    plain,
    /social-return\.counted,[^,]*contractverplichting[^,]*,obligation,noord\/wegen,Gemeente noord: Wegen,30000,,,EUR,ok,/,
  );
  t.match(plain, /social-return\.open-claims,"[^"]*",obligation,noord\/wegen,[^,]*,20000,/);
  t.match(
    plain,
    /agreements\.realised,Gerealiseerd: Beschikbare plaatsen,agreement-target,a-1\/capacity,[^,]*,,,,count,unknown,/,
  );
  t.match(
    plain,
    /2026-Q3,centre-own,agreements\.realised,Afspraken: deel[^,]*,,,,0\.\d+,,,fraction,ok,"?Zonder de doelen waarvan het niet bekend is: \d/,
    'a value is not said to be impossible to compute',
  );
  const dutch = await csv('?csvDialect=nl');
  const keys = dutch
    .split('\r\n')
    .map((line) => line.split(';'))
    .filter(([, , indicator]) => /^(agreements|social-return)/.test(indicator ?? ''))
    .map(([period, , indicator, , by, code]) => [period, indicator, by, code].join(' '));
  t.ok(keys.length > 10);
  t.equal(new Set(keys).size, keys.length, 'no two rows are about one thing');
  t.match(dutch, /social-return\.realised;[^;]*;obligation;noord\/wegen;[^;]*;30;;;%;ok;/);
  t.match(dutch, /agreements\.expected;[^;]*Uitstroom[^;]*;agreement-target;a-1\/flow\.outflow;[^;]*;2,992;/);
});
