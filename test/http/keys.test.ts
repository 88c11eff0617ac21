import t from 'tap';
import { addCentre, expect, makeService } from '../support/service.ts';

const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const other = await addCentre(service, 'other');
const keys = `/v1/organisations/${own.organisationId}/keys`;
const days = (count: number) => count * 86_400_000;
const works = async (key: string) => (await service.call('GET', `/v1/centres/${own.centreId}`, { key })).statusCode;

t.test('a key is shown once and only its hash is kept', async (t) => {
  const made = (
    await expect(service.call('POST', keys, { body: { system: 'Kringloop Manager', preset: 'centre-system' } }), 201)
  ).json();
  t.match(made.key, /^mlt_k[0-9a-z]{11}_[0-9a-z]{44}$/);
  t.equal(made.expiresAt.slice(0, 10), '2027-11-22', 'twelve months');
  t.strictSame(made.scopes, ['records:write', 'records:read']);
  const listed = await service.call('GET', keys);
  t.notMatch(listed.body, made.key);
  t.notMatch(listed.body, 'hash');
  const one = await service.call('GET', `${keys}/${made.id}`);
  t.equal(one.json().prefix, made.key.slice(0, 20));
  const stored = await service.store.findKey(made.id);
  t.ok(stored && !JSON.stringify(stored).includes(made.key));
});

t.test('what is not a key', async (t) => {
  const key = own.system;
  const wrong = [
    `${key}x`,
    key.slice(0, -1),
    key.toUpperCase(),
    `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`,
    'mlt_',
    ' ',
    'a'.repeat(5000),
  ];
  for (const attempt of wrong) t.equal(await works(attempt), 401, attempt.slice(0, 12));
  const forged = `${key.slice(0, 20)}${'0'.repeat(key.length - 20)}`;
  t.equal(await works(forged), 401, 'the right id with another secret');
  for (const authorization of [
    'Basic',
    'Basic !!!',
    `Basic ${Buffer.from('nocolon').toString('base64')}`,
    `Digest ${key}`,
    `Bearer ${key} extra`,
  ]) {
    const response = await service.call('GET', `/v1/centres/${own.centreId}`, {
      key: null,
      headers: { authorization },
    });
    t.ok([401, 200].includes(response.statusCode), authorization.slice(0, 10));
    if (!authorization.startsWith('Bearer')) t.equal(response.statusCode, 401);
  }
});

t.test('revoking works at once', async (t) => {
  const made = (await service.call('POST', keys, { body: { system: 'x', preset: 'centre-system' } })).json();
  t.equal(await works(made.key), 200);
  t.equal((await service.call('DELETE', `${keys}/${made.id}`)).statusCode, 204);
  t.equal(await works(made.key), 401);
  const ended = await service.call('GET', `/v1/centres/${own.centreId}`, { key: made.key });
  t.equal(ended.json().type, 'urn:meetlat:problem:key-ended');
  t.ok((await service.call('GET', `${keys}/${made.id}`)).json().revokedAt, 'and stays in the list');
});

t.test('rotation keeps two live keys for a week', async (t) => {
  const made = (
    await service.call('POST', keys, { body: { system: 'rotates', preset: 'centre-system', mayTakeOver: true } })
  ).json();
  const next = (await expect(service.call('POST', `${keys}/${made.id}/rotations`), 201)).json();
  t.not(next.key, made.key);
  t.match(next, { system: 'rotates', rotatedFrom: made.id, mayTakeOver: true, scopes: made.scopes });
  t.equal(await works(made.key), 200);
  t.equal(await works(next.key), 200);
  const before = service.clock.now;
  service.clock.now = new Date(before.getTime() + days(8));
  t.equal(await works(made.key), 401, 'the old one has ended');
  t.equal(await works(next.key), 200);
  t.equal(
    (await service.call('POST', `${keys}/${made.id}/rotations`)).statusCode,
    404,
    'an ended key cannot be rotated',
  );
  service.clock.now = new Date(before.getTime() + days(500));
  t.equal(await works(next.key), 401, 'keys expire');
  service.clock.now = before;
});

t.test('nobody gives more than they have', async (t) => {
  const as = (key: string, body: object) => service.call('POST', keys, { key, body: { system: 's', ...body } });
  for (const preset of ['centre-system', 'analyst'])
    t.equal((await as(own.coordinator, { preset })).statusCode, 201, preset);
  t.equal((await as(own.coordinator, { preset: 'contract-reader' })).statusCode, 400, 'reads what others published');
  for (const body of [
    { preset: 'administrator' },
    { scopes: ['admin'] },
    { scopes: ['records:read', 'obligations:write'] },
  ]) {
    const refused = await as(own.coordinator, body);
    t.equal(refused.statusCode, 400, JSON.stringify(body));
    t.equal(refused.json().errors[0].code, 'beyond-own-scopes');
  }
  t.equal((await as(own.system, { preset: 'centre-system' })).statusCode, 403, 'a system makes no keys');
  t.equal(
    (
      await service.call('POST', `/v1/organisations/${other.organisationId}/keys`, {
        key: own.coordinator,
        body: { system: 's', preset: 'centre-system' },
      })
    ).statusCode,
    404,
  );
});

