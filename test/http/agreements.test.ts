import t from 'tap';
import { addCentre, expect, makeService, type TestCentre } from '../support/service.ts';

/** A municipality reads exactly its own agreements, of all centres. */
const service = await makeService();
t.teardown(() => service.close());
const delft = await addCentre(service, 'delft');
const gouda = await addCentre(service, 'gouda');
const keys: Record<string, Record<'authority' | 'contract-reader', string>> = {};
for (const id of ['noord', 'zuid']) {
  await expect(service.call('PUT', `/v1/organisations/${id}`, { body: { name: id, kind: 'municipality' } }), 201);
  const keyOf = async (preset: string) =>
    (
      await expect(service.call('POST', `/v1/organisations/${id}/keys`, { body: { system: preset, preset } }), 201)
    ).json().key as string;
  keys[id] = { authority: await keyOf('authority'), 'contract-reader': await keyOf('contract-reader') };
}
const agreement = (organisationId: string, reference: string) => ({
  organisationId,
  reference,
  from: '2026-01-01',
  until: '2026-12-31',
  basis: 'payer',
  targets: [{ subject: 'places', amount: 20 }],
  budget: 100_000,
  legalBasis: 'Participatiewet artikel 7',
  purpose: 'Verantwoording aan de raad',
});
const put = (centre: TestCentre, id: string, body: unknown) =>
  service.call('PUT', `/v1/centres/${centre.centreId}/agreements/${id}`, { key: centre.system, body });
for (const [centre, id, organisation] of [
  [delft, 'a-1', 'noord'],
  [delft, 'a-2', 'zuid'],
  [gouda, 'a-1', 'noord'],
  [gouda, 'a-3', 'noord'],
] as const)
  await expect(put(centre, id, agreement(organisation, `${centre.centreId} ${id}`)), 201);

const listed = async (organisation: string, key: string | undefined, query = '') =>
  service.call('GET', `/v1/organisations/${organisation}/agreements${query}`, { key: key ?? null });

t.test('its own, whole, in order of centre and id', async (t) => {
  for (const preset of ['authority', 'contract-reader'] as const) {
    const { items, next } = (await expect(listed('noord', keys.noord?.[preset]), 200)).json();
    t.strictSame(
      items.map(({ centreId, id }: { centreId: string; id: string }) => `${centreId} ${id}`),
      ['centre-delft a-1', 'centre-gouda a-1', 'centre-gouda a-3'],
    );
    t.equal(next, null);
    t.match(items[0], agreement('noord', 'centre-delft a-1'));
    t.notMatch(JSON.stringify(items), /zuid|a-2/);
  }
  const first = await expect(listed('noord', keys.noord?.authority, '?limit=2'), 200);
  t.equal(first.json().items.length, 2);
  const link = /<([^>]+)>; rel="next"/.exec(String(first.headers.link))?.[1] ?? '';
  const rest = (await expect(service.call('GET', link, { key: keys.noord?.authority ?? null }), 200)).json();
  t.strictSame([rest.items.length, rest.items[0].id, rest.next], [1, 'a-3', null]);
});

t.test('nobody else', async (t) => {
  for (const key of [keys.zuid?.authority, delft.system, delft.reader])
    t.equal((await listed('noord', key)).statusCode, 404);
  t.equal((await listed('noord', undefined)).statusCode, 401);
  const records = `/v1/centres/${delft.centreId}/agreements`;
  for (const key of Object.values(keys.noord ?? {})) {
    t.equal((await service.call('GET', records, { key })).statusCode, 404, 'the records themselves are of the centre');
    t.equal((await service.call('GET', `${records}/a-1`, { key })).statusCode, 404);
  }
  t.equal((await service.call('GET', `${records}/a-1`, { key: gouda.system })).statusCode, 404);
});

