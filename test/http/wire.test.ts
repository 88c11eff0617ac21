import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import t from 'tap';
import { addCentre, makeService } from '../support/service.ts';

const service = await makeService({ env: { MEETLAT_CORS_ORIGINS: 'https://bi.example' } });
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const participant = `/v1/centres/${own.centreId}/participants/p-1`;
await service.call('PUT', participant, { key: own.system, body: { birthYear: 1980 } });
const etag = String((await service.call('GET', participant, { key: own.system })).headers.etag);

t.test('every answer carries the API version, no-store and the security headers', async (t) => {
  const answers: [string, ReturnType<typeof service.call>, number][] = [
    ['found', service.call('GET', participant, { key: own.system }), 200],
    ['not modified', service.call('GET', participant, { key: own.system, headers: { 'if-none-match': etag } }), 304],
    ['front page', service.call('GET', '/', { key: null }), 200],
    ['docs', service.call('GET', '/docs', { key: null }), 200],
    ['health', service.call('GET', '/health/ready', { key: null }), 200],
    ['no key', service.call('GET', participant, { key: null }), 401],
    ['empty bearer', service.call('GET', participant, { key: null, headers: { authorization: 'Bearer' } }), 401],
    ['no such path', service.call('GET', '/v1/nothing'), 404],
    ['no such path at all', service.call('GET', '/nothing/here'), 404],
    ['trailing slash', service.call('GET', '/v1/organisations/'), 404],
    [
      'trailing slash on a collection',
      service.call('GET', `/v1/centres/${own.centreId}/participants/`, { key: own.system }),
      404,
    ],
    ['wrong method', service.call('DELETE', '/v1/centres'), 405],
    ['not acceptable', service.call('GET', participant, { key: own.system, headers: { accept: 'image/png' } }), 406],
    [
      'wrong media type',
      service.call('PUT', participant, {
        key: own.system,
        raw: 'a=b',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
      415,
    ],
    [
      'not JSON',
      service.call('PUT', participant, {
        key: own.system,
        raw: '{"birthYear":',
        headers: { 'content-type': 'application/json' },
      }),
      400,
    ],
    [
      'no body',
      service.call('PUT', participant, { key: own.system, raw: '', headers: { 'content-type': 'application/json' } }),
      400,
    ],
    [
      'prototype poisoning',
      service.call('PUT', participant, {
        key: own.system,
        raw: '{"__proto__":{"a":1}}',
        headers: { 'content-type': 'application/json' },
      }),
      400,
    ],
    ['undecodable path', service.call('GET', '/v1/centres/%zz'), 400],
    [
      'body too large',
      service.call('PUT', participant, {
        key: own.system,
        raw: `{"a":"${'x'.repeat(1_100_000)}"}`,
        headers: { 'content-type': 'application/json' },
      }),
      413,
    ],
    [
      'stale',
      service.call('PATCH', participant, { key: own.system, body: {}, headers: { 'if-match': '"999999"' } }),
      412,
    ],
    ['without If-Match', service.call('PATCH', participant, { key: own.system, body: {} }), 428],
  ];
  for (const [name, answer, status] of answers) {
    const response = await answer;
    t.equal(response.statusCode, status, `${name}: status`);
    t.match(response.headers['api-version'], /^\d+\.\d+\.\d+$/, `${name}: API-Version`);
    t.equal(response.headers['cache-control'], 'no-store', `${name}: no-store`);
    t.equal(response.headers['x-content-type-options'], 'nosniff', `${name}: nosniff`);
    t.notOk(response.headers['x-powered-by'], `${name}: does not name its framework`);
    if (status >= 400) {
      t.match(response.headers['content-type'], /^application\/problem\+json/, `${name}: problem+json`);
      const problem = response.json();
      t.equal(problem.status, status);
      t.ok(problem.title && problem.detail && problem.traceId, `${name}: title, detail, trace id`);
      t.equal(problem.instance, `urn:uuid:${problem.traceId}`);
      t.match(problem.type, /^urn:meetlat:problem:[a-z-]+$/);
    }
  }
});

t.test('security headers as the API Design Rules ask', async (t) => {
  const { headers } = await service.call('GET', '/v1/indicators', { key: null });
  t.match(headers['content-security-policy'], /frame-ancestors 'none'/);
  t.match(headers['strict-transport-security'], /max-age=\d{8}/);
  t.equal(headers['x-frame-options'], 'DENY');
});

t.test('405 names what works', async (t) => {
  const response = await service.call('DELETE', '/v1/centres');
  t.equal(response.headers.allow, 'GET, HEAD');
  const single = await service.call('POST', participant, { key: own.system, body: {} });
  t.equal(single.headers.allow, 'DELETE, GET, HEAD, PATCH, PUT');
});

t.test('401 offers Bearer and Basic', async (t) => {
  const response = await service.call('GET', participant, { key: null });
  t.match(String(response.headers['www-authenticate']), /Bearer .*Basic /);
});

t.test('Basic signs in with key id and key', async (t) => {
  const keyId = own.system.split('_')[1];
  const basic = (user: string | undefined) => ({
    authorization: `Basic ${Buffer.from(`${user}:${own.system}`).toString('base64')}`,
  });
  t.equal((await service.call('GET', participant, { key: null, headers: basic(keyId) })).statusCode, 200);
  t.equal((await service.call('GET', participant, { key: null, headers: basic('somebody') })).statusCode, 401);
});

t.test('problems are in Dutch unless English is asked', async (t) => {
  t.equal((await service.call('GET', '/v1/nothing')).json().title, 'Niet gevonden');
  const english = await service.call('GET', '/v1/nothing', { headers: { 'accept-language': 'en-GB,nl;q=0.5' } });
  t.equal(english.json().title, 'Not found');
  t.equal(english.headers['content-language'], 'en');
});

t.test('CORS: the document for everybody, the rest for named origins only', async (t) => {
  const from = (origin: string) => ({ origin });
  t.equal(
    (await service.call('GET', '/v1/openapi.json', { key: null, headers: from('https://any.example') })).headers[
      'access-control-allow-origin'
    ],
    '*',
  );
  t.equal(
    (await service.call('GET', '/v1/indicators', { key: null, headers: from('https://bi.example') })).headers[
      'access-control-allow-origin'
    ],
    'https://bi.example',
  );
  t.equal(
    (await service.call('GET', '/v1/indicators', { key: null, headers: from('https://evil.example') })).headers[
      'access-control-allow-origin'
    ],
    undefined,
  );
});

t.test('all faults of path, query and body in one answer', async (t) => {
  const bad = `/v1/centres/${own.centreId}/guidance-sessions/123456782?colour=red`;
  const response = await service.call('PUT', bad, {
    key: own.system,
    body: { date: '2026-02-30', minutes: 0.5, guides: [], extra: 1 },
  });
  t.equal(response.statusCode, 400);
  const errors = response.json().errors as { in: string; pointer: string; code: string }[];
  const found = errors.map(({ in: part, pointer, code }) => `${part} ${pointer} ${code}`).sort();
  t.strictSame(found, [
    'body /date not-a-day',
    'body /extra unknown-field',
    'body /guides too-short',
    'body /headcount nobody-guided',
    'body /kind required',
    'body /minutes type',
    'path /id may-be-bsn',
    'query /colour unknown-field',
  ]);
  t.notMatch(response.body, '123456782', 'what may be a BSN is not echoed');
});

t.test('what is not HTTP is answered as a problem', async (t) => {
  await service.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = service.app.server.address() as AddressInfo;
  const exchange = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket.on('data', (data) => {
        answer += data;
      });
      socket.on('end', () => resolve(answer));
      socket.on('error', reject);
    });
  const garbage = await exchange('NOT HTTP AT ALL\r\n\r\n');
  t.match(garbage, /^HTTP\/1.1 400 /);
  t.match(garbage, /application\/problem\+json/);
  t.match(garbage, /API-Version: /);
  const huge = await exchange(`GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'a'.repeat(40_000)}\r\n\r\n`);
  t.match(huge, /^HTTP\/1.1 431 /);
});

