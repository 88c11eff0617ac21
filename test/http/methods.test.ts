import t from 'tap';
import { addCentre, makeService } from '../support/service.ts';

const service = await makeService({ env: { MEETLAT_CORS_ORIGINS: 'https://bi.example' } });
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const participant = `/v1/centres/${own.centreId}/participants/p-1`;
const ask = (method: string, url: string, headers: Record<string, string> = {}) =>
  service.call(method, url, { key: null, headers });

t.test('a preflight lets a browser write', async (t) => {
  const response = await ask('OPTIONS', participant, {
    origin: 'https://bi.example',
    'access-control-request-method': 'PATCH',
    'access-control-request-headers': 'authorization,if-match',
  });
  t.equal(response.statusCode, 204);
  t.equal(response.headers['access-control-allow-origin'], 'https://bi.example');
  t.equal(response.headers['access-control-allow-methods'], 'GET, HEAD, POST, PUT, PATCH, DELETE');
  t.equal(response.headers['access-control-allow-headers'], 'authorization,if-match');
  const read = await ask('GET', '/v1/indicators', { origin: 'https://bi.example' });
  const exposed = String(read.headers['access-control-expose-headers']).split(', ');
  for (const name of ['Retry-After', 'Allow', 'Content-Language', 'API-Version', 'ETag', 'Link', 'Location'])
    t.ok(exposed.includes(name), name);
});

t.test('OPTIONS without a preflight says what works', async (t) => {
  const known = await ask('OPTIONS', participant);
  t.equal(known.statusCode, 204);
  t.equal(known.headers.allow, 'DELETE, GET, HEAD, PATCH, PUT');
  const half = await ask('OPTIONS', '/v1/indicators', { origin: 'https://bi.example' });
  t.equal(half.statusCode, 204);
  t.equal(half.headers.allow, 'GET, HEAD');
  const unknown = await ask('OPTIONS', '/v1/nothing');
  t.equal(unknown.statusCode, 404);
  t.match(unknown.headers['content-type'], /^application\/problem\+json/);
});

t.test('what does not exist is 404 or 405, whatever was accepted', async (t) => {
  const accept = { accept: 'image/png' };
  t.equal((await ask('GET', '/v1/nothing', accept)).statusCode, 404);
  t.equal((await ask('DELETE', '/v1/indicators', accept)).statusCode, 405);
  t.equal((await ask('GET', '*')).statusCode, 404);
  t.equal((await ask('GET', '/v1/indicators/', { 'accept-language': 'en' })).json().title, 'Not found');
});

t.test('what does not exist is said before anything about its body', async (t) => {
  // Found by fuzzing: the body of a method that is not there was read first, and its faults were answered.
  for (const [raw, type] of [
    ['{', 'application/json'],
    ['{"__proto__":{"a":1}}', 'application/json'],
    ['{}', 'text/plain'],
    [`"${'x'.repeat(1_100_000)}"`, 'application/json'],
  ] as const) {
    const headers = { 'content-type': type, 'content-encoding': 'gzip' };
    const wrong = await service.call('POST', participant, { key: own.system, raw, headers });
    t.equal(wrong.statusCode, 405, `${type} ${raw.slice(0, 10)}`);
    t.equal(wrong.headers.allow, 'DELETE, GET, HEAD, PATCH, PUT');
    t.equal((await service.call('POST', '/v1/nothing', { raw, headers })).statusCode, 404);
  }
});

t.test('a file of the docs that is not there is 404', async (t) => {
  // Found by fuzzing: it was 405, with a list of methods that named the one that was used.
  for (const url of ['/docs/static/nothing.js', '/docs/static/%00', '/docs/static/%2e%2e%2f%2e%2e%2fpackage.json'])
    t.equal((await ask('GET', url)).statusCode, 404, url);
  t.equal((await ask('POST', '/docs/static/nothing.js')).statusCode, 405);
});

t.test('how a body is packed is no matter where none is read', async (t) => {
  // Found by fuzzing: a GET with this header was 415, which no GET describes.
  t.equal((await ask('GET', '/v1/indicators', { 'content-encoding': 'gzip' })).statusCode, 200);
});

t.test('the docs are for browsers', async (t) => {
  for (const [url, accept] of [
    ['/docs', 'text/html'],
    ['/docs/static/swagger-ui.css', 'text/css,*/*;q=0.1'],
    ['/docs/static/swagger-ui.css', 'text/css'],
  ] as const)
    t.equal((await ask('GET', url, { accept })).statusCode, 200, `${url} as ${accept}`);
});

t.test('which media ranges take JSON', async (t) => {
  for (const [accept, status] of [
    ['application/*', 200],
    ['application/problem+json, application/json', 200],
    ['application/problem+json, */*;q=0.1', 200],
    // Asks for a failure only: what it gets is one.
    ['application/problem+json', 406],
    ['text/*', 406],
  ] as const) {
    const response = await ask('GET', '/v1/indicators', { accept });
    t.equal(response.statusCode, status, accept);
  }
});

t.test('the document says what it is', async (t) => {
  const { headers } = await ask('GET', '/v1/openapi.json');
  t.equal(headers['content-type'], 'application/json; charset=utf-8');
});

t.test('the document names the headers a request may carry', async (t) => {
  const { paths } = (await ask('GET', '/v1/openapi.json')).json();
  const headersOf = (method: string, path: string): string[] =>
    paths[path][method].parameters
      .filter((parameter: { in: string }) => parameter.in === 'header')
      .map(({ name, required }: { name: string; required?: boolean }) => `${name}${required ? ' required' : ''}`)
      .sort();
  const one = '/centres/{centreId}/participants/{id}';
  t.strictSame(headersOf('get', one), ['Accept-Language', 'If-None-Match']);
  t.strictSame(headersOf('put', one), ['Accept-Language', 'If-Match', 'If-None-Match']);
  t.strictSame(headersOf('patch', one), ['Accept-Language', 'If-Match required']);
  t.strictSame(headersOf('delete', one), ['Accept-Language', 'If-Match required']);
  for (const path of [
    '/organisations/{organisationId}/keys',
    '/organisations/{organisationId}/keys/{keyId}/rotations',
    '/centres/{centreId}/imports',
  ])
    t.strictSame(headersOf('post', path), ['Accept-Language', 'Idempotency-Key'], path);
});
