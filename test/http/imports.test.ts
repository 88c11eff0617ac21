import fc from 'fast-check';
import t from 'tap';
import { addCentre, importLines, makeService, ndjson } from '../support/service.ts';

const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const other = await addCentre(service, 'other');

const participant = (id: string, birthYear = 1980) => ({ kind: 'participants', id, data: { birthYear } });
const session = (id: string, participantIds: string[], minutes = 60) => ({
  kind: 'guidance-sessions',
  id,
  data: { date: '2026-09-01', minutes, kind: 'work', participantIds, guides: [{ qualification: 'none' }] },
});
const counts = ({ lines, created, changed, unchanged, deleted, rejected }: Record<string, number>) => ({
  lines,
  created,
  changed,
  unchanged,
  deleted,
  rejected,
});

t.test('a receipt for each line', async (t) => {
  const lines = [
    participant('i-1'),
    session('s-1', ['i-1']),
    session('s-2', ['i-1', 'ghost']),
    { kind: 'participants', id: 'i-2', data: { birthYear: 'x' } },
    { kind: 'unicorns', id: 'u' },
  ];
  const first = await importLines(service, own, lines);
  t.equal(first.statusCode, 200, first.body);
  const receipt = first.json();
  t.equal(receipt.state, 'done');
  t.strictSame(counts(receipt), { lines: 5, created: 2, changed: 0, unchanged: 0, deleted: 0, rejected: 3 });
  t.strictSame(
    receipt.rejections.map(
      (row: { line: number; pointer: string; code: string }) => `${row.line} ${row.pointer} ${row.code}`,
    ),
    ['3 /data/participantIds/1 unknown-reference', '4 /data/birthYear type', '5 /kind unknown-record-kind'],
  );
  t.strictSame(receipt.byKind['guidance-sessions'], { created: 1, changed: 0, unchanged: 0, deleted: 0, rejected: 1 });
  const read = await service.call('GET', `/v1/centres/${own.centreId}/imports/${receipt.id}`, { key: own.system });
  t.strictSame(read.json(), receipt, 'the receipt can be read again');
  const rejections = await service.call('GET', receipt.rejectionsUrl, { key: own.system });
  t.strictSame(rejections.json().items, receipt.rejections);

  const again = (await importLines(service, own, lines)).json();
  t.strictSame(
    counts(again),
    { lines: 5, created: 0, changed: 0, unchanged: 2, deleted: 0, rejected: 3 },
    'the same file again changes nothing',
  );
  service.clock.now = new Date(service.clock.now.getTime() + 1000);
  const changed = (
    await importLines(service, own, [
      session('s-1', ['i-1'], 90),
      { kind: 'guidance-sessions', id: 's-1', delete: true },
      { kind: 'participants', id: 'never', delete: true },
    ])
  ).json();
  t.strictSame(counts(changed), { lines: 3, created: 0, changed: 1, unchanged: 1, deleted: 1, rejected: 0 });
  const page = await service.call('GET', `/v1/centres/${own.centreId}/imports?limit=2`, { key: own.system });
  t.equal(page.json().items[0].id, changed.id, 'newest first');
  t.ok(page.json().next);
});

t.test('lines as they come in real life', async (t) => {
  const post = (raw: string | Buffer) =>
    service.call('POST', `/v1/centres/${own.centreId}/imports`, {
      key: own.system,
      raw,
      headers: { 'content-type': 'application/x-ndjson' },
    });
  const line = JSON.stringify(participant('real-1'));
  const bom = (await post(Buffer.from(`\uFEFF${line}\r\n\r\n${JSON.stringify(participant('real-2'))}\r\n`))).json();
  t.strictSame(
    counts(bom),
    { lines: 2, created: 2, changed: 0, unchanged: 0, deleted: 0, rejected: 0 },
    'BOM, CRLF and blank lines',
  );
  const broken = (
    await post(
      Buffer.concat([
        Buffer.from(`{"kind":\n`),
        Buffer.from([0xff, 0xfe, 0x0a]),
        Buffer.from(`${line}\n[]\nnull\n"x"\n`),
      ]),
    )
  ).json();
  t.equal(broken.rejected, 5);
  t.equal(broken.unchanged, 1, 'the good line among them is kept');
  t.strictSame(
    broken.rejections.slice(0, 2).map((row: { line: number; code: string }) => [row.line, row.code]),
    [
      [1, 'not-json'],
      [2, 'not-json'],
    ],
  );
  const long = (await post(`${'x'.repeat(3_000_000)}\n${line}`)).json();
  t.strictSame(
    long.rejections.map((row: { line: number; code: string }) => [row.line, row.code]),
    [[1, 'line-too-long']],
  );
  t.equal(long.unchanged, 1);
  const empty = (await post('')).json();
  t.equal(empty.lines, 0, 'an empty file is a file');
  const bsn = (await post(ndjson([{ kind: 'participants', id: '123456782', data: {} }]))).body;
  t.match(bsn, 'may-be-bsn');
  t.notMatch(bsn, '123456782');
});