t.test('the front page and the reference', async (t) => {
  const dutch = await service.call('GET', '/', { key: null, headers: { accept: 'text/html' } });
  t.match(dutch.body, '<html lang="nl">');
  for (const link of ['/docs', '/v1/openapi.json', '/v1/indicators']) t.match(dutch.body, `href="${link}"`);
  t.match((await service.call('GET', '/?lang=en', { key: null })).body, '<html lang="en">');
  t.notMatch(dutch.body, /<script|style=|https?:\/\//, 'no script, no inline style, nothing from elsewhere');
  const style = await service.call('GET', '/style.css', { key: null });
  t.equal(style.statusCode, 200);
  t.equal(style.headers['cache-control'], 'public, no-cache', 'a new release is seen with the next page');
  const again = await service.call('GET', '/style.css', {
    key: null,
    headers: { 'if-none-match': String(style.headers.etag) },
  });
  t.equal(again.statusCode, 304);
  t.equal(again.body, '');
  const docs = await service.call('GET', '/docs', { key: null, headers: { accept: 'text/html' } });
  t.match(docs.body, '<html lang="nl">');
  t.match(docs.body, '<a href="/">Meetlat</a>', 'the reference leads back');
  t.match(docs.headers['content-security-policy'], "default-src 'none';script-src 'self';style-src 'self'");
  t.notMatch(docs.headers['content-security-policy'], /unsafe|https?:|swagger/, 'all of it is from this service');
  for (const [, file = ''] of docs.body.matchAll(/(?:src|rel="stylesheet" href)="([^"]+)"/g))
    t.equal((await service.call('GET', file, { key: null })).statusCode, 200, file);
  t.equal((await service.call('GET', '/docs/static/index.html', { key: null })).statusCode, 404, 'one page, not two');
  const reference = await service.call('GET', '/docs/json', { key: null });
  t.strictSame(reference.json().servers, [{ url: '/v1' }], 'is tried out on the service it is read from');
  t.strictSame((await service.call('GET', '/v1/openapi.json', { key: null })).json().servers, [
    { url: 'https://meetlat.example/v1' },
  ]);
});
