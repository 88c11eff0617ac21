import t from 'tap';
import type { FeedSet } from '../../../src/feed/query/feed-set.ts';
import { queryLimits } from '../../../src/feed/query/limits.ts';
import { feedSets } from '../../../src/feed/sets/feed-sets.ts';
import { addCentre, expect } from '../../support/service.ts';
import { makeFeedService, rowOf } from './feed-service.ts';
import exchanged from './power-query.json' with { type: 'json' };

type Exchange = { step: string; path: string; rows?: number; has?: string };
type Answered = { value: Record<string, number>[]; '@odata.count'?: number; '@odata.nextLink'?: string };

/** More than two pages of observations, some measure names that need care, and code sets that are empty. */
const total = 20_500;
const nasty = ['=1+1', "it's", 'a"b', 'a,b;c', 'é\u2028', '<&>', '+31', '-1', ''];
const observations = feedSets.find(({ name }) => name === 'Observations') as FeedSet;
const rows = Array.from({ length: total }, (_, index) =>
  rowOf(observations, {
    Id: index + 1,
    Measure: `flow.m-${index % 7}`,
    Value: index % 5 === 0 ? null : index / 8 - 100,
    Centres: 'centre-own',
    ModifiedAt: `2026-10-${10 + (index % 9)}T10:00:00.000Z`,
  }),
);
const { service, feed } = await makeFeedService((set) => {
  if (set === observations) return rows;
  if (set.name !== 'MeasureCodes') return [];
  return nasty.map((text, Index) => rowOf(set, { Identifier: `m-${Index}`, Index, Title: text }));
});
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const other = await addCentre(service, 'other');
const get = (path: string, headers: Record<string, string> = {}, key: string | null = own.reader) =>
  service.call('GET', `/odata/v1${path}`, { key, headers });
const powerQuery = exchanged.headers;

t.test('the exchange of Power Query, from its probe to the last page', async (t) => {
  const probe = await service.call('GET', '/odata/v1', {
    key: null,
    headers: { ...powerQuery, authorization: 'Bearer ' },
  });
  t.equal(probe.statusCode, 401);
  t.match(String(probe.headers['www-authenticate']), /Bearer.*Basic/s);
  t.equal(probe.json().error.code, 'unauthenticated');
  const pair = Buffer.from(`${own.reader.split('_')[1]}:${own.reader}`).toString('base64');
  const basic = { ...powerQuery, authorization: `Basic ${pair}` };
  const call = (path: string) => service.call('GET', path, { key: null, headers: basic });

  const root = await expect(call('/odata/v1/'), 200);
  t.equal(root.headers['content-type'], 'application/json;odata.metadata=minimal;charset=utf-8');
  t.equal(root.json()['@odata.context'], 'https://meetlat.example/odata/v1/$metadata');
  t.strictSame(root.json().value[0], { name: 'Observations', kind: 'EntitySet', url: 'Observations' });
  t.equal((await call('/odata/v1')).body, root.body, 'with and without the slash');

  const metadata = await expect(call('/odata/v1/$metadata'), 200);
  t.match(metadata.headers['content-type'], /^application\/xml/);
  t.match(metadata.body, '<EntitySet Name="Observations" EntityType="Meetlat.Observation">');

  const folded =
    '/odata/v1/Observations?$filter=Centres%20eq%20%27centre-own%27%20and%20ModifiedAt%20ge%202026-10-01T00:00:00Z&$orderby=Measure&$select=Id,Measure,Value&$count=true';
  const ids: number[] = [];
  let url: string | undefined = folded;
  let pages = 0;
  while (url !== undefined) {
    const page = (await expect(call(url), 200)).json();
    t.equal(page['@odata.context'], 'https://meetlat.example/odata/v1/$metadata#Observations(Id,Measure,Value)');
    t.equal(page['@odata.count'], total);
    t.strictSame(Object.keys(page.value[0]), ['Id', 'Measure', 'Value']);
    ids.push(...page.value.map(({ Id }: { Id: number }) => Id));
    pages += 1;
    const next = page['@odata.nextLink'] as string | undefined;
    if (next !== undefined)
      t.ok(next.startsWith('https://meetlat.example/odata/v1/Observations?$filter='), 'is absolute');
    url = next?.slice('https://meetlat.example'.length);
  }
  t.equal(pages, 3);
  t.equal(new Set(ids).size, total);
  t.equal(ids.length, total, 'every row once');
});

