import t from 'tap';
import { recordKinds } from '../../src/records/registry.ts';
import { nameInExample } from '../support/example-obligation.ts';
import { exampleTargets } from '../support/example-targets.ts';
import { addCentre, makeService, type TestCentre } from '../support/service.ts';

const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const other = await addCentre(service, 'other');

const url = (centre: TestCentre, kind: string, id: string) => `/v1/centres/${centre.centreId}/${kind}/${id}`;
const put = (kind: string, id: string, body: unknown, headers = {}, key = own.system) =>
  service.call('PUT', url(own, kind, id), { key, body, headers });
const get = (kind: string, id: string, key = own.coordinator) => service.call('GET', url(own, kind, id), { key });

for (const { kind, id, data } of exampleTargets) await put(kind, id, data);
await nameInExample(service.store, own.centreId);

for (const kind of recordKinds) {
  t.test(`the life of one record: ${kind.kind}`, async (t) => {
    const id = `life.${kind.kind}`.slice(0, 64);
    const created = await put(kind.kind, id, kind.example);
    t.equal(created.statusCode, 201, created.body);
    t.equal(created.headers.location, url(own, kind.kind, id));
    const etag = String(created.headers.etag);
    t.match(etag, /^"\d+(\.m)?"$/, 'a strong ETag');

    service.clock.now = new Date(service.clock.now.getTime() + 60_000);
    const again = await put(kind.kind, id, kind.example);
    t.equal(again.statusCode, 200, 'the same again');
    t.equal(again.headers.etag, etag, 'keeps its ETag');
    t.equal(again.json().updatedAt, created.json().updatedAt, 'and updatedAt');

    const read = await get(kind.kind, id);
    t.equal(read.statusCode, 200);
    t.match(read.json(), kind.example, 'is read as written');
    t.equal(read.json().source, 'own-centre-system');

    const list = await service.call('GET', `/v1/centres/${own.centreId}/${kind.kind}`, { key: own.coordinator });
    t.ok(
      list.json().items.some((item: { id: string }) => item.id === id),
      'stands in the list',
    );

    t.equal(
      (await service.call('GET', url(other, kind.kind, id), { key: other.coordinator })).statusCode,
      404,
      'not at another centre',
    );
    t.equal(
      (await service.call('GET', url(own, kind.kind, id), { key: other.coordinator })).statusCode,
      404,
      'not for another tenant',
    );

    const unchanged = await service.call('PATCH', url(own, kind.kind, id), {
      key: own.system,
      body: {},
      headers: { 'if-match': etag },
    });
    t.equal(unchanged.statusCode, 200, 'an empty patch');
    t.equal(unchanged.headers.etag, etag, 'changes nothing');
    const wrong = await service.call('PATCH', url(own, kind.kind, id), {
      key: own.system,
      body: { nope: 1 },
      headers: { 'if-match': etag },
    });
    t.equal(wrong.statusCode, 400, 'a patch is checked merged');

    t.equal((await service.call('DELETE', url(own, kind.kind, id), { key: own.system })).statusCode, 428);
    t.equal(
      (await service.call('DELETE', url(own, kind.kind, id), { key: own.system, headers: { 'if-match': '"0"' } }))
        .statusCode,
      412,
    );
    t.equal(
      (await service.call('DELETE', url(own, kind.kind, id), { key: own.system, headers: { 'if-match': etag } }))
        .statusCode,
      204,
    );
    t.equal((await get(kind.kind, id)).statusCode, 404);
    t.equal(
      (await service.call('DELETE', url(own, kind.kind, id), { key: own.system, headers: { 'if-match': '*' } }))
        .statusCode,
      404,
    );
  });
}

