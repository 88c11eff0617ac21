import t from 'tap';
import { problems } from '../../src/errors.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type Store, StoreUnavailable } from '../../src/store/store.ts';
import { testSecret } from '../store/support/database.ts';
import { addCentre, expect, makeService } from '../support/service.ts';

/** What a browser that opens a page sends. */
const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';
const secret = 'value of p-17: wajong';

/** A store that works until it is told to fail; what signing in needs goes on. */
let failure: Error | null = null;
const real = await openStore({ databaseUrl: `file:${t.testdir({})}/meetlat.db`, secret: testSecret });
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
  await service.close();
  await real.close();
});
const own = await addCentre(service, 'own');
const other = await addCentre(service, 'other');
const { key: manager } = (
  await expect(
    service.call('POST', `/v1/organisations/${own.organisationId}/keys`, {
      body: { system: 'manages', scopes: ['keys:manage'] },
    }),
    201,
  )
).json();
const report = `/v1/centres/${own.centreId}/quarterly-reports/2026-Q3`;

type Failing = {
  readonly name: string;
  readonly url: string;
  readonly status: number;
  readonly method?: string;
  readonly key?: string | null;
  readonly failure?: Error;
};
const failing: readonly Failing[] = [
  { name: 'a parameter that is not read', url: `${report}?unknown=1`, status: 400 },
  { name: 'a path that cannot be decoded', url: '/methods/%zz', status: 400, key: null },
  { name: 'no key', url: report, status: 401, key: null },
  { name: 'no key at the desk', url: '/desk', status: 401, key: null },
  {
    name: 'the desk of somebody else',
    url: `/desk/centres/${own.centreId}/2026-Q3`,
    status: 404,
    key: other.coordinator,
  },
  { name: 'a key that is none', url: report, status: 401, key: 'mlk_nothing' },
  { name: 'a key without the scope', url: `${report}/draft`, status: 403, key: manager },
  { name: 'the centre of somebody else', url: report, status: 404, key: other.coordinator },
  { name: 'nothing published', url: report, status: 404 },
  { name: 'no such indicator', url: '/methods/nothing.here', status: 404, key: null },
  { name: 'no such page', url: '/nothing/here', status: 404, key: null },
  { name: 'no such file of the reference', url: '/docs/nothing.js', status: 404, key: null },
  { name: 'a page is only read', url: '/methods', status: 405, method: 'POST', key: null },
  { name: 'no such format', url: `${report}?format=pdf`, status: 406 },
  { name: 'a fault of ours', url: report, status: 500, failure: new Error(secret) },
  { name: 'no store', url: report, status: 503, failure: new StoreUnavailable('unreachable', new Error(secret)) },
  { name: 'a full store', url: report, status: 507, failure: new StoreUnavailable('full', new Error(secret)) },
];

async function ask(one: Failing, headers: Record<string, string>) {
  failure = one.failure ?? null;
  const { method = 'GET', url, key = own.coordinator } = one;
  const answer = await service.call(method, url, { key, headers });
  failure = null;
  return answer;
}

