import t from 'tap';
import { openStore } from '../../src/store/open-store.ts';
import { type AuditEntry, type Store, StoreUnavailable } from '../../src/store/store.ts';
import { testSecret } from '../store/support/database.ts';
import { addCentre, expect, importLines, makeService, type Service, type TestCentre } from '../support/service.ts';

/** The store, whose notes of reads can be made to fail. */
const real = await openStore({ databaseUrl: `file:${t.testdir({})}/meetlat.db`, secret: testSecret });
let failure: Error | null = null;
const store: Store = {
  ...real,
  noteRead: (...args) => (failure ? Promise.reject(failure) : real.noteRead(...args)),
};
const service = await makeService({ store, env: { MEETLAT_SECRET: testSecret } });
t.teardown(async () => {
  await service.close();
  await real.close();
});
const [own, other] = [await addCentre(service, 'own'), await addCentre(service, 'other')];
const participants = (centre: TestCentre) => `/v1/centres/${centre.centreId}/participants`;
/** A key that reaches every centre and reads records: of the other centre's organisation. */
const visitor = (
  await expect(
    service.call('POST', `/v1/organisations/${other.organisationId}/keys`, {
      body: { system: 'auditor', scopes: ['admin', 'records:read', 'records:write'] },
    }),
    201,
  )
).json() as { key: string; id: string };

type Shown = Omit<AuditEntry, 'details'> & AuditEntry['details'];
async function trail(query = '', key?: string, on: Service = service): Promise<Shown[]> {
  const answer = await expect(on.call('GET', `/v1/audit-entries?${query}`, key ? { key } : {}), 200);
  return answer.json().items as Shown[];
}
const reads = async () => (await trail(`centreId=${own.centreId}`)).filter(({ action }) => action === 'read');

t.test('a write through the API is noted with the key that did it', async (t) => {
  const url = `${participants(own)}/p-17`;
  await expect(service.call('PUT', url, { key: own.system, body: { birthYear: 1980 } }), 201);
  await expect(service.call('PUT', url, { key: own.system, body: { birthYear: 1980 } }), 200);
  await expect(
    service.call('PATCH', url, { key: own.system, body: { birthYear: 1981 }, headers: { 'if-match': '*' } }),
    200,
  );
  await expect(service.call('PUT', `${url}x`, { key: own.system, body: { birthYear: 'x' } }), 400);
  await expect(service.call('DELETE', url, { key: own.system, headers: { 'if-match': '*' } }), 204);
  const [centre, ...written] = await trail(`centreId=${own.centreId}`);
  t.match(centre, { action: 'created', kind: 'centres', actor: { keyId: 'admin', organisationId: null } });
  t.match(written, [
    { action: 'created', kind: 'participants', fields: ['birthYear'], at: '2026-11-22T10:00:00.000Z' },
    { action: 'changed', fields: ['birthYear'] },
    { action: 'deleted', actor: { organisationId: own.organisationId } },
  ]);
  t.equal(written.length, 3, 'what was refused or changed nothing is not there');
  const keyId = /^mlt_(k\w{11})_/.exec(own.system)?.[1];
  t.ok(written.every(({ actor }) => actor.keyId === keyId));
});

t.test('an import is noted by its parts', async (t) => {
  const lines = [1980, 1981, 'x'].map((birthYear, place) => ({
    kind: 'participants',
    id: `i-${place}`,
    data: { birthYear },
  }));
  const receipt = (await importLines(service, own, lines)).json();
  await importLines(service, own, [{ kind: 'participants', id: 'i-9', data: {} }], '?dryRun=true');
  const chunks = (await trail(`centreId=${own.centreId}`)).filter(({ action }) => action === 'chunk');
  t.match(chunks, [{ importId: receipt.id, kinds: { participants: { created: 2, changed: 0, deleted: 0 } } }]);
  t.equal(chunks.length, 1);
});

t.test('keys: made, replaced, ended', async (t) => {
  const collection = `/v1/organisations/${own.organisationId}/keys`;
  const body = { system: 'kassa', preset: 'centre-system' };
  const made = (await expect(service.call('POST', collection, { key: own.coordinator, body }), 201)).json();
  const next = (
    await expect(service.call('POST', `${collection}/${made.id}/rotations`, { key: own.coordinator }), 201)
  ).json();
  await expect(service.call('DELETE', `${collection}/${next.id}`, { key: own.coordinator }), 204);
  const entries = await trail(`organisationId=${own.organisationId}`, own.coordinator);
  t.match(entries.slice(-3), [
    { action: 'key-made', keyId: made.id, scopes: made.scopes },
    { action: 'key-rotated', keyId: next.id, rotatedFrom: made.id },
    { action: 'key-revoked', keyId: next.id },
  ]);
  t.notMatch(JSON.stringify(entries), made.key.slice(-20), 'never the key itself');
});

