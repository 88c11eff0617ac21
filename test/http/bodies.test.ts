import t from 'tap';
import { addCentre, makeService } from '../support/service.ts';

const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const participant = `/v1/centres/${own.centreId}/participants/p-1`;
const type = (mediaType: string) => ({ 'content-type': mediaType });
const put = (raw: string, headers: Record<string, string> = {}) =>
  service.call('PUT', participant, { key: own.system, raw, headers });

t.test('only JSON is read, and only as it is', async (t) => {
  t.equal((await put('{}', type('text/plain'))).statusCode, 415);
  t.equal((await put('{}')).statusCode, 415, 'a body that does not say what it is');
  const packed = await put('{}', { ...type('application/json'), 'content-encoding': 'gzip' });
  t.equal(packed.statusCode, 415);
  t.equal(packed.headers['accept-encoding'], 'identity');
  t.equal(packed.json().type, 'urn:meetlat:problem:unsupported-encoding');
  const plain = await put('{"birthYear":1980}', { ...type('application/json'), 'content-encoding': 'identity' });
  t.equal(plain.statusCode, 201);
});

t.test('a body that must be there', async (t) => {
  const none = await service.call('PUT', participant, { key: own.system });
  t.equal(none.statusCode, 400);
  t.match(none.json().errors, [{ in: 'body', pointer: '/', code: 'required' }]);
  t.equal((await put('', type('application/json'))).json().type, 'urn:meetlat:problem:invalid-json');
  t.match((await put('null', type('application/json'))).json().errors, [
    { in: 'body', pointer: '/', code: 'required' },
  ]);
});

t.test('an empty JSON body where none is expected', async (t) => {
  const { headers } = await service.call('GET', participant, { key: own.system });
  const remove = await service.call('DELETE', participant, {
    key: own.system,
    raw: '',
    headers: { ...type('application/json'), 'if-match': String(headers.etag) },
  });
  t.equal(remove.statusCode, 204);
  const keys = `/v1/organisations/${own.organisationId}/keys`;
  const { id } = (await service.call('POST', keys, { body: { system: 's', preset: 'centre-system' } })).json();
  const rotated = await service.call('POST', `${keys}/${id}/rotations`, { raw: '', headers: type('application/json') });
  t.equal(rotated.statusCode, 201);
  const poisoned = await service.call('POST', `${keys}/${id}/rotations`, {
    raw: '{"__proto__":{"a":1}}',
    headers: type('application/json'),
  });
  t.equal(poisoned.statusCode, 400);
});

t.test('a query parameter nobody reads is refused, and nothing is stored', async (t) => {
  const url = `/v1/centres/${own.centreId}/participants/p-dry`;
  const response = await service.call('PUT', `${url}?dryRun=true`, { key: own.system, body: { birthYear: 1980 } });
  t.equal(response.statusCode, 400);
  t.match(response.json().errors, [{ in: 'query', pointer: '/dryRun', code: 'unknown-field' }]);
  t.equal((await service.call('GET', url, { key: own.system })).statusCode, 404);
  t.equal((await service.call('GET', '/v1/openapi.json?x=1', { key: null })).statusCode, 400);
});

t.test('a key that may only write does not read through PATCH', async (t) => {
  const { key } = (
    await service.call('POST', `/v1/organisations/${own.organisationId}/keys`, {
      body: { system: 'writer', scopes: ['records:write'] },
    })
  ).json();
  const url = `/v1/centres/${own.centreId}/participants/p-2`;
  const written = await service.call('PUT', url, { key, body: { birthYear: 1980 } });
  t.equal(written.statusCode, 201);
  const patch = await service.call('PATCH', url, { key, body: {}, headers: { 'if-match': '*' } });
  t.equal(patch.statusCode, 403);
  t.match(patch.json().detail, 'records:read');
  t.notMatch(patch.json().detail, 'records:write');
});
