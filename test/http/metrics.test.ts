import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import t from 'tap';
import { problems } from '../../src/errors.ts';
import { routeTable } from '../../src/http/route-table.ts';
import { StoreUnavailable } from '../../src/store/store.ts';
import { addCentre, makeService, ndjson } from '../support/service.ts';

const metricsKey = 'metrics-key-metrics-key-metrics-key-1';
const service = await makeService({ env: { MEETLAT_METRICS_KEY: metricsKey } });
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const centre = `/v1/centres/${own.centreId}`;
const scrape = async (): Promise<string> => (await service.call('GET', '/metrics', { key: metricsKey })).body;
/** Reads the metrics until one of them has this value. */
async function scrapeUntil(name: string, value: number): Promise<string> {
  for (let turn = 0; turn < 500; turn += 1) {
    const text = await scrape();
    if (sample(text, name) === value) return text;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`${name} did not become ${value}`);
}
/** The value of the one sample whose name and labels are these, 0 when there is none yet. */
const sample = (text: string, name: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length + 1) ?? 0,
  );

t.test('read by the administrator and with the key for it, by nobody else', async (t) => {
  const status = async (key: string | null) => (await service.call('GET', '/metrics', { key })).statusCode;
  t.equal(await status(undefined as never), 200, 'the administrator');
  t.equal(await status(metricsKey), 200);
  t.equal(await status(null), 401);
  t.equal(await status(`${metricsKey}x`), 401);
  for (const key of [own.system, own.coordinator, own.reader, own.authority]) t.equal(await status(key), 403);
  t.equal((await service.call('GET', '/v1/centres', { key: metricsKey })).statusCode, 401, 'and it opens nothing else');
  const without = await makeService();
  t.teardown(() => without.close());
  t.equal((await without.call('GET', '/metrics', { key: metricsKey })).statusCode, 401, 'no key, no way in with it');
  t.equal((await without.call('GET', '/metrics', { key: '' })).statusCode, 401);
});

t.test('as Prometheus asks for it', async (t) => {
  const basic = Buffer.from(`prometheus:${metricsKey}`).toString('base64');
  const accept =
    'application/openmetrics-text;version=1.0.0;q=0.5,application/openmetrics-text;version=0.0.1;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2';
  const answer = await service.call('GET', '/metrics', {
    key: null,
    headers: { authorization: `Basic ${basic}`, accept },
  });
  t.equal(answer.statusCode, 200);
  t.equal(answer.headers['content-type'], 'text/plain; version=0.0.4; charset=utf-8');
  for (const line of answer.body.split('\n'))
    t.match(line, /^$|^# (HELP|TYPE) \w+ |^\w+(\{(\w+="[^"\n]*",?)*\})? [-+\deE.NaIinf]+$/, 'is well formed');
});

t.test('answers are counted by method, route template and status', async (t) => {
  const name = (status: number) =>
    `meetlat_http_request_duration_seconds_count{method="GET",route="/v1/centres/:centreId/participants/:id",status="${status}"}`;
  const before = await scrape();
  await service.call('PUT', `${centre}/participants/p-1`, { key: own.system, body: { birthYear: 1980 } });
  for (let time = 0; time < 3; time += 1) await service.call('GET', `${centre}/participants/p-1`, { key: own.system });
  await service.call('GET', `${centre}/participants/p-2`, { key: own.system });
  await service.call('GET', '/wp-login.php', { key: null });
  const after = await scrape();
  t.equal(sample(after, name(200)) - sample(before, name(200)), 3);
  t.equal(sample(after, name(404)) - sample(before, name(404)), 1);
  const missing = 'meetlat_http_request_duration_seconds_count{method="GET",route="none",status="404"}';
  t.equal(sample(after, missing) - sample(before, missing), 1, 'paths that do not exist share one line');
  t.equal(
    sample(after, 'meetlat_problems_total{code="not-found"}') -
      sample(before, 'meetlat_problems_total{code="not-found"}'),
    2,
  );
  t.match(after, /^nodejs_eventloop_lag_p99_seconds \d/m);
  t.match(after, /^process_resident_memory_bytes \d/m);
});

t.test('the guide for operators names metrics and routes that there are', async (t) => {
  const guide = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
  const text = await scrape();
  const names = guide.match(/\b(meetlat|nodejs|process)_[a-z0-9_]+\b/g) ?? [];
  t.ok(names.length >= 8);
  for (const name of names) t.match(text, new RegExp(`^${name}[ {]`, 'm'), name);
  for (const [, code] of guide.matchAll(/code=~?"([^"]+)"/g))
    for (const one of (code ?? '').split('|')) t.ok(one in problems, one);
  const urls = new Set(routeTable(service.app).map(({ url }) => url));
  for (const [, route] of guide.matchAll(/route!?="([^"]+)"/g)) t.ok(urls.has(route ?? ''), route ?? 'none');
});

t.test('labels hold no key, person, centre or path', async (t) => {
  const keyId = own.system.split('_')[1] ?? '';
  await service.call('GET', `${centre}/participants/p-123456782?secret=1`, { key: own.system });
  const text = await scrape();
  for (const told of [keyId, own.centreId, own.organisationId, 'p-1', '123456782', 'secret', 'wp-login', '127.0.0.1'])
    t.notOk(text.includes(told), told);
  t.ok(keyId.length > 10);
});

t.test('what runs and what is refused', async (t) => {
  const body = new PassThrough();
  const upload = service.app.inject({
    method: 'POST',
    url: `${centre}/imports`,
    headers: { authorization: `Bearer ${own.system}`, 'content-type': 'application/x-ndjson' },
    payload: body,
  });
  body.write('\n');
  const during = await scrapeUntil('meetlat_imports_running', 1);
  t.equal(sample(during, 'meetlat_requests_working'), 1, 'the reading of the metrics itself; an import is apart');
  body.end(ndjson([{ kind: 'participants', id: 'p-9', data: { birthYear: 1990 } }]));
  t.equal((await upload).statusCode, 200);
  const after = await scrape();
  t.equal(sample(after, 'meetlat_imports_running'), 0);
  t.equal(sample(after, 'meetlat_writes_waiting'), 0);
});

t.test('a store that refuses is counted, and read while it does', async (t) => {
  const { store } = service;
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  t.intercept(store, 'writeRecords', {
    value: async () => {
      await held;
      throw new StoreUnavailable('full', new Error('full'));
    },
  });
  const write = service.call('PUT', `${centre}/participants/p-1`, { key: own.system, body: { birthYear: 1981 } });
  const during = await scrapeUntil('meetlat_writes_waiting', 1);
  t.equal(sample(during, 'meetlat_requests_working'), 2);
  release();
  t.equal((await write).statusCode, 507);
  const after = await scrape();
  t.equal(sample(after, 'meetlat_problems_total{code="storage-full"}'), 1);
  t.equal(sample(after, 'meetlat_writes_waiting'), 0);
});