t.test('If-Match and If-None-Match on PUT', async (t) => {
  const body = { birthYear: 1990 };
  t.equal((await put('participants', 'c-1', body, { 'if-match': '*' })).statusCode, 412, 'must exist');
  const created = await put('participants', 'c-1', body, { 'if-none-match': '*' });
  t.equal(created.statusCode, 201, 'only when new');
  t.equal((await put('participants', 'c-1', body, { 'if-none-match': '*' })).statusCode, 412);
  const changed = await put('participants', 'c-1', { birthYear: 1991 }, { 'if-match': String(created.headers.etag) });
  t.equal(changed.statusCode, 200);
  t.not(changed.headers.etag, created.headers.etag);
  t.equal(
    (await put('participants', 'c-1', body, { 'if-match': String(created.headers.etag) })).statusCode,
    412,
    'stale',
  );
  t.equal(
    (await put('participants', 'c-1', body, { 'if-match': `W/${changed.headers.etag}` })).statusCode,
    412,
    'weak tags never match',
  );
  const now = String(changed.headers.etag);
  t.equal(
    (await put('participants', 'c-1', body, { 'if-none-match': `"0", ${now}` })).statusCode,
    412,
    'must not be this',
  );
  t.equal(
    (await put('participants', 'c-1', body, { 'if-none-match': String(created.headers.etag) })).statusCode,
    200,
    'is another by now',
  );
});

t.test('fifty writers at once create a record once', async (t) => {
  const statuses = await Promise.all(
    Array.from({ length: 50 }, async () => (await put('participants', 'race', { birthYear: 1970 })).statusCode),
  );
  t.equal(statuses.filter((status) => status === 201).length, 1);
  t.equal(statuses.filter((status) => status === 200).length, 49);
});

t.test('sensitive fields', async (t) => {
  const status = {
    participantId: 'p-17',
    validFrom: '2026-01-01',
    legalGround: 'wajong',
    characteristics: ['low-literacy'],
  };
  const written = await put('participant-statuses', 's-1', status);
  t.strictSame(
    written.json().withheld,
    ['legalGround', 'characteristics'],
    'are not shown back to a key that may not read them',
  );
  t.notMatch(written.body, 'wajong');
  const masked = await get('participant-statuses', 's-1', own.system);
  t.notOk('legalGround' in masked.json());
  const full = await get('participant-statuses', 's-1');
  t.match(full.json(), status);
  t.notOk('withheld' in full.json());
  t.not(masked.headers.etag, full.headers.etag, 'two representations, two tags');
  const list = await service.call('GET', `/v1/centres/${own.centreId}/participant-statuses`, { key: own.system });
  t.notMatch(list.body, 'wajong', 'nor in a list');

  const patched = await service.call('PATCH', url(own, 'participant-statuses', 's-1'), {
    key: own.system,
    body: { validFrom: '2026-01-02' },
    headers: { 'if-match': String(masked.headers.etag), 'content-type': 'application/merge-patch+json' },
  });
  t.equal(patched.statusCode, 200, patched.body);
  t.equal(
    (await get('participant-statuses', 's-1')).json().legalGround,
    'wajong',
    'a patch by who cannot see them keeps them',
  );

  const copy = await put('participant-statuses', 's-1', masked.json());
  t.equal(copy.statusCode, 400, 'a masked copy sent back is refused, so nothing is lost');
  t.ok(copy.json().errors.some((error: { code: string }) => error.code === 'read-only-field'));
});

t.test('a guess at what may not be read is not confirmed', async (t) => {
  const status = { participantId: 'p-17', validFrom: '2026-03-01', legalGround: 'wajong' };
  const key = (
    await service.call('POST', `/v1/organisations/${own.organisationId}/keys`, {
      body: { system: 'another', preset: 'centre-system' },
    })
  ).json().key;
  await put('participant-statuses', 'guess', status);
  const answers = ['wajong', 'ww'].map((legalGround) =>
    put('participant-statuses', 'guess', { ...status, legalGround }, {}, key),
  );
  t.strictSame(
    (await Promise.all(answers)).map((answer) => answer.statusCode),
    [409, 409],
    'right or wrong',
  );
  t.equal(
    (await put('participant-statuses', 'guess', status, {}, own.coordinator)).statusCode,
    200,
    'who may read it may compare it',
  );
});

