import { setTimeout as wait } from 'node:timers/promises';
import t from 'tap';
import { type Fate, makeFlood, openUpload } from '../support/flood.ts';
import { importsOf, participantsOf, prepareCentre } from '../support/prepare-centre.ts';
import { startBuilt } from '../trials/support/built-service.ts';

const connections = 30;
const acknowledgedBeforeStop = 300;

t.test('SIGTERM under load: what was accepted is finished, and nothing acknowledged is lost', async (t) => {
  const service = await startBuilt(`file:${t.testdir()}/meetlat.db`, { env: { LOG_LEVEL: 'info' } });
  t.teardown(() => service.kill());
  const { url } = service;
  const { centre, key } = await prepareCentre(url);
  const imported = (name: string, place: number) => ({
    kind: 'participants',
    id: `${name}-${place}`,
    data: { birthYear: 1970 },
  });
  // One that is finished soon after the stop was asked for, and one whose sender goes on and on.
  const [short, endless] = ['short', 'endless'].map((name) => {
    const upload = openUpload(url, key, `${centre}/imports`);
    for (let place = 0; place < 200; place += 1) upload.line(imported(name, place));
    return upload;
  }) as [ReturnType<typeof openUpload>, ReturnType<typeof openUpload>];

  await importsOf(url, centre, key, 2);
  const flood = makeFlood(url, key, connections);
  t.teardown(() => flood.close());
  const fates = new Map<string, Fate>();
  let acknowledged = 0;
  const push = async (connection: number): Promise<void> => {
    for (let round = 0; ; round += 1) {
      const id = `p-${connection}-${round}`;
      const fate = await flood.send('PUT', `${centre}/participants/${id}`, { birthYear: 1900 + (round % 100) });
      fates.set(id, fate);
      if (fate.status === 201) acknowledged += 1;
      else return;
    }
  };
  const pushing = Promise.all(Array.from({ length: connections }, (_, connection) => push(connection)));
  while (acknowledged < acknowledgedBeforeStop) await wait(5);
  const stopped = service.stop();
  short.line(imported('short', 200));
  short.end();
  await pushing;
  endless.line(imported('endless', 200));
  t.equal(await stopped, 0, 'ends by itself, as a stop and not as a failure');

  t.strictSame(
    [...new Set([...fates.values()].map(({ status }) => status))].filter(
      (status) => ![201, 503, 'lost'].includes(status),
    ),
    [],
    'done, sent elsewhere, or not taken on',
  );
  for (const { status, headers, body } of fates.values()) {
    if (status !== 503) continue;
    t.equal(JSON.parse(body).type, 'urn:meetlat:problem:unavailable');
    t.match(headers['retry-after'], /^\d+$/);
    t.equal(headers.connection, 'close');
  }
  const finished = await short.answered;
  t.equal(finished.status, 200, 'an import that ends in time is finished and answered');
  t.match(JSON.parse(finished.body), { state: 'done', lines: 201, created: 201 });
  t.notMatch(service.output, /"level":(50|60)|^ {4}at /m, 'no error, no stack');

  await service.start();
  const stored = await participantsOf(service.url, centre, key);
  const own = [...fates].filter(([, { status }]) => status === 201).map(([id]) => id);
  t.strictSame([...stored.keys()].filter((id) => id.startsWith('p-')).sort(), own.sort(), 'acknowledged = present');
  t.ok(own.every((id) => stored.get(id) === 1900 + (Number(id.split('-')[2]) % 100)));
  t.equal([...stored.keys()].filter((id) => id.startsWith('short-')).length, 201);

  const items = await importsOf(service.url, centre, key, 2);
  t.strictSame(items.map(({ state }) => state).sort(), ['done', 'interrupted']);
  const cut = items.find(({ state }) => state === 'interrupted');
  const settled = [...stored.keys()].filter((id) => id.startsWith('endless-')).length;
  t.equal(cut?.created, settled, 'the receipt of the one that was cut says what was settled');
  t.equal(cut?.lines, settled);
  t.equal(await service.stop(), 0);
});
