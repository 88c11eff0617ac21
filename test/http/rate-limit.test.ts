import t from 'tap';
import { addCentre, adminKey, makeService } from '../support/service.ts';

/** Low enough to reach, high enough to set up a centre with the administrator's key first. */
const perMinute = 20;

async function limited(t: { teardown(end: () => Promise<void>): void }, env: Record<string, string> = {}) {
  const service = await makeService({ env: { MEETLAT_REQUESTS_PER_MINUTE: String(perMinute), ...env } });
  t.teardown(() => service.close());
  const own = await addCentre(service, 'own');
  const centre = `/v1/centres/${own.centreId}`;
  /** Asks so often with a key that its minute is used up. */
  const spend = async (key: string | null, url = centre, headers: Record<string, string> = {}) => {
    for (let time = 0; time < perMinute; time += 1) await service.call('GET', url, { key, headers });
  };
  return { service, own, centre, spend };
}

t.test('a key hears what is left, and is refused when nothing is', async (t) => {
  const { service, own, centre } = await limited(t);
  for (let left = perMinute - 1; left >= 0; left -= 1) {
    const { statusCode, headers } = await service.call('GET', centre, { key: own.system });
    t.equal(statusCode, 200);
    t.equal(headers['ratelimit-policy'], `"default";q=${perMinute};w=60`);
    t.match(headers.ratelimit, new RegExp(`^"default";r=${left};t=\\d+$`));
  }
  const refused = await service.call('GET', centre, { key: own.system, headers: { 'accept-language': 'en' } });
  t.equal(refused.statusCode, 429);
  t.match(refused.headers['content-type'], /^application\/problem\+json/);
  t.match(refused.json(), { type: 'urn:meetlat:problem:too-many-requests', title: 'Too many requests' });
  t.match(refused.json().detail, `${perMinute} times a minute`);
  const wait = Number(refused.headers['retry-after']);
  t.ok(wait >= 1 && wait <= 60, 'says in seconds when to come back');
  t.match(refused.headers.ratelimit, /^"default";r=0;t=\d+$/);
  t.match(refused.headers['api-version'], /^\d/);
  const write = await service.call('PUT', `${centre}/participants/p-1`, { key: own.system, body: { birthYear: 1980 } });
  t.equal(write.statusCode, 429);
  const there = await service.call('GET', `${centre}/participants/p-1`, { key: own.coordinator });
  t.equal(there.statusCode, 404, 'what was refused was not carried out');
});

t.test('the limit of one key never hits another', async (t) => {
  const { service, own, centre, spend } = await limited(t);
  await spend(own.system);
  t.equal((await service.call('GET', centre, { key: own.system })).statusCode, 429);
  t.equal((await service.call('GET', centre, { key: own.coordinator })).statusCode, 200, 'not of the same centre');
  t.equal((await service.call('GET', centre)).statusCode, 200, 'not the administrator');
  t.equal((await service.call('GET', '/v1/indicators', { key: null })).statusCode, 200, 'nor who has none');
});

t.test('after the minute it may again', async (t) => {
  const { service, own, centre, spend } = await limited(t);
  await spend(own.system);
  t.equal((await service.call('GET', centre, { key: own.system })).statusCode, 429);
  const later = Date.now() + 60_000;
  t.intercept(Date, 'now', { value: () => later });
  t.equal((await service.call('GET', centre, { key: own.system })).statusCode, 200);
});

t.test('what comes without a valid key is counted by its address', async (t) => {
  const { service, own, centre, spend } = await limited(t);
  await spend(null, '/v1/indicators');
  for (const url of ['/v1/indicators', '/v1/openapi.json', '/docs', '/', '/nothing', '/docs/static/swagger-ui.css'])
    t.equal((await service.call('GET', url, { key: null })).statusCode, 429, url);
  t.equal((await service.call('GET', centre, { key: null })).statusCode, 429, 'no key');
  t.equal((await service.call('GET', centre, { key: 'wrong' })).statusCode, 429, 'a wrong key');
  t.equal((await service.call('GET', centre, { key: own.system })).statusCode, 200, 'an issued key from there goes on');
  for (const url of ['/health/live', '/health/ready'])
    t.equal((await service.call('GET', url, { key: null })).statusCode, 200, `${url} is never counted`);
});

t.test('who guesses the key of the administrator no longer hears when it is right', async (t) => {
  const { service, centre, spend } = await limited(t);
  await spend('a-guess-a-guess-a-guess-a-guess-a-guess');
  const answers = [adminKey, 'another-guess-another-guess-another-guess'].map((key) =>
    service.call('GET', centre, { key }),
  );
  t.strictSame(
    (await Promise.all(answers)).map(({ statusCode }) => statusCode),
    [429, 429],
  );
});

t.test('behind a proxy that is trusted each client is counted apart', async (t) => {
  const { service, spend } = await limited(t, { MEETLAT_TRUST_PROXY: 'loopback' });
  const from = (address: string) => ({ 'x-forwarded-for': address });
  const ask = async (address: string) =>
    (await service.call('GET', '/v1/indicators', { key: null, headers: from(address) })).statusCode;
  await spend(null, '/v1/indicators', from('203.0.113.7'));
  t.equal(await ask('203.0.113.7'), 429);
  t.equal(await ask('198.51.100.1, 203.0.113.7'), 429, 'what the client says itself of an address does not help');
  t.equal(await ask('203.0.113.8'), 200);
  await spend(null, '/v1/indicators', from('2001:db8:1:2::1'));
  t.equal(await ask('2001:db8:1:2:ffff::9'), 429, 'one IPv6 subscriber has a /64');
  t.equal(await ask('2001:db8:1:3::1'), 200);
});

t.test('without a proxy that is trusted its header says nothing', async (t) => {
  const { service, spend } = await limited(t);
  await spend(null, '/v1/indicators', { 'x-forwarded-for': '203.0.113.7' });
  const other = await service.call('GET', '/v1/indicators', {
    key: null,
    headers: { 'x-forwarded-for': '203.0.113.8' },
  });
  t.equal(other.statusCode, 429);
});

t.test('a connection that has ended while its key was looked up has no address, and is no fault', async (t) => {
  const { service } = await limited(t);
  const gone = { ip: undefined, routeOptions: { config: {} } } as never;
  for (let time = 0; time < perMinute; time += 1) await service.app.limits.countAddress(gone);
  await t.rejects(service.app.limits.countAddress(gone), { code: 'too-many-requests' });
});

t.test('the usual limit is 1,200, and 0 is none', async (t) => {
  const usual = await makeService({ env: { MEETLAT_REQUESTS_PER_MINUTE: '' } });
  t.teardown(() => usual.close());
  const { headers } = await usual.call('GET', '/v1/centres');
  t.equal(headers['ratelimit-policy'], '"default";q=1200;w=60');
  const none = await makeService();
  t.teardown(() => none.close());
  t.notOk((await none.call('GET', '/v1/centres')).headers['ratelimit-policy']);
});
