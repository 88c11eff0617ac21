import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import t from 'tap';
import { startBuilt } from '../support/built-service.ts';
import { readFigures, readRecords, wrongFigures } from '../support/check-figures.ts';
import { type Answer, expectStatus, makeCaller } from '../support/client.ts';
import { contentOf, Ledger } from '../support/ledger.ts';
import { groundLines, inhabitants, setTheStage } from '../support/stage.ts';
import { verifyTrail } from '../support/verify-trail.ts';

/**
 * A disk that is really full: a file system of a few megabytes where one may be mounted (root on Linux), else a process
 * that may not make files larger than that. Room is made by taking away what filled it, or by starting it unlimited.
 */
const megabytes = 12;
const folder = await mkdtemp(join(tmpdir(), 'meetlat-full-'));
const mounted =
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700`, 'meetlat', folder]).status === 0;
t.teardown(async () => {
  if (mounted) spawnSync('umount', [folder]);
  await rm(folder, { recursive: true, force: true });
});
t.comment(mounted ? 'on a file system of its own' : 'in a process with a limit on the size of files');
const limited = ['/bin/sh', '-c', `ulimit -f ${megabytes * 1024}; exec "$@"`, 'sh'];
const file = join(folder, 'meetlat.db');
const ballast = join(folder, 'ballast');

t.test('a full disk refuses writes, goes on reading, loses nothing, and recovers by itself', async (t) => {
  const service = await startBuilt(`file:${file}`, mounted ? {} : { through: limited });
  const caller = makeCaller(() => service.url);
  t.teardown(async () => {
    caller.close();
    await service.kill();
  });
  const stage = await setTheStage(caller, 'full');
  const { centreId, key } = stage;
  const imports = `/v1/centres/${centreId}/imports`;
  const ledger = new Ledger();
  const ground = groundLines();
  const stream = ground.map((line) => JSON.stringify(line)).join('\n');
  await expectStatus(caller.call('POST', imports, { key, stream }), 200);
  for (const { kind, id, data } of ground) ledger.acknowledge(kind, id, data);

  // Room for some writes and then no more. The log file keeps what it has, so it is the growing that fails.
  if (mounted) await writeFile(ballast, Buffer.alloc((megabytes - 6) * 1024 * 1024));
  const ids = Array.from({ length: 4000 }, (_, place) => `m-${place}`);
  const movement = (place: number) => ({
    date: '2026-08-15',
    direction: 'in',
    category: 'wood',
    kilograms: (place + 1) / 1000,
    ticket: 'x'.repeat(60),
  });
  const put = (id: string, place: number): Promise<Answer> =>
    caller.call('PUT', `/v1/centres/${centreId}/material-movements/${id}`, { key, body: movement(place) });
  let refused: Answer | null = null;
  for (let first = 0; first < ids.length && !refused; first += 20) {
    const batch = ids.slice(first, first + 20);
    const answers = await Promise.all(batch.map((id, place) => put(id, first + place)));
    for (const [place, answer] of answers.entries()) {
      const id = batch[place] ?? '';
      if (answer.status === 201) ledger.acknowledge('material-movements', id, movement(first + place));
      else {
        refused = answer;
        isFull(answer, `PUT ${id}`);
        ledger.attempt('material-movements', id, movement(first + place));
      }
    }
  }
  t.ok(refused, 'the disk is full');

  const bulk = (length: number) =>
    Array.from({ length }, (_, place) =>
      JSON.stringify({ kind: 'material-movements', id: `bulk-${place}`, data: movement(place) }),
    ).join('\n');
  // What is small may still fit where something large did not, so each is asked again until nothing fits.
  const organisations = `/v1/organisations`;
  const small: [string, (time: number) => [string, string, unknown]][] = [
    ['a participant', (time) => ['PUT', `/v1/centres/${centreId}/participants/full-${time}`, { birthYear: 1980 }]],
    ['an organisation', (time) => ['PUT', `${organisations}/full-${time}`, { name: 'Full', kind: 'operator' }]],
    [
      'a key',
      (time) => ['POST', `${organisations}/${stage.organisationId}/keys`, { system: `f-${time}`, preset: 'authority' }],
    ],
  ];
  for (let round = 1; round <= 2; round += 1) {
    isFull(await caller.call('POST', imports, { key, stream: bulk(2000) }), `round ${round}: an import`);
    for (const [name, request] of small) {
      let time = round * 1000;
      for (;;) {
        const [method, path, body] = request(time);
        const answer = await caller.call(method, path, { body, ...(name === 'a participant' ? { key } : {}) });
        if (name === 'a participant') ledger.attempt('participants', `full-${time}`, body as Record<string, unknown>);
        if (answer.status !== 201) {
          isFull(answer, `round ${round}: ${name}`);
          break;
        }
        if (name === 'a participant')
          ledger.acknowledge('participants', `full-${time}`, body as Record<string, unknown>);
        time += 1;
      }
    }
  }
  const looks = async (): Promise<void> => {
    const records = await readRecords(caller, centreId, key);
    // Of an import that broke off, whole chunks may be there: as many lines as its receipts say.
    const settled = (await receipts()).reduce((most, { lines }) => Math.max(most, lines), 0);
    const own = { ...records, 'material-movements': (records['material-movements'] ?? []).filter(notBulk) };
    const there = (records['material-movements'] ?? []).filter((row) => !notBulk(row));
    t.strictSame(ledger.violations(own).slice(0, 5), [], 'what was acknowledged is there, and nothing else');
    t.equal(there.length, settled, 'of the imports whatever their receipts say');
    t.strictSame(
      wrongFigures(await readFigures(caller, centreId, key, '2026-Q3'), records, inhabitants, '2026-Q3'),
      [],
    );
  };
  const receipts = async (from = caller) =>
    (await expectStatus(from.call('GET', `${imports}?limit=50`, { key }), 200))
      .json<{ items: { lines: number; state: string }[] }>()
      .items.slice(0, -1);
  const notBulk = ({ id }: { id: string }) => !id.startsWith('bulk-');
  await looks();
  t.equal((await caller.call('GET', '/health/live')).status, 200);

  if (mounted) await rm(ballast);
  else {
    await service.kill();
    const free = await startBuilt(`file:${file}`);
    t.teardown(() => free.kill());
    await looksAfter(makeCaller(() => free.url));
    return;
  }
  await looksAfter(caller);
  t.equal(await service.stop(), 0);

  async function looksAfter(now: typeof caller): Promise<void> {
    const made = now.call('PUT', `/v1/centres/${centreId}/participants/full`, { key, body: { birthYear: 1980 } });
    await expectStatus(made, 201);
    ledger.acknowledge('participants', 'full', { birthYear: 1980 });
    const again = await expectStatus(now.call('POST', imports, { key, stream: bulk(2000) }), 200);
    const receipt = again.json<Record<string, number | string>>();
    t.equal(receipt.state, 'done');
    t.equal(Number(receipt.created) + Number(receipt.unchanged), 2000);
    const records = await readRecords(now, centreId, key);
    const movements = records['material-movements'] ?? [];
    t.equal(movements.filter((row) => !notBulk(row)).length, 2000);
    const own = { ...records, 'material-movements': movements.filter(notBulk) };
    t.strictSame(ledger.violations(own).slice(0, 5), [], 'nothing that was acknowledged was lost');
    t.ok(movements.every((row) => contentOf(row).category === 'wood'));
    const states = new Set((await receipts(now)).map(({ state }) => state));
    if (!mounted) t.notOk(states.has('running'), 'what broke off is marked by the next process');
    const connection = new Database(file, { readonly: true });
    t.equal(connection.pragma('integrity_check', { simple: true }), 'ok');
    connection.close();
    t.strictSame(verifyTrail(`file:${file}`), [], 'the audit trail holds');
  }

  function isFull({ status, headers, text }: Answer, name: string): void {
    const { type } = JSON.parse(text) as { type?: string };
    t.strictSame([status, type], [507, 'urn:meetlat:problem:storage-full'], name);
    t.match(headers['retry-after'], /^\d+$/);
  }
});
