import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import t, { type Test } from 'tap';
import { addCentre } from '../support/service.ts';
import { testFolder } from './support/meetlat.ts';
import { listening, runRemote } from './support/remote.ts';

const { service, url } = await listening(t);
const own = await addCentre(service, 'own');
const person = (id: string, birthYear = 1984) => JSON.stringify({ kind: 'participants', id, data: { birthYear } });
const lines = (...ids: string[]) => ids.map((id) => `${person(id)}\n`).join('');
const manyLines = (name: string, count: number) =>
  lines(...Array.from({ length: count }, (_, number) => `${name}-${number}`));

async function fileOf(t: Test, name: string, content: string | Buffer): Promise<string> {
  const file = join(await testFolder(t), name);
  writeFileSync(file, content);
  return file;
}

async function stored(id: string): Promise<boolean> {
  const path = `/v1/centres/${own.centreId}/participants/${id}`;
  return (await service.call('GET', path, { key: own.system })).statusCode === 200;
}

t.test(
  'every line of a file is stored, and sent again it is unchanged; the only centre of a key is found',
  async (t) => {
    const file = await fileOf(t, 'people.ndjson', lines('a-1', 'a-2'));
    t.strictSame(await runRemote(['import', file], { url, key: own.system }), {
      status: 0,
      out: '2 lines: 2 created.\n',
      aside: '',
    });
    const again = await runRemote(['import', file, '--json'], { url, key: own.system });
    t.match(JSON.parse(again.out), { state: 'done', created: 0, unchanged: 2 });
    t.ok(await stored('a-2'));
  },
);

t.test('what a file is follows from what is in it, whatever it is called: packed, a table, a pipe', async (t) => {
  const table = 'id;Geboortejaar\nb-1;1980\nb-2;1990\n';
  const cases: [string, string | Buffer][] = [
    ['lines', lines('b-0')],
    ['a mark before lines', `\uFEFF${lines('b-3')}`],
    ['packed lines', gzipSync(lines('b-4'))],
    ['a table', table],
    ['a packed table', gzipSync(table)],
  ];
  for (const [title, content] of cases) {
    const args = ['--kind', 'participants'];
    const isTable = title.endsWith('table');
    const file = await fileOf(t, 'records.txt', content);
    const done = await runRemote(['import', file, ...(isTable ? args : [])], { url, key: own.system });
    t.equal(done.status, 0, `${title}: ${done.aside}`);
    const input = [Buffer.from(content).subarray(0, 3), Buffer.from(content).subarray(3)];
    const piped = await runRemote(['import', '-', ...(isTable ? args : [])], { url, key: own.system, input });
    t.match(piped, { status: 0, out: / unchanged/ }, `${title}, through a pipe: ${piped.aside}`);
  }
  for (const id of ['b-0', 'b-1', 'b-2', 'b-3', 'b-4']) t.ok(await stored(id), id);
});

t.test('a trial stores nothing', async (t) => {
  const file = await fileOf(t, 'people.ndjson', lines('c-1'));
  const done = await runRemote(['import', file, '--dry-run'], { url, key: own.system });
  t.strictSame([done.status, done.out], [0, 'Tried, and nothing stored. 1 line: 1 created.\n']);
  t.notOk(await stored('c-1'));
});

t.test(
  'refused lines are told with their reasons, all of them in a file when asked; the others are stored',
  async (t) => {
    const wrong = Array.from({ length: 120 }, (_, number) => person(`d-${number}`, 17)).join('\n');
    const file = await fileOf(t, 'people.ndjson', `${wrong}\n${lines('d-good')}`);
    const rejections = join(await testFolder(t), 'wrong.csv');
    const done = await runRemote(['import', file, '--rejections', rejections], { url, key: own.system });
    t.equal(done.status, 1);
    t.match(done.out, /^121 lines: 1 created, 120 rejected\.\n/);
    t.match(done.out, /\n {2}1 {2}participants d-0 {2}\/data\/birthYear: \S/);
    t.match(done.out, /and 20 more/);
    t.equal(readFileSync(rejections, 'utf8').trim().split('\n').length, 121);
    t.strictSame(readdirSync(join(rejections, '..')), ['wrong.csv'], 'nothing is left beside it');
    t.ok(await stored('d-good'));
  },
);