t.test('every step that Power Query leaves to the service', async (t) => {
  for (const { step, path, rows: expected, has } of exchanged.exchanges as Exchange[]) {
    const answer = await get(path, powerQuery);
    t.equal(answer.statusCode, 200, step);
    t.equal(answer.headers['odata-version'], '4.0', step);
    if (has !== undefined) t.ok(answer.body.includes(has), step);
    if (expected !== undefined) t.equal(answer.json().value.length, expected, step);
  }
});

t.test('a page has the fixed number of rows, and a client may only make it smaller', async (t) => {
  const first = await get('/Observations?$select=Id');
  t.equal(first.json().value.length, 10_000);
  t.equal(first.headers['preference-applied'], undefined);
  const smaller = await get('/Observations?$select=Id', { prefer: 'odata.maxpagesize=3' });
  t.strictSame(
    smaller.json().value.map(({ Id }: { Id: number }) => Id),
    [1, 2, 3],
  );
  t.equal(smaller.headers['preference-applied'], 'odata.maxpagesize=3');
  for (const prefer of ['odata.maxpagesize=20000', 'maxpagesize=0', 'respond-async', 'odata.maxpagesize=x'])
    t.equal((await get('/Observations?$select=Id', { prefer })).json().value.length, 10_000, prefer);
});

t.test('$top holds over all pages, $skip for the first', async (t) => {
  const ids: number[] = [];
  let url: string | undefined = '/Observations?$select=Id&$top=7&$skip=2&$count=true';
  while (url !== undefined) {
    const answer: Answered = (await expect(get(url, { prefer: 'maxpagesize=3' }), 200)).json();
    t.equal(answer['@odata.count'], total, 'counts what passes the filter, not what is asked of it');
    ids.push(...answer.value.map(({ Id = 0 }) => Id));
    url = answer['@odata.nextLink']?.slice('https://meetlat.example/odata/v1'.length);
  }
  t.strictSame(ids, [3, 4, 5, 6, 7, 8, 9]);
  const none = (await get('/Observations?$top=0&$count=true')).json();
  t.strictSame([none.value, none['@odata.count'], none['@odata.nextLink']], [[], total, undefined]);
});

t.test('a place is good for its own question and no other', async (t) => {
  const link = (await get('/Observations?$select=Id&$top=9', { prefer: 'maxpagesize=3' })).json()['@odata.nextLink'];
  const token = new URL(link).searchParams.get('$skiptoken') ?? '';
  t.equal((await get(`/Observations?$top=9&$select=Id&$skiptoken=${token}`)).statusCode, 200, 'in any order');
  for (const changed of [
    `$select=Id&$top=10&$skiptoken=${token}`,
    `$select=Id,Value&$top=9&$skiptoken=${token}`,
    `$select=Id&$top=9&$filter=Id%20gt%203&$skiptoken=${token}`,
    `$select=Id&$top=9&$skiptoken=${token.slice(1)}`,
    `$select=Id&$top=9&$skiptoken=x`,
    `$select=Id&$top=9&$skiptoken=`,
  ]) {
    const refused = await get(`/Observations?${changed}`);
    t.equal(refused.statusCode, 400, changed);
    t.equal(refused.json().error.target, '$skiptoken');
  }
  t.equal((await get(`/Releases?$select=Id&$top=9&$skiptoken=${token}`)).statusCode, 400, 'nor of another table');
});

t.test('pages of one extraction see one state', async (t) => {
  const seen: number[] = [];
  const { service: second, feed: changing } = await makeFeedService((set, sequence) =>
    Array.from({ length: sequence * 4 }, (_, index) => rowOf(set, { Id: index + 1, Release: sequence })),
  );
  t.teardown(() => second.close());
  const centre = await addCentre(second, 'own');
  let url: string | undefined = '/odata/v1/Observations?$select=Id,Release';
  while (url !== undefined) {
    const page: Answered = (
      await expect(second.call('GET', url, { key: centre.reader, headers: { prefer: 'maxpagesize=2' } }), 200)
    ).json();
    seen.push(...page.value.map(({ Release = 0 }) => Release));
    changing.sequence += 1;
    url = page['@odata.nextLink']?.slice('https://meetlat.example'.length);
  }
  t.strictSame(seen, [1, 1, 1, 1]);
});