t.test('patches at once with If-Match: * all arrive', async (t) => {
  await put('participants', 'patched', { birthYear: 1950 });
  const patches = [
    { birthYear: 1951 },
    { educationLevel: 3 },
    { startQualification: true },
    { municipalityCode: 'GM0503' },
    { educationLevel: 3 },
  ];
  const answers = await Promise.all(
    patches.map((body) =>
      service.call('PATCH', url(own, 'participants', 'patched'), {
        key: own.system,
        body,
        headers: { 'if-match': '*' },
      }),
    ),
  );
  t.ok(answers.every((answer) => answer.statusCode === 200));
  t.match((await get('participants', 'patched')).json(), {
    birthYear: 1951,
    educationLevel: 3,
    startQualification: true,
    municipalityCode: 'GM0503',
  });
});

t.test('endless, deep and personal names are not repeated', async (t) => {
  const many = await put(
    'participants',
    'many',
    Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`f${index}`, 1])),
  );
  t.equal(many.json().errors.length, 101);
  t.match(many.json().errors.at(-1), { code: 'more-faults', message: /4900/ });
  const named = await put('participants', 'named', { 'Jan Jansen': 1, 123456782: 1, ['x'.repeat(5000)]: 1 });
  t.notMatch(named.body, /Jansen|123456782|xxxx/);
  const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
  const nested = await service.call('PATCH', url(own, 'participants', 'p-17'), {
    key: own.system,
    raw: deep,
    headers: { 'if-match': '*', 'content-type': 'application/json' },
  });
  t.equal(nested.statusCode, 400);
  const list = await put('guidance-sessions', 'empty-list', {
    date: '2026-05-05',
    minutes: 5,
    kind: 'indirect',
    participantIds: [],
    guides: [{}],
  });
  t.strictSame(
    list.json(),
    (await get('guidance-sessions', 'empty-list', own.system)).json(),
    'a PUT answers what a GET answers',
  );
});

t.test('sources', async (t) => {
  await put('participants', 'src', { birthYear: 1960 });
  t.equal(
    (await put('participants', 'src', { birthYear: 1960 }, {}, own.coordinator)).statusCode,
    200,
    'the same from another source is unchanged',
  );
  const refused = await put('participants', 'src', { birthYear: 1961 }, {}, own.coordinator);
  t.equal(refused.statusCode, 409);
  t.equal(refused.json().type, 'urn:meetlat:problem:other-source');
  const etag = String((await get('participants', 'src')).headers.etag);
  const removal = await service.call('DELETE', url(own, 'participants', 'src'), {
    key: own.coordinator,
    headers: { 'if-match': etag },
  });
  t.equal(removal.statusCode, 409);
  const made = await service.call('POST', `/v1/organisations/${own.organisationId}/keys`, {
    body: { system: 'new system', preset: 'centre-system', mayTakeOver: true },
  });
  const taken = await put('participants', 'src', { birthYear: 1961 }, {}, made.json().key);
  t.equal(taken.statusCode, 200);
  t.equal(taken.json().source, 'new system');
});

t.test('references', async (t) => {
  const unknown = await put('guidance-sessions', 'r-1', {
    date: '2026-09-01',
    minutes: 30,
    kind: 'work',
    participantIds: ['p-17', 'nobody'],
    guides: [{}],
  });
  t.equal(unknown.statusCode, 400);
  t.match(unknown.json().errors, [{ pointer: '/participantIds/1', code: 'unknown-reference' }]);
  t.notMatch(unknown.body, 'nobody', 'the id is not echoed');

  await put('participants', 'ref', { birthYear: 1960 });
  await put('trajectories', 'ref-t', { participantId: 'ref', kind: 'volunteer', start: '2026-01-01' });
  const kept = await service.call('DELETE', url(own, 'participants', 'ref'), {
    key: own.system,
    headers: { 'if-match': '*' },
  });
  t.equal(kept.statusCode, 409);
  t.match(kept.json().detail, 'trajectories 1', 'says how many');
});