t.test('a key limited to one centre does not reach further, nor do the keys it makes', async (t) => {
  const second = 'centre-own-2';
  const centre = (await service.call('GET', `/v1/centres/${own.centreId}`)).json();
  const { id: _id, createdAt: _created, updatedAt: _updated, ...body } = centre;
  await expect(service.call('PUT', `/v1/centres/${second}`, { body: { ...body, name: 'Second' } }), 201);
  const limited = (
    await expect(service.call('POST', keys, { body: { system: 'l', preset: 'coordinator', centreIds: [second] } }), 201)
  ).json();
  const reach = async (key: string) =>
    (await service.call('GET', '/v1/centres', { key })).json().items.map((item: { id: string }) => item.id);
  t.strictSame(await reach(limited.key), [second]);
  t.strictSame(await reach(own.system), [own.centreId, second].sort());
  t.equal(
    (await service.call('PUT', `/v1/centres/${own.centreId}/participants/x`, { key: limited.key, body: {} }))
      .statusCode,
    404,
  );
  const made = (
    await expect(service.call('POST', keys, { key: limited.key, body: { system: 'm', preset: 'centre-system' } }), 201)
  ).json();
  t.strictSame(made.centreIds, [second]);
  const beyond = await service.call('POST', keys, {
    key: limited.key,
    body: { system: 'm', preset: 'centre-system', centreIds: [own.centreId] },
  });
  t.equal(beyond.json().errors[0].code, 'unknown-centre');
  const wide = (await service.call('GET', `${keys}?limit=1000`))
    .json()
    .items.find(
      (key: { centreIds: unknown; preset: string }) => key.centreIds === null && key.preset === 'centre-system',
    );
  t.equal(
    (await service.call('POST', `${keys}/${wide.id}/rotations`, { key: limited.key })).statusCode,
    404,
    'rotating a wider key would widen its own reach',
  );
});

t.test('limits hold for keys made, rotated and revoked', async (t) => {
  const lone = await addCentre(service, 'lone');
  const url = `/v1/organisations/${lone.organisationId}/keys`;
  const limited = (
    await expect(
      service.call('POST', url, { body: { system: 'l', preset: 'coordinator', centreIds: [lone.centreId] } }),
      201,
    )
  ).json();
  const made = (
    await expect(service.call('POST', url, { key: limited.key, body: { system: 'm', preset: 'centre-system' } }), 201)
  ).json();
  t.strictSame(made.centreIds, [lone.centreId], 'also while the organisation has no other centre');
  const takeOver = await service.call('POST', url, {
    key: limited.key,
    body: { system: 'm', preset: 'centre-system', mayTakeOver: true },
  });
  t.match(takeOver.json().errors, [{ pointer: '/mayTakeOver', code: 'beyond-own-scopes' }]);
  const wide = (await expect(service.call('POST', url, { body: { system: 'w', preset: 'coordinator' } }), 201)).json();
  const admin = (
    await expect(
      service.call('POST', url, { body: { system: 'a', preset: 'administrator', centreIds: [lone.centreId] } }),
      201,
    )
  ).json();
  for (const [key, status] of [
    [wide, 404],
    [admin, 403],
  ]) {
    t.equal((await service.call('DELETE', `${url}/${key.id}`, { key: limited.key })).statusCode, status, 'revoking');
    t.equal(
      (await service.call('POST', `${url}/${key.id}/rotations`, { key: limited.key })).statusCode,
      status,
      'rotating',
    );
  }
  for (const [body, code] of [
    [{ expiresAt: '9999-12-31T23:59:59-23:59' }, 'too-far-ahead'],
    [{ system: 'administrator' }, 'reserved-name'],
  ] as const) {
    const refused = await service.call('POST', url, { body: { system: 's', preset: 'centre-system', ...body } });
    t.equal(refused.json().errors?.[0]?.code, code, refused.body);
  }
  t.equal((await service.call('GET', url)).statusCode, 200);
});

t.test('every fault of a request at once', async (t) => {
  const response = await service.call('POST', keys, {
    body: {
      system: 's',
      preset: 'coordinator',
      scopes: ['admin'],
      centreIds: ['nowhere'],
      expiresAt: '2020-01-01T00:00:00Z',
    },
  });
  t.strictSame(
    response
      .json()
      .errors.map((error: { code: string }) => error.code)
      .sort(),
    ['in-the-past', 'preset-or-scopes', 'unknown-centre'],
  );
});