t.test('one row by its key', async (t) => {
  const row = await expect(get('/Observations(7)?$select=Id,Measure'), 200);
  t.strictSame(row.json(), {
    '@odata.context': 'https://meetlat.example/odata/v1/$metadata#Observations(Id,Measure)/$entity',
    Id: 7,
    Measure: 'flow.m-6',
  });
  t.equal((await get('/Observations(Id=7)')).json().Id, 7);
  t.equal((await get("/MeasureCodes('m-1')")).json().Title, "it's");
  t.equal((await get('/MeasureCodes(%27m-1%27)')).statusCode, 200);
  t.equal((await get("/MeasureCodes(Identifier='m-1')")).statusCode, 200);
  t.equal((await get('/Observations(999999)')).statusCode, 404);
  for (const key of [
    "'7'",
    'x',
    '1,2',
    'Id=1,Id=1',
    'Nr=1',
    'null',
    '2026-01-01',
    '(1)',
    '((((1',
    "Id='1'",
    'Id=1 or Id=2',
  ])
    t.equal((await get(`/Observations(${encodeURIComponent(key)})`)).statusCode, 400, key);
});

t.test('counts', async (t) => {
  const count = await expect(get('/Observations/$count', powerQuery), 200);
  t.equal(count.headers['content-type'], 'text/plain; charset=utf-8');
  t.equal(count.body, String(total));
  t.equal((await get("/Observations/$count?$filter=Measure eq 'flow.m-1'".replaceAll(' ', '+'))).body, '2929');
  t.equal((await get('/Observations/$count?$top=1')).statusCode, 400);
});

t.test('how much an answer in JSON says of itself', async (t) => {
  const ask = async (type: string) =>
    (await expect(get('/Observations?$top=1&$select=Id,Value,ModifiedAt', { accept: type }), 200)).json();
  t.strictSame(Object.keys(await ask('application/json;odata.metadata=none')), ['value']);
  t.strictSame(Object.keys(await ask('application/json')), ['@odata.context', 'value']);
  t.strictSame((await ask('application/json;odata.metadata=full')).value[0], {
    '@odata.type': '#Meetlat.Observation',
    '@odata.id': 'Observations(1)',
    '@odata.readLink': 'Observations(1)',
    'Id@odata.type': '#Int64',
    Id: 1,
    Value: null,
    'ModifiedAt@odata.type': '#DateTimeOffset',
    ModifiedAt: '2026-10-10T10:00:00.000Z',
  });
  t.equal((await ask('application/json;IEEE754Compatible=true')).value[0].Id, '1');
  const named = await get('/Observations?$top=1&$format=application/json;odata.metadata=none', { accept: 'text/csv' });
  t.strictSame(Object.keys(named.json()), ['value'], '$format goes before Accept');
});

t.test('the same rows as CSV, whole', async (t) => {
  const whole = await expect(get('/Observations?$format=csv&$select=Id,Value,Measure'), 200);
  t.match(whole.headers['content-type'], /^text\/csv/);
  t.equal(whole.headers['content-disposition'], 'attachment; filename="Observations.csv"');
  const lines = whole.body.split('\r\n');
  t.equal(lines.length, total + 2, 'a header, all rows, and the end of the last line');
  t.strictSame(lines.slice(0, 3), ['Id,Value,Measure', '1,,flow.m-0', '2,-99.875,flow.m-1']);
  const dutch = await get('/Observations?$format=csv&csvDialect=nl&$select=Id,Value&$top=2', {
    accept: 'application/json',
  });
  t.equal(dutch.body, '\uFEFFId;Value\r\n1;\r\n2;-99,875\r\n');
  t.match((await get('/Observations?$top=1', { accept: 'text/csv' })).headers['content-type'], /^text\/csv/);
  const texts = (await get('/MeasureCodes?$format=csv&$select=Title&$orderby=Index')).body.split('\r\n').slice(1, -1);
  t.strictSame(
    texts,
    ["'=1+1", "it's", '"a""b"', '"a,b;c"', 'é\u2028', '<&>', "'+31", "'-1", '""'],
    'nothing is a formula',
  );
  for (const wrong of [
    '$format=csv&$count=true',
    '$format=csv&csvDialect=de',
    'csvDialect=nl',
    '$format=csv&$skiptoken=x',
  ])
    t.equal((await get(`/Observations?${wrong}`)).statusCode, 400, wrong);
});