t.test('refused within one record', async (t) => {
  const out = { date: '2026-09-01', direction: 'out', category: 'furniture', destination: 'resale', kilograms: 10 };
  const cases: [string, string, unknown, string][] = [
    [
      'end before start',
      'trajectories',
      { participantId: 'p-17', kind: 'volunteer', start: '2026-02-01', end: '2026-01-31' },
      '/end end-before-start',
    ],
    [
      'items without weight',
      'material-movements',
      { ...out, kilograms: undefined, items: 3 },
      '/itemType items-without-weight',
    ],
    ['no quantity', 'material-movements', { ...out, kilograms: undefined }, '/kilograms no-quantity'],
    [
      'Eural code on goods that are not waste',
      'material-movements',
      { ...out, euralCode: '20 03 07' },
      '/euralCode eural-on-goods',
    ],
    [
      'unknown Eural code',
      'material-movements',
      { ...out, isWaste: true, euralCode: '99 99 99' },
      '/euralCode unknown-code',
    ],
    ['out without destination', 'material-movements', { ...out, destination: undefined }, '/destination required'],
    ['origin on what went out', 'material-movements', { ...out, origin: 'company' }, '/origin not-for-this-direction'],
    ['four decimals', 'material-movements', { ...out, kilograms: 1.2345 }, '/kilograms too-many-decimals'],
    ['negative weight', 'material-movements', { ...out, kilograms: -1 }, '/kilograms negative-weight'],
    ['a BSN in a ticket', 'material-movements', { ...out, ticket: 'bon 123456782' }, '/ticket may-be-bsn'],
    ['a line break in a ticket', 'material-movements', { ...out, ticket: 'a\nb' }, '/ticket control-characters'],
    ['a NUL in a ticket', 'material-movements', { ...out, ticket: 'a\u0000b' }, '/ticket control-characters'],
    ['half a character in a ticket', 'material-movements', { ...out, ticket: 'a\ud800' }, '/ticket control-characters'],
    [
      'fewer heads than ids',
      'guidance-sessions',
      { date: '2026-09-01', minutes: 30, kind: 'work', participantIds: ['p-17', 'p-18'], headcount: 1, guides: [{}] },
      '/headcount headcount-below-participants',
    ],
    [
      'the same participant twice',
      'guidance-sessions',
      { date: '2026-09-01', minutes: 30, kind: 'work', participantIds: ['p-17', 'p-17'], guides: [{}] },
      '/participantIds twice-in-list',
    ],
    [
      'a day that does not exist',
      'guidance-sessions',
      { date: '2026-02-29', minutes: 30, kind: 'work', participantIds: ['p-17'], guides: [{}] },
      '/date not-a-day',
    ],
    [
      'a kind nobody keeps',
      'coverage-statements',
      { recordKind: 'unicorns', from: '2026-01-01', completeThrough: '2026-01-31' },
      '/recordKind unknown-record-kind',
    ],
    ['null', 'participants', { birthYear: null }, '/birthYear type'],
    ['a list', 'participants', [], '/ type'],
  ];
  for (const [name, kind, body, expected] of cases) {
    const response = await put(kind, 'bad', body);
    t.equal(response.statusCode, 400, name);
    const found = response
      .json()
      .errors.map((error: { pointer: string; code: string }) => `${error.pointer} ${error.code}`);
    t.ok(found.includes(expected), `${name}: ${found.join('; ')}`);
    for (const error of response.json().errors)
      t.ok(
        error.message && error.hint && !/\{\w+\}/.test(error.message + error.hint),
        `${name}: says what and how to mend`,
      );
    t.equal((await get(kind, 'bad')).statusCode, 404, `${name}: nothing was stored`);
  }
  const asPrinted = await put('material-movements', 'eural', { ...out, isWaste: true, euralCode: '20 01 35*' });
  t.equal(asPrinted.json().euralCode, '200135', 'a Eural code may be sent as printed');
});