t.test('agreed against realised: its own people, its share of the kilos, what is behind and what is due', async (t) => {
  const record = (place: string, body: unknown) =>
    expect(service.call('PUT', `/v1/centres/${delft.centreId}/${place}`, { key: delft.system, body }), 201);
  for (const [kind, through] of [
    ['participants', '2026-12-31'],
    ['participant-statuses', '2026-12-31'],
    ['trajectories', '2026-12-31'],
    ['material-movements', '2026-12-31'],
  ] as const)
    await record(`coverage-statements/${kind}`, { recordKind: kind, from: '2025-01-01', completeThrough: through });
  for (const [place, payer] of ['noord', 'noord', 'noord', 'zuid'].entries()) {
    await record(`participants/p-${place}`, { municipalityCode: place === 3 ? 'GM0363' : 'GM0503' });
    const kind = place === 0 ? 'internship-bol' : 'work-experience';
    const ended = place === 1 ? { end: '2026-06-30', destination: 'regular-job', endReason: 'completed' } : {};
    const body = { participantId: `p-${place}`, kind, start: '2026-02-01', payerId: payer, ...ended };
    await record(`trajectories/t-${place}`, body);
  }
  const movement = {
    date: '2026-03-01',
    direction: 'in',
    category: 'wood',
    kilograms: 1000,
    origin: 'household-drop-off',
  };
  await record('material-movements/m-1', movement);
  const target = (subject: string, amount: number, rest: object = {}) => ({ subject, amount, ...rest });
  const indicator = (id: string, amount: number, rest: object = {}) =>
    target('indicator', amount, { indicator: id, ...rest });
  await record('agreements/real', {
    ...agreement('noord', 'Met doelen'),
    allocation: 'contract-share',
    contractShare: 0.25,
    reportWithinDays: 45,
    targets: [
      target('places', 3),
      target('internships', 2, { dueOn: '2026-06-30' }),
      target('work-learning-places', 4),
      indicator('flow.outflow', 1),
      indicator('flow.outflow', 2, { bound: 'at-most' }),
      target('material', 400),
      indicator('material.product-reuse-rate', 0.5),
      target('training', 1),
      indicator('guidance.hours-received', 100),
    ],
  });
  const path = `/v1/centres/${delft.centreId}/agreements/real/realised`;
  const read = await expect(service.call('GET', path, { key: delft.system }), 200);
  const { targets, ...about } = read.json();
  t.match(about, {
    organisationId: 'noord',
    asOf: '2026-11-22',
    through: '2026-10-31',
    report: { period: '2026-Q3', dueOn: '2026-11-14' },
    behind: 4,
  });
  type Target = { subject: string; realised: number | null; state: string; elapsed: number };
  t.strictSame(
    (targets as Target[]).map(({ subject, realised, state }) => [subject, realised, state]),
    [
      ['places', 3, 'reached'],
      ['internships', 1, 'missed'],
      ['work-learning-places', 2, 'behind'],
      ['indicator', 1, 'reached'],
      ['indicator', 1, 'on-track'],
      ['material', 250, 'behind'],
      ['indicator', 0, 'behind'],
      ['training', null, 'unknown'],
      ['indicator', null, 'unknown'],
    ],
  );
  t.equal(targets[0].elapsed, 0.8329, '304 of 365 days');
  for (const { realised, reason, of } of targets) t.ok(realised === null ? reason.nl && reason.en : of.nl && of.en);
  for (const key of Object.values(keys.noord ?? {}))
    t.strictSame(
      (await expect(service.call('GET', path, { key }), 200)).json(),
      read.json(),
      'the municipality reads the same',
    );
  for (const key of [keys.zuid?.authority ?? null, gouda.system, gouda.reader, delft.reader])
    t.equal((await service.call('GET', path, { key })).statusCode, 404);
  const trail = await service.call('GET', `/v1/audit-entries?centreId=${delft.centreId}&limit=1000`);
  t.equal((trail.body.match(/agreements\/:id\/realised/g) ?? []).length, 2, 'each read by the municipality is noted');

  service.clock.now = new Date('2027-02-03T10:00:00Z');
  const over = (await expect(service.call('GET', path, { key: delft.system }), 200)).json();
  t.strictSame([over.through, over.targets[2].state, over.targets[4].state], ['2026-12-31', 'missed', 'reached']);
  service.clock.now = new Date('2026-01-20T10:00:00Z');
  const early = (await expect(service.call('GET', path, { key: delft.system }), 200)).json();
  t.strictSame([early.through, early.report, early.behind, early.targets[0].state], [null, null, 0, 'not-started']);
  service.clock.now = new Date('2026-11-22T10:00:00Z');
});

t.test('an organisation sees how its own agreements stand and what is due, and no others', async (t) => {
  const noord = keys.noord?.['contract-reader'];
  const plain = (await expect(listed('noord', noord), 200)).json().items;
  for (const one of plain) t.equal(one.standing, null);
  t.match(plain[0].due, {
    report: { period: '2026-Q3', dueOn: '2026-10-30' },
    nextReport: { period: '2026-Q4', dueOn: '2027-01-30' },
  });
  const { items } = (await expect(listed('noord', noord, '?realised=true'), 200)).json();
  const told = items.map(
    ({ centreId, id, standing }: { centreId: string; id: string; standing: { behind: number } }) => [
      `${centreId} ${id}`,
      standing.behind,
    ],
  );
  t.strictSame(told, [
    ['centre-delft a-1', 1],
    ['centre-delft real', 4],
    ['centre-gouda a-1', 0],
    ['centre-gouda a-3', 0],
  ]);
  const alone = service.call('GET', `/v1/centres/${delft.centreId}/agreements/real/realised`, { key: noord ?? null });
  const {
    centreId: _c,
    id: _i,
    organisationId: _o,
    reference: _r,
    asOf: _a,
    ...real
  } = (await expect(alone, 200)).json();
  t.strictSame(items[1].standing, real, 'the same as by itself');
  t.match(items[2].standing, { unknown: 1, targets: [{ state: 'unknown', realised: null }] }, 'gouda states nothing');
  const zuid = (await expect(listed('zuid', keys.zuid?.authority, '?realised=true'), 200)).json().items;
  t.match(zuid, [{ centreId: delft.centreId, id: 'a-2', standing: { targets: [{ realised: 1, state: 'behind' }] } }]);
  t.notMatch(JSON.stringify(zuid), /noord/);
  t.equal((await listed('noord', keys.zuid?.authority, '?realised=true')).statusCode, 404, 'another tenant');
  const admin = await service.call('GET', '/v1/organisations/noord/agreements?realised=true');
  t.equal(admin.statusCode, 403, 'figures of people are not for who only administers');
  t.equal((await listed('noord', noord, '?realised=yes')).statusCode, 400);
  const trail = await service.call('GET', `/v1/audit-entries?centreId=${gouda.centreId}&limit=1000`);
  t.match(trail.body, /organisations\/:organisationId\/agreements/, 'each centre notes that it was read');
});