t.test('every answer says its version of OData once, and every failure has the shape of OData', async (t) => {
  const answers: [string, ReturnType<typeof get>, number][] = [
    ['found', get('/Observations?$top=1'), 200],
    ['metadata', get('/$metadata'), 200],
    ['not understood', get('/Observations?$filter=x'), 400],
    ['an old client', get('', { 'odata-maxversion': '3.0' }), 400],
    ['cannot be decoded', get('/%ff'), 400],
    ['half an escape', get('/Observations?$filter=%e0%a4'), 400],
    ['no key', get('', {}, null), 401],
    ['may not', service.call('GET', '/odata/v1/'), 403],
    ['no such table', get('/Nothing'), 404],
    ['no such table, with a slash', get('/Observations/'), 404],
    ['nothing written', service.call('PUT', '/odata/v1/Observations(1)', { key: own.reader, body: {} }), 405],
    ['nothing made', service.call('POST', '/odata/v1/Observations', { key: own.reader, body: {} }), 405],
    ['atom', get('/Observations', { accept: 'application/atom+xml' }), 406],
    ['metadata as JSON', get('/$metadata?$format=json'), 406],
    ['too long', get(`/Observations?$filter=${'a'.repeat(queryLimits.urlBytes)}`), 414],
    ['beyond', get('/Observations?$expand=Centre'), 501],
  ];
  for (const [name, asked, status] of answers) {
    const answer = await asked;
    t.equal(answer.statusCode, status, name);
    t.equal(answer.headers['odata-version'], '4.0', name);
    t.ok(answer.headers['api-version'], name);
    if (status < 400) continue;
    t.match(answer.headers['content-type'], /^application\/json/, name);
    const { error, ...rest } = answer.json();
    t.strictSame(rest, {}, name);
    t.ok(typeof error.code === 'string' && error.message.length > 10, name);
  }
  t.equal((await service.call('PUT', '/odata/v1/$metadata', { key: own.reader, body: {} })).headers.allow, 'GET, HEAD');
  t.match(
    (await service.call('GET', '/odata', { key: own.reader })).headers['content-type'],
    'problem+json',
    'beside it',
  );
});

t.test('every fault of a question is named at once, with where it is and what to do', async (t) => {
  const { error } = (
    await get('/Observations?$filter=Valeu gt 5&$select=Nope&$top=-1&$orderby=Id up'.replaceAll(' ', '+'), {
      'accept-language': 'en',
    })
  ).json();
  t.equal(error.code, 'invalid-input');
  t.strictSame(
    error.details.map(({ target, code }: { target: string; code: string }) => `${target} ${code}`),
    ['$filter no-such-column-at', '$orderby sort-direction', '$select no-such-column', '$top not-a-number-of-rows'],
  );
  t.match(
    error.message,
    /At character 1 .* Choose from: Value/,
    'the message alone says it, for clients that show no more',
  );
});

t.test('what OData has and the feed has not', async (t) => {
  for (const path of [
    ...['$apply=x', '$expand=x', '$search=x', '$compute=x', '$deltatoken=x', '$index=1', '@p=1', '$levels=1'].map(
      (query) => `/Observations?${query}`,
    ),
    ...[
      '/$batch',
      '/$entity?$id=x',
      '/$all',
      '/$crossjoin(A,B)',
      '/Observations(1)/Value',
      '/Observations(1)/Value/$value',
    ],
    ...[
      '/Observations/$ref',
      '/Observations/Meetlat.Observation',
      '/Observations(1)/$count',
      '/Observations?$orderby=length(Measure)',
    ],
    ...['/Observations?$select=Centre/Title', '/Observations?$filter=Value%20add%201%20eq%202'],
  ]) {
    const answer = await get(path);
    t.equal(answer.statusCode, 501, path);
    t.equal(answer.json().error.code, 'not-implemented', path);
  }
  const batch = { key: own.reader, headers: { 'content-type': 'multipart/mixed;boundary=x' }, raw: '--x--' };
  t.equal((await service.call('POST', '/odata/v1/$batch', batch)).statusCode, 501);
});

