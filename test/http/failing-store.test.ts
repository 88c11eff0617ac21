import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { PassThrough } from 'node:stream';
import t from 'tap';
import { openStore } from '../../src/store/open-store.ts';
import { type Store, StoreUnavailable } from '../../src/store/store.ts';
import { testSecret } from '../store/support/database.ts';
import { addCentre, makeService } from '../support/service.ts';

/** A store that works until it is told to fail; `findKey` and what signing in needs go on, or all would end at the door. */
const folder = t.testdir({});
const real = await openStore({ databaseUrl: `file:${folder}/meetlat.db`, secret: testSecret });
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

t.test('an import that fails in its middle leaves the connection fit for the next request', async (t) => {
  // Once the request was ended when its import failed: the rest of the body was then never read, and what the client
  // sent next over the same connection was never heard.
  await service.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = service.app.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  t.teardown(() => socket.destroy());
  let answers = '';
  socket.setEncoding('utf8').on('data', (data: string) => {
    answers += data;
  });
  const answered = async (pattern: RegExp) => {
    while (!pattern.test(answers)) await once(socket, 'data');
  };
  const line = `${JSON.stringify({ kind: 'participants', id: 'p-cut', data: {} })}\n`;
  const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
  const head = ['Host: x', `Authorization: Bearer ${own.system}`, 'Content-Type: application/x-ndjson'];
  socket.write([`POST ${centre}/imports HTTP/1.1`, ...head, 'Transfer-Encoding: chunked', '', ''].join('\r\n'));
  socket.write(chunk(line));
  const isRunning = async () =>
    (await real.listImports({ all: true }, own.centreId, { limit: 50 }))?.rows.some(({ state }) => state === 'running');
  while (!(await isRunning())) await new Promise((resolve) => setImmediate(resolve));
  failure = new StoreUnavailable('unreachable', new Error('cut'));
  // Enough lines for a chunk, so that it is written, and more that nobody reads any more.
  socket.write(chunk(line.repeat(5000)));
  await answered(/HTTP\/1\.1 503 /);
  failure = null;
  socket.write(`${chunk(line.repeat(5000))}0\r\n\r\n`);
  socket.write(['GET /health/live HTTP/1.1', 'Host: x', '', ''].join('\r\n'));
  await answered(/HTTP\/1\.1 200 /);
  t.pass('the next request over the same connection is answered');
});
