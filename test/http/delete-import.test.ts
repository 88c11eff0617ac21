import t from 'tap';
import { addCentre, expect, importLines, makeService, ndjson } from '../support/service.ts';

/** A receipt can be forgotten when the import is over; what it stored stays. */
const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const other = await addCentre(service, 'other');
const imports = `/v1/centres/${own.centreId}/imports`;
const remove = (id: string, key: string | null = own.system) =>
  service.call('DELETE', `${imports}/${id}`, { key, headers: { 'accept-language': 'en' } });
const lines = [
  { kind: 'participants', id: 'p-1', data: {} },
  { kind: 'participants', id: 'p-wrong', data: { birthYear: 'x' } },
];

t.test('a receipt is gone with what its rejections name', async (t) => {
  const { id } = (await expect(importLines(service, own, lines), 200)).json();
  const answer = await expect(remove(id), 204);
  t.equal(answer.body, '');
  for (const path of [id, `${id}/rejections`]) {
    const read = await service.call('GET', `${imports}/${path}`, { key: own.system });
    t.equal(read.statusCode, 404);
    t.notMatch(read.body, 'p-wrong');
  }
  t.strictSame((await service.call('GET', imports, { key: own.system })).json().items, []);
  t.equal((await remove(id)).statusCode, 404, 'once');
  const record = `/v1/centres/${own.centreId}/participants/p-1`;
  t.equal((await service.call('GET', record, { key: own.system })).statusCode, 200, 'what was stored stays');
  const trail = await service.call('GET', `/v1/audit-entries?centreId=${own.centreId}`);
  t.match(trail.json().items.at(-1), { action: 'deleted', kind: 'imports', record: null, importId: id });
});

t.test('who may', async (t) => {
  const { id } = (await expect(importLines(service, own, lines), 200)).json();
  t.equal((await remove(id, null)).statusCode, 401);
  t.equal((await remove(id, own.reader)).statusCode, 403);
  t.equal((await remove(id, other.system)).statusCode, 404);
  t.equal(
    (await service.call('DELETE', `/v1/centres/${other.centreId}/imports/${id}`, { key: other.system })).statusCode,
    404,
  );
  t.equal((await remove('123456782')).statusCode, 400, 'no id at all');
  t.equal((await service.call('GET', `${imports}/${id}`, { key: own.system })).statusCode, 200, 'it is still there');
  t.equal((await remove(id, own.coordinator)).statusCode, 204, 'every key that may write for the centre');
});

t.test('one that runs is refused', async (t) => {
  const receipt = {
    ...(await service.store.getImport({ all: true }, own.centreId, (await importLines(service, own, lines)).json().id)),
    id: 'imp-runs',
    state: 'running',
  } as Parameters<typeof service.store.createImport>[1];
  await service.store.createImport({ all: true }, receipt);
  const refused = await remove('imp-runs');
  t.equal(refused.statusCode, 409);
  t.match(refused.json(), { type: 'urn:meetlat:problem:import-running', detail: /until `state`/ });
  await service.store.saveImport({ ...receipt, state: 'interrupted' }, []);
  t.equal((await remove('imp-runs')).statusCode, 204);
});

t.test('a repeat of the request whose receipt was deleted does nothing again', async (t) => {
  const send = () =>
    service.call('POST', imports, {
      key: own.system,
      raw: ndjson(lines),
      headers: { 'content-type': 'application/x-ndjson', 'idempotency-key': 'night-1' },
    });
  const { id } = (await expect(send(), 200)).json();
  await expect(remove(id), 204);
  const before = (await service.call('GET', imports, { key: own.system })).json().items;
  t.equal((await send()).statusCode, 404);
  t.strictSame((await service.call('GET', imports, { key: own.system })).json().items, before);
});