t.test(
  'under an agreement without a legal basis no figure is told to the organisation, and the centre sees it',
  async (t) => {
    const { legalBasis: _, ...body } = { ...agreement('zuid', 'no ground'), until: '2026-11-30' };
    await expect(put(delft, 'no-ground', body), 201);
    const path = `/v1/centres/${delft.centreId}/agreements/no-ground/realised`;
    const asked = async (key: string | undefined) =>
      (await expect(service.call('GET', path, { key: key ?? null }), 200)).json();
    t.match(await asked(keys.zuid?.authority), {
      targets: [{ realised: null, state: 'unknown', reason: { en: /legal basis/ } }],
    });
    t.match((await asked(delft.system)).targets, [{ realised: 1 }]);
    const { items } = (await expect(listed('zuid', keys.zuid?.authority, '?realised=true'), 200)).json();
    t.strictSame(
      items.map(({ id, standing }: { id: string; standing: { targets: { realised: number }[] } }) => [
        id,
        standing.targets[0]?.realised,
      ]),
      [
        ['a-2', 1],
        ['no-ground', null],
      ],
    );
    await expect(
      service.call('DELETE', `/v1/centres/${delft.centreId}/agreements/no-ground`, {
        key: delft.system,
        headers: { 'if-match': '*' },
      }),
      204,
    );
  },
);

t.test('a figure that counts everybody is told to the centre alone', async (t) => {
  const targets = [{ subject: 'indicator', indicator: 'material.jobs-per-kilotonne', amount: 5 }];
  await expect(put(delft, 'everybody', { ...agreement('zuid', 'jobs'), until: '2026-11-30', targets }), 201);
  const path = `/v1/centres/${delft.centreId}/agreements/everybody/realised`;
  const told = async (key: string | undefined) =>
    (await expect(service.call('GET', path, { key: key ?? null }), 200)).json().targets[0];
  t.match(await told(keys.zuid?.authority), { realised: null, reason: { nl: /alleen het centrum/ } });
  t.notMatch((await told(delft.system)).reason?.nl ?? '', /alleen het centrum/);
  const url = `/v1/centres/${delft.centreId}/agreements/everybody`;
  await expect(service.call('DELETE', url, { key: delft.system, headers: { 'if-match': '*' } }), 204);
});

t.test('a page with standings is short, and goes on', async (t) => {
  for (let index = 10; index < 40; index += 1)
    await expect(put(gouda, `many-${index}`, { ...agreement('zuid', `Veel ${index}`), targets: [], budget: 1 }), 201);
  const first = await expect(listed('zuid', keys.zuid?.authority, '?realised=true'), 200);
  t.equal(first.json().items.length, 25);
  const link = /<([^>]+)>; rel="next"/.exec(String(first.headers.link))?.[1] ?? '';
  const rest = (await expect(service.call('GET', link, { key: keys.zuid?.authority ?? null }), 200)).json();
  t.strictSame([rest.items.length, rest.next], [6, null]);
  t.match(rest.items[0].standing, { behind: 0, targets: [], budget: 1 });
  for (let index = 10; index < 40; index += 1)
    await expect(
      service.call('DELETE', `/v1/centres/${gouda.centreId}/agreements/many-${index}`, {
        key: gouda.system,
        headers: { 'if-match': '*' },
      }),
      204,
    );
});

t.test('residents are counted by where they live', async (t) => {
  const { targets: _none, ...least } = agreement('zuid', 'Inwoners');
  const body = {
    ...least,
    basis: 'residence',
    municipalities: [{ code: 'GM0363' }],
    targets: [{ subject: 'places', amount: 2 }],
  };
  await expect(put(delft, 'residents', body), 201);
  const path = `/v1/centres/${delft.centreId}/agreements/residents/realised`;
  const [only] = (await expect(service.call('GET', path, { key: keys.zuid?.['contract-reader'] ?? null }), 200)).json()
    .targets;
  t.match(only, { realised: 1, state: 'behind', indicator: 'flow.active' });
});

t.test('what is ended by deleting it is gone for both', async (t) => {
  const path = `/v1/centres/${delft.centreId}/agreements/a-1`;
  await expect(service.call('DELETE', path, { key: delft.system, headers: { 'if-match': '*' } }), 204);
  t.equal((await listed('noord', keys.noord?.authority)).json().items.length, 3);
  t.strictSame((await listed('zuid', keys.zuid?.authority)).json().items.length, 2);
});