t.test('who may and what it reads', async (t) => {
  const url = `/v1/centres/${own.centreId}/imports`;
  const headers = { 'content-type': 'application/x-ndjson' };
  t.equal((await service.call('POST', url, { key: other.system, raw: '', headers })).statusCode, 404);
  t.equal((await service.call('POST', url, { key: own.reader, raw: '', headers })).statusCode, 403);
  t.equal((await service.call('POST', url, { key: own.system, body: {} })).statusCode, 415);
  t.equal(
    (await service.call('POST', url, { key: own.system, raw: 'a;b', headers: { 'content-type': 'text/plain' } }))
      .statusCode,
    415,
  );
  t.equal((await service.call('POST', `${url}?dryRun=maybe`, { key: own.system, raw: '', headers })).statusCode, 400);
  t.equal((await service.call('GET', `${url}/imp-unknown`, { key: own.system })).statusCode, 404);
  t.equal((await service.call('GET', `${url}/imp-unknown/rejections`, { key: own.system })).statusCode, 404);
});

t.test('Idempotency-Key gives the first receipt again', async (t) => {
  const url = `/v1/centres/${own.centreId}/imports`;
  const send = (raw: string) =>
    service.call('POST', url, {
      key: own.system,
      raw,
      headers: { 'content-type': 'application/x-ndjson', 'idempotency-key': '"night-1"' },
    });
  const first = await send(ndjson([participant('idem')]));
  const second = await send(ndjson([participant('idem')]));
  t.equal(second.statusCode, 200, second.body);
  t.equal(second.json().id, first.json().id);
  t.equal(second.json().created, 1);
  t.equal((await send(ndjson([participant('idem'), participant('more')]))).statusCode, 422);
  t.equal(
    (await service.call('GET', `/v1/centres/${own.centreId}/participants/more`, { key: own.system })).statusCode,
    404,
  );
});

t.test('a dry run gives the receipt of the real run and writes nothing', async (t) => {
  const ids = ['d1', 'd2', 'd3', 'd4'];
  const id = fc.constantFrom(...ids);
  const line = fc.oneof(
    fc.record({
      kind: fc.constant('participants'),
      id,
      data: fc.record({ birthYear: fc.integer({ min: 1979, max: 1981 }) }),
    }),
    fc.record({ kind: fc.constant('participants'), id, delete: fc.constant(true) }),
    fc
      .tuple(id, fc.subarray(ids, { minLength: 1 }), fc.integer({ min: 1, max: 2 }))
      .map(([key, people, minutes]) => session(key, people, minutes)),
    fc.record({ kind: fc.constant('guidance-sessions'), id, delete: fc.constant(true) }),
    id.map((key) => ({
      kind: 'trajectories',
      id: key,
      data: { participantId: key, kind: 'volunteer', start: '2026-01-01' },
    })),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 60 }), async (lines) => {
      const before = await service.store.changeNumber({ all: true }, other.centreId);
      const dry = (await importLines(service, other, lines, '?dryRun=true')).json();
      t.same(await service.store.changeNumber({ all: true }, other.centreId), before, 'nothing was written');
      const real = (await importLines(service, other, lines)).json();
      t.equal(dry.dryRun, true);
      const essence = (receipt: Record<string, never>) => ({
        ...counts(receipt),
        byKind: receipt.byKind,
        rejections: receipt.rejections,
      });
      t.strictSame(essence(dry), essence(real));
    }),
    { numRuns: 25, seed: 7 },
  );
});

t.test('many lines, flat and in order', async (t) => {
  const lines = Array.from({ length: 6000 }, (_, index) =>
    index < 1000
      ? participant(`many-${index}`)
      : session(`many-${index}`, [`many-${index % 1000}`, ...(index % 100 === 0 ? ['ghost'] : [])]),
  );
  const receipt = (await importLines(service, own, lines)).json();
  t.strictSame(counts(receipt), { lines: 6000, created: 5950, changed: 0, unchanged: 0, deleted: 0, rejected: 50 });
  const rejected = receipt.rejections.map((row: { line: number }) => row.line);
  t.strictSame(
    rejected,
    [...rejected].sort((a: number, b: number) => a - b),
  );
});
