import { PassThrough } from 'node:stream';
import t from 'tap';
import { openStore } from '../../src/store/open-store.ts';
import { type Store, StoreUnavailable } from '../../src/store/store.ts';
import { addCentre, makeService } from '../support/service.ts';

/** A store that works until it is told to fail; `findKey` and what signing in needs go on, or all would end at the door. */
const folder = t.testdir({});
const real = await openStore({ databaseUrl: `file:${folder}/meetlat.db` });
let failure: Error | null = null;
const signingIn = new Set(['findKey', 'centresOfOperator']);
const store = new Proxy(real, {
  get(target, name: keyof Store) {
    const method = target[name];
    if (typeof method !== 'function' || signingIn.has(name)) return method;
    return (...args: never[]) =>
      failure ? Promise.reject(failure) : (method as (...all: never[]) => unknown)(...args);
  },
});
const service = await makeService({ store });
t.teardown(async () => {
  failure = null;
  await service.close();
  await real.close();
});
const own = await addCentre(service, 'own');
const centre = `/v1/centres/${own.centreId}`;
const secret = 'value of p-17: wajong';

const requests: [string, string, object?][] = [
  ['GET', `${centre}/participants`],
  ['GET', `${centre}/participants/p-1`],
  ['PUT', `${centre}/participants/p-1`, { birthYear: 1980 }],
  ['POST', `${centre}/participants/_search`, {}],
  ['GET', `${centre}/indicator-values?period=2026-Q3`],
  ['GET', `${centre}/quarterly-reports/2026-Q3/draft`],
  ['GET', `${centre}/data-quality?period=2026-Q3`],
  ['GET', `${centre}/imports`],
  ['GET', centre],
  ['GET', `/v1/organisations/${own.organisationId}`],
  ['GET', '/health/ready'],
];

for (const [name, error, status, type] of [
  ['unreachable', new StoreUnavailable('unreachable', new Error(secret)), 503, 'unavailable'],
  ['full', new StoreUnavailable('full', new Error(secret)), 507, 'storage-full'],
  ['broken in an unknown way', new Error(secret), 500, 'internal'],
] as const) {
  t.test(`a store that is ${name}`, async (t) => {
    failure = error;
    t.teardown(() => {
      failure = null;
    });
    for (const [method, url, body] of requests) {
      const response = await service.call(method, url, { key: own.system, ...(body ? { body } : {}) });
      t.equal(response.statusCode, status, `${method} ${url}`);
      t.match(response.headers['content-type'], /^application\/problem\+json/);
      t.equal(response.json().type, `urn:meetlat:problem:${type}`);
      t.notMatch(response.body, 'wajong', 'nothing internal, nothing personal');
      if (status !== 500) t.match(response.headers['retry-after'], /^\d+$/);
    }
    t.equal((await service.call('GET', '/health/live', { key: null })).statusCode, 200, 'the process itself is alive');
  });
}

t.test('it recovers by itself', async (t) => {
  for (const [method, url, body] of requests.slice(2)) {
    const response = await service.call(method, url, { key: own.system, ...(body ? { body } : {}) });
    t.ok(response.statusCode < 300, `${method} ${url}`);
  }
});

t.test('four imports at once for each key, the fifth waits', async (t) => {
  const send = (stream: PassThrough) =>
    service.app.inject({
      method: 'POST',
      url: `${centre}/imports`,
      headers: { authorization: `Bearer ${own.system}`, 'content-type': 'application/x-ndjson' },
      payload: stream,
    });
  const streams = Array.from({ length: 4 }, () => new PassThrough());
  const running = streams.map((stream) => send(stream));
  while (
    (await real.listImports({ all: true }, own.centreId, { limit: 10 }))?.rows.filter((row) => row.state === 'running')
      .length !== 4
  ) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  const fifth = await service.call('POST', `${centre}/imports`, {
    key: own.system,
    raw: '',
    headers: { 'content-type': 'application/x-ndjson' },
  });
  t.equal(fifth.statusCode, 429);
  t.match(fifth.headers['retry-after'], /^\d+$/);
  for (const stream of streams) stream.end();
  t.strictSame(
    (await Promise.all(running)).map((response) => response.statusCode),
    [200, 200, 200, 200],
  );
  const after = await service.call('POST', `${centre}/imports`, {
    key: own.system,
    raw: '',
    headers: { 'content-type': 'application/x-ndjson' },
  });
  t.equal(after.statusCode, 200, 'and then it may');
});