t.test('Idempotency-Key gives the same key again', async (t) => {
  const make = (body: object, idempotencyKey = 'abc') =>
    service.call('POST', keys, { body, headers: { 'idempotency-key': idempotencyKey } });
  const body = { system: 'once', preset: 'centre-system' };
  const [first, second] = [await make(body), await make(body)];
  t.equal(second.statusCode, 201);
  t.strictSame(second.json(), first.json());
  t.equal((await make({ ...body, system: 'other' })).statusCode, 422);
  t.equal((await make({ preset: 'centre-system' }, 'failed')).statusCode, 400);
  t.equal((await make(body, 'failed')).statusCode, 201, 'a refused request does not use up its key');
  service.clock.now = new Date(service.clock.now.getTime() + days(2));
  t.not((await make(body)).json().key, first.json().key, 'forgotten after a day');
  t.equal((await make(body, '')).statusCode, 400);
});

t.test('the last use is noted', async (t) => {
  const made = (await service.call('POST', keys, { body: { system: 'used', preset: 'centre-system' } })).json();
  await service.store.noteKeysUsed(new Map([[made.id, service.clock.now.toISOString()]]));
  t.equal((await service.call('GET', `${keys}/${made.id}`)).json().lastUsedAt, service.clock.now.toISOString());
});

t.test('organisations and centres', async (t) => {
  const body = { name: 'Gemeente Delft', kind: 'municipality' };
  const created = await service.call('PUT', '/v1/organisations/delft', { body });
  t.equal(created.statusCode, 201);
  const same = await service.call('PUT', '/v1/organisations/delft', { body });
  t.equal(same.statusCode, 200);
  t.equal(same.headers.etag, created.headers.etag);
  const etag = String(created.headers.etag);
  t.equal(
    (await service.call('GET', '/v1/organisations/delft', { headers: { 'if-none-match': etag } })).statusCode,
    304,
  );
  t.equal(
    (
      await service.call('PUT', '/v1/organisations/delft', {
        body: { ...body, name: 'D' },
        headers: { 'if-match': '"0"' },
      })
    ).statusCode,
    412,
  );
  t.equal(
    (
      await service.call('PUT', '/v1/organisations/delft', {
        body: { ...body, name: 'D' },
        headers: { 'if-match': etag },
      })
    ).statusCode,
    200,
  );
  t.match(
    (await service.call('PUT', '/v1/organisations/delft', { body: { name: '', kind: 'castle' } })).json().errors,
    [{ code: 'too-short' }, { code: 'unknown-code' }],
  );
  const centre = {
    name: 'C',
    operatorId: 'nobody',
    legalEntities: [],
    municipalityCode: 'GM9999',
    serviceArea: { municipalityCodes: [], inhabitants: [] },
  };
  const wrong = await service.call('PUT', '/v1/centres/new', { body: centre });
  t.strictSame(
    wrong
      .json()
      .errors.map((error: { pointer: string; code: string }) => `${error.pointer} ${error.code}`)
      .sort(),
    ['/municipalityCode unknown-municipality', '/serviceArea/municipalityCodes too-short'],
  );
  const orphan = await service.call('PUT', '/v1/centres/new', {
    body: { ...centre, municipalityCode: 'GM0503', serviceArea: { municipalityCodes: ['GM0503'], inhabitants: [] } },
  });
  t.match(orphan.json().errors, [{ pointer: '/operatorId', code: 'unknown-organisation' }]);
});

t.test('catalogues', async (t) => {
  const get = async (url: string) => (await service.call('GET', url, { key: null })).json();
  const lists = await get('/v1/code-lists');
  for (const { id, codes } of lists.items) {
    const list = await get(`/v1/code-lists/${id}`);
    t.equal(list.items.length, codes, id);
    for (const item of list.items) t.ok(item.code && item.label.nl && item.label.en, `${id} ${item.code}`);
  }
  const delft = (await get('/v1/municipalities?limit=1000&validOn=2026-01-01')).items;
  t.equal(delft.length, 342);
  t.match(
    delft.find((row: { code: string }) => row.code === 'GM0503'),
    { name: 'Delft', validTo: null },
  );
  for (const { id } of (await get('/v1/indicators')).items) t.equal((await get(`/v1/indicators/${id}`)).id, id);
  for (const { id } of (await get('/v1/parameters')).items)
    t.ok((await get(`/v1/parameters/${id}?date=2026-01-01`)).inForce, id);
  t.equal((await get('/v1/parameters/item-weight.sofa?date=1950-01-01')).inForce, null);
  for (const url of ['/v1/code-lists/x', '/v1/indicators/x', '/v1/parameters/x'])
    t.equal((await get(url)).status, 404, url);
});
