import { get as request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import t from 'tap';
import type { FeedSet } from '../../../src/feed/query/feed-set.ts';
import { feedSets } from '../../../src/feed/sets/feed-sets.ts';
import { StoreUnavailable } from '../../../src/store/store.ts';
import { addCentre } from '../../support/service.ts';
import { makeFeedService, rowOf } from './feed-service.ts';

const observations = feedSets.find(({ name }) => name === 'Observations') as FeedSet;
const rows = Array.from({ length: 30_000 }, (_, index) => rowOf(observations, { Id: index + 1 }));
/** Chunks that are read before the store fails; how it fails. */
const store = { good: Number.POSITIVE_INFINITY, failure: null as Error | null, notes: true };
const { service, feed } = await makeFeedService(
  (set) => {
    if (store.failure && feed.reads > store.good) throw store.failure;
    return set === observations ? rows : [];
  },
  {
    env: { MEETLAT_REQUESTS_PER_MINUTE: '60' },
    wrapStore: (real) => ({
      ...real,
      noteRead: async (...args) => {
        if (!store.notes) throw new StoreUnavailable('unreachable', null);
        await real.noteRead(...args);
      },
    }),
  },
);
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const other = await addCentre(service, 'other');
await service.app.listen({ port: 0, host: '127.0.0.1' });
const { port } = service.app.server.address() as AddressInfo;

/** Over a real connection: what came of an answer, and whether it came to its end. */
function fetchWhole(path: string): Promise<{ status: number; text: string; isWhole: boolean }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path: `/odata/v1/${path}`, headers: { authorization: `Bearer ${own.analyst}` } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (data: string) => {
          text += data;
        });
        answer.on('close', () => resolve({ status: answer.statusCode ?? 0, text, isWhole: answer.complete }));
        answer.on('error', () => undefined);
      },
    );
    sent.on('error', reject);
  });
}

t.beforeEach(() => {
  Object.assign(store, { good: Number.POSITIVE_INFINITY, failure: null, notes: true });
  feed.reads = 0;
  feed.traced = [];
});

t.test('what cannot be read is an error, and not half an answer', async (t) => {
  for (const [failure, status, code] of [
    [new StoreUnavailable('unreachable', null), 503, 'unavailable'],
    [new Error('select secret from x'), 500, 'internal'],
  ] as const) {
    for (const path of ['Observations', 'Observations?$format=csv', 'Observations(1)', 'Observations/$count']) {
      Object.assign(store, { good: -1, failure });
      const answer = await service.call('GET', `/odata/v1/${path}`, { key: own.analyst });
      t.equal(answer.statusCode, status, path);
      t.equal(answer.json().error.code, code, path);
      t.equal(answer.headers['odata-version'], '4.0', path);
      t.equal(answer.headers['retry-after'], status === 503 ? '5' : undefined, path);
      t.equal(answer.headers['content-disposition'], undefined, path);
      t.notMatch(answer.body, /secret/, 'nothing internal');
    }
  }
});

t.test('an answer that fails on its way breaks off, so that nobody takes it for all', async (t) => {
  for (const path of ['Observations', 'Observations?$format=csv']) {
    feed.reads = 0;
    Object.assign(store, { good: 3, failure: new StoreUnavailable('unreachable', null) });
    const { status, isWhole } = await fetchWhole(path);
    t.equal(status, 200, path);
    t.notOk(isWhole, path);
  }
  store.failure = null;
  t.ok((await fetchWhole('Observations?$format=csv')).isWhole, 'and the next one comes whole');
});

t.test('nothing is read for a client that went away', async (t) => {
  await new Promise<void>((resolve) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path: '/odata/v1/Observations?$format=csv',
        headers: { authorization: `Bearer ${own.analyst}` },
      },
      (answer) => {
        answer.once('data', () => {
          sent.destroy();
          resolve();
        });
        answer.on('error', () => undefined);
      },
    );
    sent.on('error', () => undefined);
  });
  let before = -1;
  while (before !== feed.reads) {
    before = feed.reads;
    // Longer than a chunk takes: who still read would have read on.
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  t.ok(feed.reads < 15, `${feed.reads} of 15 chunks`);
  t.equal(service.app.load.working, 0, 'and it counts no more as work');
});

t.test('what cannot be noted is not shown', async (t) => {
  feed.traced = [other.centreId];
  store.notes = false;
  for (const path of ['Observations', 'Observations?$format=csv', 'Observations/$count', 'Observations(1)']) {
    const answer = await service.call('GET', `/odata/v1/${path}`, { key: own.reader });
    t.equal(answer.statusCode, 503, path);
    t.equal(answer.headers['odata-version'], '4.0', path);
    t.strictSame(Object.keys(answer.json()), ['error'], path);
    t.equal(feed.reads, 0, 'nothing was read');
  }
});

t.test('who asks too often is told when to come back, in whole seconds', async (t) => {
  for (let count = 0; count < 80; count += 1) {
    const answer = await service.call('GET', '/odata/v1', { key: own.system });
    if (answer.statusCode === 200) continue;
    t.equal(answer.statusCode, 429);
    t.match(String(answer.headers['retry-after']), /^[1-9]\d*$/);
    t.equal(answer.headers['odata-version'], '4.0');
    t.equal(answer.json().error.code, 'too-many-requests');
    return;
  }
  t.fail('nobody was refused');
});

t.test('what cannot be read as a request is told in the shape of OData too', async (t) => {
  const told = async (target: string, headers = '') => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.end(`GET ${target} HTTP/1.1\r\nHost: here\r\n${headers}\r\n`, 'latin1');
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    return { head, body, status: Number(head.split(' ')[1]) };
  };
  const wrong: [target: string, headers: string, status: number, code: string][] = [
    [`/odata/v1/Observations?$filter=${'a'.repeat(20_000)}`, '', 414, 'address-too-long'],
    ['/odata/v1/Observations', `X-Long: ${'a'.repeat(20_000)}\r\n`, 431, 'headers-too-large'],
    ["/odata/v1/Observations?$filter=Centres%20eq%20'\xc3\xa9'", '', 400, 'bad-request'],
    ['/odata/v1/Observations', 'Expect: the-best\r\n', 417, 'expectation-failed'],
  ];
  for (const [target, headers, status, code] of wrong) {
    const answer = await told(target, headers);
    t.equal(answer.status, status);
    t.equal(answer.head.match(/^OData-Version: 4\.0$/gim)?.length, 1, 'one OData-Version');
    t.match(answer.head, /^Content-Type: application\/json/im);
    t.match(JSON.parse(answer.body), { error: { code, message: /./, innererror: { traceId: /./ } } });
  }
  const elsewhere = await told(`/v1/centres?x=${'a'.repeat(20_000)}`);
  t.equal(elsewhere.status, 431);
  t.match(elsewhere.head, /application\/problem\+json/);
  t.notMatch(elsewhere.head, /OData/i);
});