t.test('what is not known is refused rather than passed over', async (t) => {
  for (const query of [
    'filter=Id%20eq%201',
    '$FILTER=Id%20eq%201',
    '$foo=1',
    'key=x',
    '$top=1&$top=2',
    '$count=1',
    '$count=',
    '$top=x',
    '$top=99999999999',
    '$skip=100001',
    '$select=',
    '$select=Id,,Value',
    '$orderby=',
    '$orderby=Id%20DESC',
    '$filter=',
    `$orderby=${feedSets[0]?.columns.slice(0, 9).map(({ name }) => name)}`,
  ]) {
    const answer = await get(`/Observations?${query}`);
    t.equal(answer.statusCode, 400, query);
    t.ok(answer.json().error.details.length > 0, query);
  }
  t.equal((await get('/?$top=1')).statusCode, 400);
  t.equal((await get('/$metadata?$filter=x')).statusCode, 400);
  t.equal((await get('/Observations(1)?$filter=x')).statusCode, 400);
});

t.test('options may be written with plus, blanks or escapes', async (t) => {
  for (const filter of ["Measure+eq+'flow.m-1'", 'Measure%20eq%20%27flow.m-1%27', "Measure%20eq%20'flow.m-1'"])
    for (const name of ['$filter', '%24filter'])
      t.equal((await get(`/Observations/$count?${name}=${filter}`)).body, '2929', `${name}=${filter}`);
});

t.test('an address may be as long as is said', async (t) => {
  const path = '/odata/v1/Observations/$count?$filter=Id%20in%20(';
  const fill = (length: number) => `${path}${'1,'.repeat(length)}`.slice(0, length - 2);
  const fitting = `${fill(queryLimits.urlBytes)}1)`.replace(/,1\)$/, '1)');
  t.ok((await service.call('GET', fitting.slice(0, queryLimits.urlBytes), { key: own.reader })).statusCode !== 414);
  t.equal(
    (await service.call('GET', `${fitting.padEnd(queryLimits.urlBytes + 1, '1')}`, { key: own.reader })).statusCode,
    414,
  );
});

t.test('documents have a tag, and are in the language of the reader', async (t) => {
  const nl = await get('/$metadata');
  const en = await get('/$metadata', { 'accept-language': 'en' });
  t.not(nl.headers.etag, en.headers.etag);
  t.equal(en.headers['content-language'], 'en');
  t.equal((await get('/$metadata', { 'if-none-match': String(nl.headers.etag) })).statusCode, 304);
  t.equal((await get('/$metadata', { 'if-none-match': String(nl.headers.etag) })).headers['odata-version'], '4.0');
});

t.test('HEAD gives the headers and no rows', async (t) => {
  feed.reads = 0;
  for (const path of [
    '/',
    '/$metadata',
    '/Observations?$format=csv',
    '/Observations',
    '/Observations(1)',
    '/Observations/$count',
  ]) {
    const head = await service.call('HEAD', `/odata/v1${path}`, { key: own.reader });
    t.equal(head.statusCode, 200, path);
    t.equal(head.body, '', path);
    t.equal(head.headers['odata-version'], '4.0', path);
  }
  t.ok(feed.reads <= 3, 'a table is not read to be thrown away');
});

t.test('the read of another organisation is in the trail before anything is sent, and marked', async (t) => {
  feed.traced = [own.centreId, other.centreId];
  const answer = await get('/Observations?$top=1');
  t.equal(answer.headers['meetlat-traceable-to-persons'], 'true');
  t.match(
    (await get('/Observations?$top=1&$format=csv')).headers['content-disposition'],
    /Observations-herleidbaar-tot-personen\.csv/,
  );
  await get('/Observations/$count');
  feed.traced = [];
  t.equal((await get('/Observations?$top=1')).headers['meetlat-traceable-to-persons'], undefined);
  const trail = await service.store.listAuditEntries({ all: true }, { limit: 100 });
  const reads = trail.rows.filter((entry) => JSON.stringify(entry).includes('/odata/v1/Observations'));
  t.strictSame(
    reads.map(({ chain, actor }) => [chain, actor.organisationId]),
    Array(3).fill([`centre/${other.centreId}`, own.organisationId]),
  );
});
