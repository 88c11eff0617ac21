import { PassThrough } from 'node:stream';
import Fastify from 'fastify';
import t, { type Test as TapTest } from 'tap';
import { loadShedding } from '../../src/http/plugins/load-shedding.ts';
import { problemDetails } from '../../src/http/plugins/problem-details.ts';

/** An app whose handlers end when they are told to. */
async function held(t: TapTest, requestsAtOnce: number) {
  const app = Fastify();
  t.teardown(() => app.close());
  await app.register(problemDetails);
  await app.register(loadShedding, { requestsAtOnce });
  const releases: (() => void)[] = [];
  const hold = () => new Promise<string>((resolve) => releases.push(() => resolve('done')));
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  app.get('/held', hold);
  app.post('/import', { config: { streamsBody: true } }, hold);
  app.put('/body', async () => 'stored');
  app.get('/live', { config: { underAnyLoad: true } }, async () => 'alive');
  // Blocks before anything can come between: a socket of its own would give each request its time apart as well.
  app.addHook('onRequest', (request, _reply, done) => {
    const until = performance.now() + (request.url === '/slow' ? 5 : 0);
    while (performance.now() < until);
    done();
  });
  app.get('/slow', async () => 'slow');
  await app.ready();
  return { app, releases };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

t.test('more than may be worked on at once are sent away, and those let in are finished', async (t) => {
  const { app, releases } = await held(t, 2);
  const accepted = [app.inject('/held'), app.inject('/held')];
  await settled();
  t.strictSame(app.load, { working: 2, importing: 0 });
  const refused = await app.inject({ url: '/held', headers: { 'accept-language': 'en' } });
  t.equal(refused.statusCode, 503);
  t.match(refused.json(), { type: 'urn:meetlat:problem:overloaded', title: 'Too busy for a moment' });
  t.match(refused.headers['retry-after'], /^[1-4]$/);
  t.equal((await app.inject('/live')).statusCode, 200, 'that it lives is told under any load');
  for (const release of releases.splice(0)) release();
  t.strictSame(
    (await Promise.all(accepted)).map(({ statusCode }) => statusCode),
    [200, 200],
  );
  t.strictSame(app.load, { working: 0, importing: 0 });
  t.equal((await app.inject('/slow')).statusCode, 200, 'and then there is room again');
});

t.test('imports keep nobody out, nor does a client that sends slowly', async (t) => {
  const { app, releases } = await held(t, 1);
  const imports = [];
  for (let time = 0; time < 3; time += 1) {
    const headers = { 'content-type': 'a/b' };
    imports.push(app.inject({ method: 'POST', url: '/import', payload: 'x', headers }).then((answer) => answer));
    await settled();
  }
  const slow = new PassThrough();
  const put = app.inject({
    method: 'PUT',
    url: '/body',
    payload: slow,
    headers: { 'content-type': 'application/json' },
  });
  slow.write('{"a":');
  await settled();
  t.strictSame(app.load, { working: 0, importing: 3 });
  t.equal((await app.inject('/slow')).statusCode, 200);
  slow.end('1}');
  t.equal((await put).statusCode, 200);
  for (const release of releases.splice(0)) release();
  for (const one of await Promise.all(imports)) t.equal(one.statusCode, 200, 'not cut off in its middle');
  t.strictSame(app.load, { working: 0, importing: 0 });
});

t.test('what is refused or fails is counted out as well', async (t) => {
  const { app } = await held(t, 1);
  for (const [url, status] of [
    ['/nothing', 404],
    ['/%zz', 400],
  ] as const)
    for (let time = 0; time < 3; time += 1) t.equal((await app.inject(url)).statusCode, status);
  const broken = {
    method: 'PUT',
    url: '/body',
    payload: '{',
    headers: { 'content-type': 'application/json' },
  } as const;
  for (let time = 0; time < 3; time += 1) t.equal((await app.inject(broken)).statusCode, 400);
  t.strictSame(app.load, { working: 0, importing: 0 });
});

t.test('of many that came at once those who would wait long are sent away, a few slow ones are not', async (t) => {
  const { app } = await held(t, 1000);
  const atOnce = async (number: number) => {
    // Without a network nothing else makes the event loop turn between one time and the next.
    await settled();
    return (await Promise.all(Array.from({ length: number }, () => app.inject('/slow')))).map(
      ({ statusCode }) => statusCode,
    );
  };
  t.strictSame([...new Set(await atOnce(32))], [200]);
  const many = await atOnce(60);
  t.strictSame([...new Set(many.slice(0, 32))], [200], 'the first are answered');
  t.strictSame([...new Set(many.slice(32))], [503], 'more than 100 ms later the others are not');
  t.strictSame([...new Set(await atOnce(20))], [200], 'each turn begins anew');
});

t.test('0 is no limit', async (t) => {
  const { app } = await held(t, 0);
  const many = await Promise.all(Array.from({ length: 60 }, () => app.inject('/slow')));
  t.strictSame([...new Set(many.map(({ statusCode }) => statusCode))], [200]);
});