t.test('lists', async (t) => {
  const ids = ['B', 'a', 'A', 'b', '1', 'Z.z', 'z_', 'z-'].map((id) => `${id}x`);
  const dates = ['2026-03-01', '2026-03-02'];
  for (const [index, id] of ids.entries()) {
    await service.call('PUT', url(other, 'coverage-statements', id), {
      key: other.system,
      body: { recordKind: 'participants', from: '2026-01-01', completeThrough: dates[index % 2] },
    });
    await service.call('PUT', url(other, 'material-movements', id), {
      key: other.system,
      body: { date: dates[index % 2], direction: 'in', category: 'toys', kilograms: index + 1 },
    });
  }
  const pages = async (path: string) => {
    const seen: string[] = [];
    let next: string | null = path;
    while (next) {
      const response = await service.call('GET', next, { key: other.system });
      if (response.statusCode !== 200) throw new Error(response.body);
      seen.push(...response.json().items.map((item: { id: string }) => item.id));
      next = /<([^>]+)>; rel="next"/.exec(String(response.headers.link ?? ''))?.[1] ?? null;
    }
    return seen;
  };
  const base = `/v1/centres/${other.centreId}`;
  t.strictSame(await pages(`${base}/coverage-statements?limit=3`), [...ids].sort(), 'every record once, by code point');
  const byDate = [
    ...ids.filter((_, index) => index % 2 === 0).sort(),
    ...ids.filter((_, index) => index % 2 === 1).sort(),
  ];
  t.strictSame(await pages(`${base}/material-movements?limit=3`), byDate, 'by date and id');
  t.strictSame(await pages(`${base}/material-movements?from=2026-03-02&until=2026-03-31&limit=1`), byDate.slice(4));
  const first = await service.call('GET', `${base}/material-movements?limit=2`, { key: other.system });
  const cursor = first.json().next;
  const refusedCursors: [string, string][] = [
    ['another filter', `from=2026-03-02&cursor=${cursor}`],
    ['a broken one', 'cursor=abc.def'],
    ['a changed one', `cursor=${cursor.slice(0, -1)}${cursor.endsWith('A') ? 'B' : 'A'}`],
  ];
  for (const [name, query] of refusedCursors) {
    const refused = await service.call('GET', `${base}/material-movements?${query}`, { key: other.system });
    t.equal(refused.statusCode, 400, name);
    t.equal(refused.json().errors[0].code, 'wrong-cursor', name);
  }
  t.equal(
    (await service.call('GET', `${base}/participants?cursor=${cursor}`, { key: other.system })).statusCode,
    400,
    'of another list',
  );
  for (const query of [
    'limit=0',
    'limit=1001',
    'limit=x',
    'page=2',
    'from=2026-13-01',
    'from=2026-02-01&until=2026-01-01',
    'updatedSince=yesterday',
  ]) {
    t.equal(
      (await service.call('GET', `${base}/material-movements?${query}`, { key: other.system })).statusCode,
      400,
      query,
    );
  }
});

t.test('search by participants', async (t) => {
  await put('participants', 'find-me', { birthYear: 1975 });
  await put('guidance-sessions', 'found', {
    date: '2026-05-05',
    minutes: 60,
    kind: 'work',
    participantIds: ['find-me', 'p-18'],
    guides: [{}],
  });
  await put('guidance-sessions', 'not-found', {
    date: '2026-05-05',
    minutes: 60,
    kind: 'work',
    participantIds: ['p-18'],
    guides: [{}],
  });
  const search = (kind: string, body: unknown, key = own.system) =>
    service.call('POST', `/v1/centres/${own.centreId}/${kind}/_search`, { key, body });
  t.strictSame(
    (await search('guidance-sessions', { participantIds: ['find-me'] }))
      .json()
      .items.map((item: { id: string }) => item.id),
    ['found'],
  );
  t.strictSame(
    (await search('participants', { participantIds: ['find-me'] })).json().items.map((item: { id: string }) => item.id),
    ['find-me'],
  );
  t.equal(
    (await search('guidance-sessions', { participantIds: ['find-me'], from: '2026-06-01' })).json().items.length,
    0,
  );
  t.equal((await search('guidance-sessions', { participantIds: [] })).statusCode, 400);
  t.equal((await search('material-movements', { participantIds: ['x'] })).statusCode, 400, 'material names no people');
  t.equal((await search('guidance-sessions', {}, own.reader)).statusCode, 403);
});
