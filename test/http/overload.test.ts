import t from 'tap';
import { makeFlood, openUpload } from '../support/flood.ts';
import { importsOf, participantsOf, prepareCentre } from '../support/prepare-centre.ts';
import { startBuilt } from '../trials/support/built-service.ts';

/** The built service as a process, with far more at once than it lets in. Outcomes are compared, not times. */
const connections = 150;
const rounds = 12;

t.test('under a load that is too much it sends away, and what it accepts it does', async (t) => {
  const service = await startBuilt(`file:${t.testdir()}/meetlat.db`, { env: { MEETLAT_REQUESTS_AT_ONCE: '8' } });
  t.teardown(() => service.kill());
  const { url } = service;
  const { centre, key } = await prepareCentre(url);
  const upload = openUpload(url, key, `${centre}/imports`);
  const imported = (place: number) => ({ kind: 'participants', id: `i-${place}`, data: { birthYear: 1970 } });
  upload.line(imported(0));

  await importsOf(url, centre, key, 1);
  const flood = makeFlood(url, key, connections);
  const probe = makeFlood(url, key, 1);
  t.teardown(() => {
    flood.close();
    probe.close();
  });
  const fates = new Map<string, Awaited<ReturnType<typeof flood.send>>>();
  let isOver = false;
  const health: unknown[] = [];
  const watch = async (): Promise<void> => {
    while (!isOver) health.push((await probe.send('GET', '/health/live')).status);
  };
  const push = async (connection: number): Promise<void> => {
    for (let round = 0; round < rounds; round += 1) {
      const id = `p-${connection}-${round}`;
      fates.set(id, await flood.send('PUT', `${centre}/participants/${id}`, { birthYear: 1950 + round }));
    }
  };
  const watching = watch();
  await Promise.all(Array.from({ length: connections }, (_, connection) => push(connection)));
  isOver = true;
  await watching;
  upload.line(imported(1));
  upload.end();

  const statuses = [...fates.values()].map(({ status }) => status);
  const shed = [...fates].filter(([, { status }]) => status === 503);
  t.strictSame([...new Set(statuses)].sort(), [201, 503], 'stored or sent away, and nothing else');
  t.equal(statuses.length, connections * rounds, 'everything is answered');
  for (const [id, { headers, body }] of shed) {
    t.match(headers['retry-after'], /^[1-4]$/, id);
    t.match(headers['content-type'], /^application\/problem\+json/, id);
    t.equal(JSON.parse(body).type, 'urn:meetlat:problem:overloaded', id);
  }
  t.ok(health.length > 0);
  t.strictSame([...new Set(health)], [200], 'that it lives is told all the while');

  const { status, body } = await upload.answered;
  t.equal(status, 200, 'an import that runs is not cut off');
  t.match(JSON.parse(body), { state: 'done', lines: 2, created: 2 });
  const stored = await participantsOf(url, centre, key);
  const expected = [...fates].filter(([, fate]) => fate.status === 201).map(([id]) => id);
  t.strictSame(
    [...stored.keys()].filter((id) => id.startsWith('p-')).sort(),
    expected.sort(),
    'what was accepted is there, what was sent away is not',
  );
  t.ok(expected.every((id) => stored.get(id) === 1950 + Number(id.split('-')[2])));
  t.equal(await service.stop(), 0);
  t.notMatch(service.output, /"level":(50|60)|^ {4}at /m, 'and nothing of it is an error');
});
