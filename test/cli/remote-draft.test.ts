import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { quarterOf } from '../../src/cli/remote/quarter.ts';
import { addCentre, importLines } from '../support/service.ts';
import { testFolder } from './support/meetlat.ts';
import { listening, runRemote } from './support/remote.ts';

const { service, url } = await listening(t);
const own = await addCentre(service, 'own');
const as = { url, key: own.system };
const movement = { date: '2026-08-10', category: 'furniture' };
await importLines(service, own, [
  { kind: 'material-movements', id: 'm-1', data: { ...movement, direction: 'in', kilograms: 1000 } },
  {
    kind: 'material-movements',
    id: 'm-2',
    data: { ...movement, direction: 'out', destination: 'resale', kilograms: 560 },
  },
  {
    kind: 'coverage-statements',
    id: 'material',
    data: { recordKind: 'material-movements', from: '2026-01-01', completeThrough: '2026-09-30' },
  },
]);
const path = `/v1/centres/${own.centreId}/quarterly-reports/2026-Q3/draft`;

t.test('a table to read, in the language of the user: figures, what is unknown and why', async (t) => {
  const english = await runRemote(['draft', '--period', '2026-Q3'], as);
  t.equal(english.status, 0, english.aside);
  t.match(english.out, /^Centre own - 2026-Q3 \(draft\)\n +2026-Q3 +2026-Q2 +2025-Q3\n/);
  t.match(english.out, /Product reuse.* 56\.0 %/);
  t.match(english.out, /Inflow \(participations started\) +unknown +unknown +unknown\n {4}Cannot be computed/);
  t.ok(english.out.split('\n').every((line) => line.length <= 100));
  const dutch = await runRemote(['draft', '--period', '2026-Q3', '--lang', 'nl'], as);
  t.match(dutch.out, /\(concept\)[\s\S]*56,0 %[\s\S]*onbekend/);
});

t.test('the newest quarter that is over in the Netherlands is meant when none is named', async (t) => {
  for (const [now, quarter] of [
    ['2025-12-31T22:59:59Z', '2025-Q3'],
    ['2025-12-31T23:00:00Z', '2025-Q4'],
    ['2026-03-31T21:59:59Z', '2025-Q4'],
    ['2026-03-31T22:00:00Z', '2026-Q1'],
    ['2026-11-22T10:00:00Z', '2026-Q3'],
  ] as const) {
    t.equal(quarterOf({ values: {}, now: () => new Date(now) }), quarter, now);
  }
  t.match(JSON.parse((await runRemote(['draft', '--format', 'json'], as)).out).period, /^20\d\d-Q[1-4]$/);
});

t.test('a file is what the service gives, by the ending of its name or as asked', async (t) => {
  const folder = await testFolder(t);
  const inFile = async (name: string, ...args: string[]) => {
    const done = await runRemote(['draft', '--period', '2026-Q3', '-o', join(folder, name), ...args], as);
    t.strictSame([done.status, done.out], [0, ''], done.aside);
    return readFileSync(join(folder, name), 'utf8');
  };
  const given = async (query: string, type: string) =>
    (await service.call('GET', path + query, { key: own.system, headers: { accept: type, 'accept-language': 'en' } }))
      .body;
  t.equal(await inFile('draft.json'), await given('', 'application/json'));
  t.equal(await inFile('draft.csv'), await given('?format=csv', 'text/csv'));
  writeFileSync(join(folder, 'draft.txt'), 'of last time');
  t.equal(
    await inFile('draft.txt', '--format', 'csv', '--csv-dialect', 'nl'),
    await given('?format=csv&csvDialect=nl', 'text/csv'),
  );
  t.equal(
    (await runRemote(['draft', '--period', '2026-Q3', '--format', 'csv'], as)).out,
    await given('?format=csv', 'text/csv'),
  );
  t.strictSame(readdirSync(folder).sort(), ['draft.csv', 'draft.json', 'draft.txt'], 'and nothing is left beside them');
});

t.test('a file that was there stays when there is no new one', async (t) => {
  const file = join(await testFolder(t), 'draft.csv');
  writeFileSync(file, 'of last time');
  const done = await runRemote(['draft', '-o', file], { url, key: 'mlt_nobody' });
  t.match(done, { status: 1, aside: /\(401\)/ });
  t.equal(readFileSync(file, 'utf8'), 'of last time');
  t.match(await runRemote(['draft', '-o', '/nowhere/draft.csv'], as), { status: 1, aside: /no such file or folder/ });
});

t.test('a format that makes no sense is refused before anything is asked', async (t) => {
  for (const [args, says] of [
    [['--format', 'pdf'], /--format is table, json, csv, xlsx/],
    [['--format', 'table', '-o', 'x'], /for the screen/],
    [['--csv-dialect', 'nl'], /for csv only/],
    [['--format', 'csv', '--csv-dialect', 'de'], /--csv-dialect is nl/],
    [['--format', 'xlsx'], /nothing for a screen/],
  ] as const) {
    const done = await runRemote(['draft', ...args], { url: 'http://127.0.0.1:9', key: 'k', isLive: true });
    t.match(done, { status: 2, aside: says }, args.join(' '));
  }
});