for (const one of failing) {
  t.test(`${one.status}, ${one.name}: a page for a browser, JSON for who does not ask for a page`, async (t) => {
    for (const language of ['nl', 'en'] as const) {
      const page = await ask(one, { accept: browser, 'accept-language': language });
      t.equal(page.statusCode, one.status);
      t.equal(page.headers['content-type'], 'text/html; charset=utf-8');
      t.equal(page.headers['content-language'], language);
      t.equal(page.headers['cache-control'], 'no-store');
      t.match(page.headers.vary, 'Accept, Accept-Language');
      t.match(page.headers['content-security-policy'], "default-src 'none'");
      t.match(page.body, `<html lang="${language}">`);
      t.equal(page.body.match(/<h1>/g)?.length, 1);
      t.notMatch(page.body, /undefined|\[object|wajong|p-17|<script| style=| on[a-z]+=/);
      t.ok(page.body.includes(String(page.headers['x-request-id'])), 'the trace id, to name when asking');

      for (const accept of ['application/json', '*/*', 'application/problem+json', '']) {
        const json = await ask(one, { 'accept-language': language, ...(accept ? { accept } : {}) });
        t.match(json.headers['content-type'], 'application/problem+json', accept);
        const { title, detail, errors, status } = json.json();
        // A route with pages only has none in JSON: that is what is said then, before anything else.
        if (status !== one.status) {
          t.equal(status, 406, accept);
          continue;
        }
        const words = [title, ...detail.split('`'), ...errors.map(({ message }: { message: string }) => message)];
        for (const word of words) t.ok(page.body.includes(escaped(word)), `the same words: ${word}`);
        for (const name of ['www-authenticate', 'allow', 'retry-after'])
          t.strictSame(page.headers[name], json.headers[name], name);
      }
    }
  });
}

t.test('the browser of who is not signed in asks for a key, and the page says which', async (t) => {
  const { headers, body } = await service.call('GET', report, { key: null, headers: { accept: browser } });
  t.strictSame(headers['www-authenticate'], ['Bearer realm="Meetlat"', 'Basic realm="Meetlat", charset="UTF-8"']);
  t.match(body, 'De naam is de id van uw sleutel');
});

t.test(
  'the minute of a browser that is used up is told as a page, with when to come back, in full style',
  async (t) => {
    const limited = await makeService({ env: { MEETLAT_REQUESTS_PER_MINUTE: '1' } });
    t.teardown(() => limited.close());
    const open = (url: string) => limited.call('GET', url, { key: null, headers: { accept: browser } });
    await open('/');
    const { statusCode, headers, body } = await open('/methods');
    t.equal(statusCode, 429);
    t.match(headers['content-type'], 'text/html');
    t.match(body, `Probeer het over ${headers['retry-after']} seconden opnieuw.`);
    t.match(body, problems['too-many-requests'].title.nl);
    const style = /<link rel="stylesheet" href="([^"]+)"/.exec(body)?.[1] ?? '';
    t.equal((await open(style)).statusCode, 200);
  },
);

t.test('a page says nothing of what was asked for but names of ours, and that escaped', async (t) => {
  for (const url of [
    '/methods/%3Cscript%3Ealert(1)%3C/script%3E',
    '/%3Cimg%20src=x%20onerror=alert(1)%3E',
    `${report}?%3Cscript%3Ealert(1)=1`,
    `${report}?format=%3Cscript%3Ealert(1)`,
    `${report}?lang=%22%3E%3Cscript%3Ealert(1)`,
  ]) {
    const { statusCode, body, headers } = await service.call('GET', url, {
      key: own.coordinator,
      headers: { accept: browser },
    });
    t.ok(statusCode >= 400 && statusCode < 500, `${statusCode} ${url}`);
    t.match(headers['content-type'], 'text/html', url);
    t.notMatch(body, /<script|<img|onerror=alert\(1\)>/, url);
  }
});

t.test('the language of the address goes before that of the browser, and the page leads on', async (t) => {
  const headers = { accept: browser, 'accept-language': 'nl' };
  const { body } = await service.call('GET', '/methods/nothing?lang=en', { key: null, headers });
  t.match(body, '<html lang="en">');
  t.match(body, problems['not-found'].title.en);
  t.match(body, '<a href="/methods?lang=en">');
  t.match(body, '<a href="?lang=nl" hreflang="nl">');
  const post = await service.call('POST', '/methods', { key: null, headers });
  t.notMatch(post.body, 'hreflang', 'what was sent cannot be asked for again in another language');
});

t.test('what only answers machines keeps its problems, also for a browser', async (t) => {
  for (const [url, status] of [
    ['/v1/nothing', 404],
    [`/v1/centres/${other.centreId}`, 404],
    [`/v1/centres/${own.centreId}/participants?limit=none`, 400],
    ['/health/nothing', 404],
  ] as const) {
    const { statusCode, headers } = await service.call('GET', url, {
      key: own.coordinator,
      headers: { accept: browser },
    });
    t.equal(statusCode, status, url);
    t.match(headers['content-type'], 'application/problem+json', url);
  }
});

t.test('`format=html` asks for a page without a word of `Accept`', async (t) => {
  const asked = (query: string, accept?: string) =>
    service.call('GET', `${report}${query}`, { key: null, headers: accept ? { accept } : {} });
  t.match((await asked('?format=html')).headers['content-type'], 'text/html');
  t.match((await asked('?format=html', '*/*')).headers['content-type'], 'text/html');
  t.match((await asked('?format=csv')).headers['content-type'], 'application/problem+json');
  t.match((await asked('?format=csv', browser)).headers['content-type'], 'text/html', 'a link to a file in a browser');
  t.match((await asked('', 'text/html;q=0.5, application/json')).headers['content-type'], 'application/problem+json');
});

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&#39;');
}