t.test('exact data read by another organisation is noted, by the own organisation not', async (t) => {
  await expect(service.call('PUT', `${participants(own)}/p-1`, { key: own.system, body: {} }), 201);
  const centre = `/v1/centres/${own.centreId}`;
  const asks: [string, string, string, object?][] = [
    ['GET', `${participants(own)}/p-1`, '/v1/centres/:centreId/participants/:id'],
    ['HEAD', `${participants(own)}/p-1`, '/v1/centres/:centreId/participants/:id'],
    ['GET', participants(own), '/v1/centres/:centreId/participants'],
    ['POST', `${participants(own)}/_search`, '/v1/centres/:centreId/participants/_search', { ids: ['p-1'] }],
    ['GET', `${centre}/indicator-values?period=2026-Q3`, '/v1/centres/:centreId/indicator-values'],
    ['GET', `${centre}/indicator-values?period=2026-Q3&format=csv`, '/v1/centres/:centreId/indicator-values'],
    ['GET', `${centre}/data-quality?period=2026-Q3`, '/v1/centres/:centreId/data-quality'],
    ['GET', `${centre}/quarterly-reports/2026-Q3/draft`, '/v1/centres/:centreId/quarterly-reports/:period/draft'],
    ['GET', `${centre}/imports`, '/v1/centres/:centreId/imports'],
  ];
  for (const [method, url, route, body] of asks) {
    const before = (await reads()).length;
    for (const key of [own.coordinator, visitor.key]) {
      await expect(service.call(method, url, { key, ...(body ? { body } : {}) }), 200);
    }
    const after = await reads();
    t.equal(after.length, before + 1, `${method} ${route}`);
    const period = url.includes('2026-Q3') ? '2026-Q3' : undefined;
    t.match(after.at(-1), { route, actor: { keyId: visitor.id, organisationId: other.organisationId } });
    t.equal(after.at(-1)?.period, period);
    t.notMatch(JSON.stringify(after.at(-1)), 'p-1"', 'no ids');
  }
  const patched = { key: visitor.key, body: {}, headers: { 'if-match': '*' } };
  await expect(service.call('PATCH', `${participants(own)}/p-1`, patched), 200);
  t.match((await reads()).at(-1), { route: '/v1/centres/:centreId/participants/:id' }, 'a patch of nothing reads too');
  const before = (await reads()).length;
  await expect(service.call('GET', centre, { key: visitor.key }), 200);
  await expect(service.call('GET', centre), 200);
  await expect(service.call('GET', `${participants(own)}/absent`, { key: visitor.key }), 404);
  await expect(service.call('GET', `${participants(own)}/p-1`), 403);
  await expect(service.call('GET', participants(other), { key: visitor.key }), 200);
  await expect(service.call('GET', `${participants(own)}/p-1`, { key: other.system }), 404);
  t.equal((await reads()).length, before, 'what shows no exact data of another leaves nothing');
});

t.test('a read that cannot be noted is not shown', async (t) => {
  for (const [name, error, status] of [
    ['unreachable', new StoreUnavailable('unreachable', new Error('internal')), 503],
    ['full', new StoreUnavailable('full', new Error('internal')), 507],
    ['broken', new Error('internal'), 500],
  ] as const) {
    failure = error;
    const answers = await Promise.all([
      service.call('GET', `${participants(own)}/p-1`, { key: visitor.key }),
      service.call('GET', `/v1/centres/${own.centreId}/indicator-values?period=2026-Q3&format=csv`, {
        key: visitor.key,
      }),
    ]);
    const ownAnswer = await service.call('GET', `${participants(own)}/p-1`, { key: own.system });
    failure = null;
    for (const answer of answers) {
      t.equal(answer.statusCode, status, name);
      t.match(answer.headers['content-type'], 'application/problem+json');
      t.equal(answer.headers.etag, undefined);
      t.equal(answer.headers['content-disposition'], undefined);
      t.notMatch(answer.body, 'p-1');
      t.notMatch(answer.body, 'internal error');
    }
    t.equal(ownAnswer.statusCode, 200, 'the own organisation reads on');
  }
});