t.test('what cannot be imported is said before anything is sent', async (t) => {
  const cases: [string, string | Buffer, RegExp][] = [
    ['a workbook', 'PK\u0003\u0004rest', /workbook.*Save the sheet as CSV/],
    ['a list', `[${person('e-1')}]`, /one JSON object a line/],
    ['nothing', '', /nothing in what was given/],
    ['half a packed file', Buffer.from([0x1f, 0x8b, 8, 9]), /cannot be unpacked/],
  ];
  for (const [title, content, says] of cases) {
    const file = await fileOf(t, 'x.csv', content);
    // Nothing listens there: whoever asks the service first hears something else.
    const done = await runRemote(['import', file], { url: 'http://127.0.0.1:9', key: 'k' });
    t.match([done.status, done.aside], [2, says], title);
  }
  const absent = await runRemote(['import', '/nowhere/at-all.csv'], { url, key: own.system });
  t.match(absent, { status: 2, aside: /there is no such file/ });
  t.match(await runRemote(['import'], { url, key: own.system }), { status: 2, aside: /Say which file/ });
  t.match(await runRemote(['import', '-'], { url, key: own.system, isLive: true }), { status: 2 });
});

t.test('a key that is refused is what is said, also when there was still much to send', async (t) => {
  const file = await fileOf(t, 'large.ndjson', manyLines('f', 100_000));
  const done = await runRemote(['import', file, '--centre', own.centreId], { url, key: 'mlt_nobody_of_ours' });
  t.match(done, { status: 2, aside: /\(401\)[\s\S]*MEETLAT_KEY/ });
});

t.test(
  'on a terminal a bar shows how far it is, and is gone at the end; elsewhere a short import says nothing',
  async (t) => {
    const file = await fileOf(t, 'large.ndjson', manyLines('g', 20_000));
    const live = await runRemote(['import', file, '--dry-run'], { url, key: own.system, isLive: true });
    t.equal(live.status, 0);
    t.match(live.aside, /\[[#.]{24}\] +\d+ % sent/);
    t.ok(live.aside.endsWith('\r\u001b[2K'), 'the line is taken away');
    for (const line of live.aside.split('\r')) t.ok(line.replace('\u001b[2K', '').length < 60, 'and never wraps');
    const quiet = await runRemote(['import', file, '--dry-run', '--quiet'], { url, key: own.system, isLive: true });
    t.equal(quiet.aside, '');
  },
);

t.test('an import of which the answer was lost is looked up later', async (t) => {
  const file = await fileOf(t, 'people.ndjson', lines('h-1'));
  const { out } = await runRemote(['import', file, '--json'], { url, key: own.system });
  const { id } = JSON.parse(out);
  const followed = await runRemote(['import', '--follow', id, '--centre', own.centreId], { url, key: own.system });
  t.strictSame([followed.status, followed.out], [0, '1 line: 1 created.\n']);
});

t.test('waits for a job, asks again when the service is busy or away, and tells of one that broke off', async (t) => {
  const receipt = { id: 'imp', state: 'running', dryRun: false, lines: 1, created: 1, changed: 0, unchanged: 0 };
  const rest = { deleted: 0, rejected: 0, waiting: 0, byKind: {}, format: null, note: null, rejections: [] };
  const busy = { title: 'Busy', detail: 'Too much.', errors: [] };
  const answers: (null | [number, object])[] = [
    [429, busy],
    [202, { ...receipt, ...rest }],
    [200, { ...receipt, ...rest }],
    null,
    [503, busy],
    [200, { ...receipt, ...rest, state: 'interrupted' }],
  ];
  const seen: string[] = [];
  const fake = createServer((request, reply) => {
    request.resume().on('end', () => {
      seen.push(`${request.method} ${request.url} ${request.headers['idempotency-key'] ?? ''}`);
      const answer = answers.shift();
      if (!answer) return request.socket.destroy();
      reply.writeHead(answer[0], { 'content-type': 'application/json', 'retry-after': '0' });
      return reply.end(JSON.stringify(answer[1]));
    });
  });
  await new Promise<void>((resolve) => fake.listen(0, '127.0.0.1', resolve));
  t.teardown(() => fake.close());
  const file = await fileOf(t, 'people.ndjson', lines('i-1'));
  const at = `http://127.0.0.1:${(fake.address() as AddressInfo).port}`;
  const done = await runRemote(['import', file, '--centre', 'c'], { url: at, key: 'k' });
  t.match(done, { status: 2, out: '1 line: 1 created.\n', aside: /could not finish[\s\S]*Send the file again/ });
  t.equal(answers.length, 0);
  t.match(seen[0], /^POST \/v1\/centres\/c\/imports \S{36}$/);
  t.equal(seen[0], seen[1], 'the second attempt is the same import, not a second one');
});
