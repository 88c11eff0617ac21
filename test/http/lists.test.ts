import t from 'tap';
import { addCentre, importLines, makeService } from '../support/service.ts';

const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const participants = `/v1/centres/${own.centreId}/participants`;
// Written at 10:00 UTC.
await service.call('PUT', `${participants}/p-1`, { key: own.system, body: { birthYear: 1980 } });

const listed = async (query: string) => service.call('GET', `${participants}?${query}`, { key: own.system });
const searched = async (body: object) => service.call('POST', `${participants}/_search`, { key: own.system, body });

t.test('updatedSince is an instant, not a text', async (t) => {
  for (const [since, found] of [
    ['2026-11-22T10:59:59+01:00', 1],
    ['2026-11-22T11:00:00+01:00', 0],
    ['2026-11-22T06:30:00-03:30', 0],
    ['2026-11-22T09:59:59.9999Z', 1],
  ] as const) {
    const list = await listed(`updatedSince=${encodeURIComponent(since)}`);
    t.equal(list.json().items?.length, found, since);
    t.equal((await searched({ updatedSince: since })).json().items?.length, found, `${since} in a search`);
  }
  for (const since of ['1899-12-31T23:59:59Z', '2200-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '2026-11-22']) {
    const response = await listed(`updatedSince=${since}`);
    t.equal(response.statusCode, 400, since);
    t.match(response.json().errors, [{ in: 'query', pointer: '/updatedSince', code: 'not-an-instant' }]);
    t.equal((await searched({ updatedSince: since })).statusCode, 400, `${since} in a search`);
  }
});

t.test('limit is digits in a query and a whole number in a body', async (t) => {
  for (const limit of ['1', '1000', '007']) t.equal((await listed(`limit=${limit}`)).statusCode, 200, limit);
  for (const limit of ['0x10', '1e2', '%201', '1.0', '-1', '+1', '0', '1001', '', 'true', '1&limit=2']) {
    const response = await listed(`limit=${limit}`);
    t.equal(response.statusCode, 400, limit);
    t.match(response.json().errors, [{ in: 'query' }]);
  }
  t.equal((await searched({ limit: 10 })).statusCode, 200);
  for (const limit of ['10', true, 1.5, 0, 1001, null, [1]])
    t.equal((await searched({ limit })).statusCode, 400, JSON.stringify(limit));
});

t.test('the list of imports has no rejected lines, and does not seem to', async (t) => {
  await importLines(service, own, [{ kind: 'participants', id: 'p-2', data: { birthYear: 'x' } }]);
  const url = `/v1/centres/${own.centreId}/imports`;
  const [item] = (await service.call('GET', url, { key: own.system })).json().items;
  t.equal(item.rejected, 1);
  t.notOk('rejections' in item);
  const one = (await service.call('GET', `${url}/${item.id}`, { key: own.system })).json();
  t.equal(one.rejections.length, 1);
  t.equal(one.rejectionsUrl, item.rejectionsUrl);
});