t.test('who may see what', async (t) => {
  for (const key of [own.system, own.reader, own.authority]) {
    t.equal((await service.call('GET', '/v1/audit-entries', { key })).statusCode, 403);
    const body = { centreId: own.centreId, kind: 'participants', recordId: 'p-1' };
    t.equal((await service.call('POST', '/v1/audit-entries/_search', { key, body })).statusCode, 403);
  }
  t.equal((await service.call('GET', '/v1/audit-entries', { key: null })).statusCode, 401);
  const chains = async (key?: string) => [...new Set((await trail('limit=1000', key)).map(({ chain }) => chain))];
  t.strictSame(await chains(own.coordinator), [`centre/${own.centreId}`, `organisation/${own.organisationId}`]);
  t.strictSame(await chains(other.coordinator), [`centre/${other.centreId}`, `organisation/${other.organisationId}`]);
  t.equal((await chains()).length, 4, 'the administrator sees all');
  for (const filter of [`centreId=${other.centreId}`, `organisationId=${other.organisationId}`, 'centreId=absent']) {
    t.strictSame(await trail(filter, own.coordinator), [], `as if there were nothing: ${filter}`);
  }
  const limitedTo = await expect(
    service.call('POST', `/v1/organisations/${own.organisationId}/keys`, {
      body: { system: 'elsewhere', scopes: ['keys:manage'], centreIds: [own.centreId] },
    }),
    201,
  );
  t.strictSame(await chains(limitedTo.json().key), await chains(own.coordinator));
});

t.test('pages lead from one to the next by their links', async (t) => {
  const whole = await trail('limit=1000', own.coordinator);
  const paged: Shown[] = [];
  let url: string | undefined = '/v1/audit-entries?limit=4';
  while (url) {
    const answer = await expect(service.call('GET', url, { key: own.coordinator }), 200);
    paged.push(...(answer.json().items as Shown[]));
    url = /^<([^>]+)>; rel="next"$/.exec(String(answer.headers.link ?? ''))?.[1];
  }
  t.ok(whole.length > 8);
  t.strictSame(paged, whole);
  const first = (await service.call('GET', '/v1/audit-entries?limit=4', { key: own.coordinator })).json();
  const foreign = `/v1/audit-entries?limit=4&centreId=${own.centreId}&cursor=${first.next}`;
  t.match((await service.call('GET', foreign, { key: own.coordinator })).json().errors, [{ code: 'wrong-cursor' }]);
});

t.test('filters by day, and what is wrong with them', async (t) => {
  const all = (await trail('limit=1000')).length;
  for (const [query, found] of [
    ['from=2026-11-22', all],
    ['until=2026-11-22', all],
    ['from=2026-11-23', 0],
    ['until=2026-11-21', 0],
  ] as const) {
    t.equal((await trail(`limit=1000&${query}`)).length, found, query);
  }
  for (const [query, pointer, code] of [
    ['from=2026-11-31', '/from', 'not-a-day'],
    ['from=2026-11-22&until=2026-11-21', '/until', 'date-range'],
    ['centreId=a&organisationId=b', '/organisationId', 'one-trail'],
    ['recordId=p-1', '/recordId', 'unknown-field'],
    ['centreId=123456789', '/centreId', 'may-be-bsn'],
  ] as const) {
    const answer = await service.call('GET', `/v1/audit-entries?${query}`);
    t.equal(answer.statusCode, 400, query);
    t.match(answer.json().errors, [{ in: 'query', pointer, code }]);
  }
});

t.test('the entries of one record, by an id that stands in no URL', async (t) => {
  const search = (body: object, key = own.coordinator) =>
    service.call('POST', '/v1/audit-entries/_search', { key, body });
  const record = { centreId: own.centreId, kind: 'participants', recordId: 'p-17' };
  const found = await expect(search(record), 200);
  t.match(found.json().items, [{ action: 'created' }, { action: 'changed' }, { action: 'deleted' }]);
  t.equal(found.json().items.length, 3);
  t.equal(found.headers.link, undefined);
  const page = (await expect(search({ ...record, limit: 2 }), 200)).json();
  const rest = (await expect(search({ ...record, limit: 2, cursor: page.next }), 200)).json();
  t.strictSame([...page.items, ...rest.items], found.json().items);
  t.strictSame((await search({ ...record, recordId: 'p-18' })).json().items, []);
  t.strictSame((await search(record, other.coordinator)).json().items, [], 'of another tenant there is nothing');
  t.equal((await search({ ...record, from: '2026-11-23' })).json().items.length, 0);
  for (const [body, pointer] of [
    [{ ...record, kind: 'people' }, '/kind'],
    [{ kind: 'participants', recordId: 'p-17' }, '/centreId'],
    [{ ...record, recordId: '123456782' }, '/recordId'],
    [{ ...record, until: '2026-02-30' }, '/until'],
  ] as const) {
    const refused = await search(body);
    t.equal(refused.statusCode, 400);
    t.match(refused.json().errors, [{ in: 'body', pointer }]);
    t.notMatch(refused.body, '123456782');
  }
});

t.test('a service that stops seals what it wrote', async (t) => {
  const last = await makeService({ store: real, env: { MEETLAT_SECRET: testSecret } });
  await expect(last.call('PUT', `${participants(own)}/p-99`, { key: own.system, body: {} }), 201);
  t.equal((await trail(`centreId=${own.centreId}&limit=1000`)).at(-1)?.sealed, false);
  await last.close();
  t.ok((await trail('limit=1000')).every(({ sealed }) => sealed));
});
