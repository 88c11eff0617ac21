import { setTimeout as wait } from 'node:timers/promises';
import t from 'tap';
import { startBuilt } from '../support/built-service.ts';
import { type CallOptions, expectStatus, makeCaller } from '../support/client.ts';
import { cuttingProxy } from '../support/cutting-proxy.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { setTheStage } from '../support/stage.ts';
import { disturbAndLook } from './disturb-and-look.ts';

t.test('connections are cut at random moments, refused for a while, and ended by the server', async (t) => {
  const database = await freshDatabase();
  const proxy = await cuttingProxy(database.url);
  t.teardown(async () => {
    await proxy.close();
    await database.drop();
  });
  await disturbAndLook(t, {
    serviceUrl: proxy.url,
    directUrl: database.url,
    times: 60,
    disturb: async (random) => {
      const how = random.next();
      if (how < 0.5) proxy.cut();
      else if (how < 0.75) {
        proxy.mode('refuse');
        proxy.cut();
        await wait(random.between(50, 700));
        proxy.mode('open');
      } else {
        await database.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'meetlat' AND datname = current_database()",
        );
      }
    },
  });
  t.ok(proxy.cuts > 60, `${proxy.cuts} connections cut`);
});

t.test('a network that swallows everything: nobody waits for ever, and it recovers by itself', async (t) => {
  const database = await freshDatabase();
  const proxy = await cuttingProxy(database.url);
  // The limits that hold in use are half a minute; an operator may set them, and so may a test.
  const limits = 'query_timeout=1500&statement_timeout=1200&idle_in_transaction_session_timeout=1000';
  const service = await startBuilt(`${proxy.url}?${limits}`);
  const caller = makeCaller(() => service.url);
  t.teardown(async () => {
    caller.close();
    await service.kill();
    await proxy.close();
    await database.drop();
  });
  const { centreId, key } = await setTheStage(caller, 'silent');
  const path = (id: string) => `/v1/centres/${centreId}/participants/${id}`;
  const requests: [string, string, CallOptions][] = [
    ['GET', `/v1/centres/${centreId}/participants`, { key }],
    ['PUT', path('p-1'), { key, body: { birthYear: 1980 } }],
    ['PUT', path('p-2'), { key, body: { birthYear: 1981 } }],
    ['GET', `/v1/centres/${centreId}/indicator-values?period=2026-Q3`, { key }],
    ['POST', `/v1/centres/${centreId}/imports`, { key, stream: '{"kind":"participants","id":"p-3","data":{}}' }],
    ['GET', '/health/ready', {}],
  ];
  for (let round = 1; round <= 3; round += 1) {
    await expectStatus(caller.call('PUT', path('before'), { key, body: { birthYear: 1900 + round } }), 200, 201);
    proxy.mode('silent');
    const answers = await Promise.all(requests.map(([method, where, options]) => caller.call(method, where, options)));
    for (const [place, { status, headers, text }] of answers.entries()) {
      const name = requests[place]?.slice(0, 2).join(' ');
      t.equal(status, 503, `round ${round}: ${name}`);
      t.match(headers['content-type'], /^application\/problem\+json/);
      t.match(headers['retry-after'], /^\d+$/);
      t.equal((JSON.parse(text) as { type: string }).type, 'urn:meetlat:problem:unavailable');
    }
    t.equal((await caller.call('GET', '/health/live')).status, 200, 'the process itself is alive');
    proxy.mode('open');
    for (const [method, where, options] of requests) {
      await expectStatus(caller.call(method, where, options), 200, 201);
    }
  }
  // A transaction whose client went silent must not keep others of the centre waiting: the server has ended it.
  const stuck = await database.query(
    `SELECT count(*)::int AS "count" FROM pg_locks AS l JOIN pg_stat_activity AS a ON a.pid = l.pid
      WHERE a.datname = current_database() AND NOT l.granted`,
  );
  t.strictSame(stuck, [{ count: 0 }]);
  t.equal(await service.stop(), 0);
});
