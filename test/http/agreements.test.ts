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

t.test('what is ended by deleting it is gone for both', async (t) => {
  const path = `/v1/centres/${delft.centreId}/agreements/a-1`;
  await expect(service.call('DELETE', path, { key: delft.system, headers: { 'if-match': '*' } }), 204);
  t.equal((await listed('noord', keys.noord?.authority)).json().items.length, 2);
  t.strictSame((await listed('zuid', keys.zuid?.authority)).json().items.length, 1);
});
