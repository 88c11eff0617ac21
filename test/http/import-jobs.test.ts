import { setTimeout as wait } from 'node:timers/promises';
import t from 'tap';
import type { Store } from '../../src/store/store.ts';
import { addCentre, expect, makeService, ndjson, type Service, type TestCentre } from '../support/service.ts';

/** Imports that go on after they are answered. */
let held: Promise<void> | null = null;
/** Lets every write of a chunk wait while `held` is set. */
const slow = (real: Store): Store => ({
  ...real,
  writeRecords: async (reach, centreId, writes, options) => {
    if (options.importId) await held;
    return real.writeRecords(reach, centreId, writes, options);
  },
});
function hold(): () => void {
  let release = () => {};
  held = new Promise((resolve) => {
    release = resolve;
  });
  return () => {
    held = null;
    release();
  };
}

const env = { MEETLAT_SECRET: `1:${'jobs'.repeat(10)}` };
const service = await makeService({ wrapStore: slow, env });
t.teardown(() => service.close());
const own = await addCentre(service, 'jobs');

const people = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => ({ kind: 'participants', id: `${prefix}-${index}`, data: {} }));
const table = (count: number, prefix: string) =>
  `id;Geboortejaar\n${people(count, prefix)
    .map(({ id }) => `${id};1980`)
    .join('\n')}`;
const post = (
  raw: string | Buffer,
  headers: Record<string, string> = {},
  centre: TestCentre = own,
  using: Service = service,
) =>
  using.call('POST', `/v1/centres/${centre.centreId}/imports`, {
    key: centre.system,
    raw,
    headers: { 'content-type': raw.toString().startsWith('id;') ? 'text/csv' : 'application/x-ndjson', ...headers },
  });
const asked = { prefer: 'respond-async, wait=10' };

async function whenOver(location: string, using: Service = service, centre: TestCentre = own) {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const receipt = (await using.call('GET', location, { key: centre.system })).json();
    if (receipt.state !== 'running') return receipt;
    await wait(5);
  }
  throw new Error('the job does not end');
}

t.test('Prefer: respond-async answers when the body has come in', async (t) => {
  for (const body of [ndjson(people(250, 'lines')), table(250, 'rows')]) {
    const release = hold();
    const answering = post(body, asked);
    // Lines are written as they come in, so their body has only come in when its last chunk is under way.
    if (!body.startsWith('id;')) release();
    const answer = await expect(answering, 202);
    t.equal(answer.headers['preference-applied'], 'respond-async');
    const location = String(answer.headers.location);
    t.match(location, /^\/v1\/centres\/centre-jobs\/imports\/imp-/);
    t.match(answer.json(), { dryRun: false, rejections: [] });
    if (body.startsWith('id;')) t.match(answer.json(), { state: 'running', lines: 0, finishedAt: null });
    release();
    t.match(await whenOver(location), { state: 'done', lines: 250, created: 250, waiting: 0 });
  }
  t.equal((await post(ndjson(people(1, 'now')), { prefer: 'return=minimal' })).statusCode, 200);
});

t.test('what refers to a later line is written after the answer', async (t) => {
  const statuses = people(300, 'late').map(({ id }) => ({
    kind: 'participant-statuses',
    id,
    data: { participantId: id, validFrom: '2026-01-01' },
  }));
  const answer = await expect(post(ndjson([...statuses, ...people(300, 'late')]), asked), 202);
  t.match(await whenOver(String(answer.headers.location)), { state: 'done', lines: 600, created: 600, waiting: 0 });
});

t.test('a body over 32 MiB is a job without being asked', async (t) => {
  const large = Buffer.concat([
    Buffer.from(`${ndjson(people(3, 'large'))}\n`),
    Buffer.from(`${' '.repeat(1_000_000)}\n`.repeat(34)),
  ]);
  const answer = await expect(post(large), 202);
  t.match(await whenOver(String(answer.headers.location)), { state: 'done', lines: 3, created: 3 });
  t.notOk('preference-applied' in answer.headers);
});

t.test('a job counts among the running imports of its key, and a repeat gives the same job', async (t) => {
  const release = hold();
  const jobs = await Promise.all(
    [1, 2, 3, 4].map((number) =>
      expect(post(table(5, `four-${number}`), { ...asked, 'idempotency-key': `job-${number}` }), 202),
    ),
  );
  t.equal((await post(table(5, 'fifth'), asked)).statusCode, 429);
  const repeat = await expect(post(table(5, 'four-1'), { ...asked, 'idempotency-key': 'job-1' }), 202);
  t.equal(repeat.headers.location, jobs[0]?.headers.location);
  release();
  for (const job of jobs) t.match(await whenOver(String(job.headers.location)), { state: 'done', created: 5 });
  t.equal((await expect(post(table(5, 'fifth')), 200)).json().created, 5, 'and not when it is over');
});

t.test('a header that is wrong is refused at once', async (t) => {
  t.equal((await post('id;nonsense\nx;y', asked)).statusCode, 400);
});

t.test('a stop breaks a job off, and its receipt says so', async (t) => {
  const stopped = await makeService({ store: service.store, wrapStore: slow, env });
  const centre = await addCentre(service, 'stopped');
  const release = hold();
  const answer = await expect(post(table(900, 'stop'), asked, centre, stopped), 202);
  const closing = stopped.close();
  release();
  await closing;
  const receipt = await whenOver(String(answer.headers.location), service, centre);
  t.equal(receipt.state, 'interrupted');
  t.ok(receipt.lines < 900);
  t.equal(receipt.created, receipt.lines, 'what it counts is there');
  t.match(receipt.note, 'nog eens');
  const again = (await expect(post(table(900, 'stop'), {}, centre), 200)).json();
  t.strictSame([again.created + again.unchanged, again.unchanged], [900, receipt.lines], 'sent again it is whole');
});
