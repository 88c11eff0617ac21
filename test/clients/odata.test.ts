import { spawn } from 'node:child_process';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read as openWorkbook, utils } from '@e965/xlsx';
import { build } from 'esbuild';
import t from 'tap';
import { freePort } from '../../scripts/demo/service/free-port.ts';
import { readTables } from '../../scripts/sample-workbook/read-tables.ts';
import { sampleWorkbook } from '../../scripts/sample-workbook/sample-workbook.ts';
import { testFolder } from '../cli/support/meetlat.ts';
import { makeMunicipalityStage, period } from '../support/municipality-stage.ts';
import { expect } from '../support/service.ts';

const require = createRequire(import.meta.url);
const { default: buildQuery } = require('odata-query') as typeof import('odata-query');
const { o } = require('o.js') as typeof import('o.js');
type Question = NonNullable<Parameters<typeof buildQuery<Row>>[0]>;

/** Clients that others wrote read the feed over HTTP: each finds every row a key may see, once, over many pages. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = await testFolder(t);
const port = await freePort(3900);
const url = `http://127.0.0.1:${port}`;
const stage = await makeMunicipalityStage({ env: { MEETLAT_PUBLIC_URL: url } });
const { service, oost, west } = stage;
t.teardown(() => service.close());
const pageSize = 40;

type Row = Readonly<Record<string, string | number | boolean | null>>;
type Page = { value: Row[]; '@odata.count'?: number; '@odata.nextLink'?: string };

/** What a client is held against: everything in one answer. */
async function read(path: string, key = oost.coordinator): Promise<Row[]> {
  return ((await expect(service.call('GET', `/odata/v1/${path}`, { key }), 200)).json() as Page).value;
}

async function release(centre: typeof oost, of: string, more: object = {}): Promise<void> {
  const body = { state: 'provisional', name: 'A. de Vries', function: 'Coördinator', ...more };
  const path = `/v1/centres/${centre.centreId}/quarterly-reports/${of}/releases`;
  await expect(service.call('POST', path, { key: centre.coordinator, body }), 201);
}

t.before(async () => {
  for (const quarter of ['2026-Q1', '2026-Q2', period]) await release(oost, quarter);
  await release(oost, period, { state: 'final' });
  await release(west, period);
  await stage.publish(oost, 'gemeente-delft');
  await service.app.listen({ port, host: '127.0.0.1' });
});

/** Runs Node without what the test runner adds to processes. */
function node(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn('env', ['-u', 'NODE_OPTIONS', process.execPath, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', ...env },
  });
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => void parts.push(String(part)));
  return new Promise<{ status: number | null; output: string }>((resolve) => {
    child.on('close', (status) => resolve({ status, output: parts.join('') }));
  });
}

t.test('odata2ts makes a client of $metadata that fits its types and reads every row once', async (t) => {
  const metadata = await expect(service.call('GET', '/odata/v1/$metadata', { key: oost.coordinator }), 200);
  await writeFile(join(folder, 'metadata.xml'), metadata.payload);
  const modern = { module: 'esnext', moduleResolution: 'bundler', target: 'es2023' };
  const compilerOptions = { ...modern, strict: true, noEmit: true, skipLibCheck: true, types: ['node'] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts', 'feed'] }));
  await writeFile(join(folder, 'package.json'), '{}');
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const program = await readFile(join(root, 'clients/odata/read-all.ts'), 'utf8');
  await writeFile(join(folder, 'read-all.ts'), program);
  const odata2ts = join(root, 'test/clients/support/odata2ts.cjs');
  const made = await node([
    odata2ts,
    '--source',
    'metadata.xml',
    '--output',
    'feed',
    '--mode',
    'service',
    '--emit-mode',
    'ts',
  ]);
  t.equal(made.status, 0, made.output);

  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const checked = await node([tsc, '-p', '.']);
  t.equal(checked.status, 0, checked.output);
  await writeFile(join(folder, 'wrong.ts'), program.replace('column.Breakdowns', 'column.Breakdown'));
  t.match((await node([tsc, '-p', '.'])).output, /Breakdown/, 'a column that is not there does not compile');

  const outfile = join(folder, 'read-all.cjs');
  await build({
    entryPoints: [join(folder, 'read-all.ts')],
    bundle: true,
    platform: 'node',
    outfile,
    logLevel: 'silent',
  });
  const ran = await node([outfile], { MEETLAT_URL: url, MEETLAT_KEY: oost.coordinator, PAGE: String(pageSize) });
  t.equal(ran.status, 0, ran.output);
  const seen = JSON.parse(ran.output);
  const all = await read('Observations');
  t.ok(seen.pages > 2, `${seen.pages} pages of ${pageSize}`);
  t.strictSame(
    seen.ids,
    all.map(({ Id }) => Id),
    'every row, once, in order',
  );
  t.equal(seen.counted, all.length);
  t.match(seen.one, { Id: all[0]?.Id, Measure: all[0]?.Measure });
  const positive = all.filter(({ Breakdowns, Value }) => Breakdowns === '_T' && Number(Value) > 0);
  t.equal(seen.totals.length, positive.length);
  t.ok(positive.length > 0);
});

t.test('o.js pages through every table to its last row', async (t) => {
  const headers = { authorization: `Bearer ${oost.coordinator}`, prefer: `odata.maxpagesize=${pageSize}` };
  const service = (await o(`${url}/odata/v1/`, { headers }).get('').query()) as { name: string }[];
  t.ok(service.length > 8, `${service.length} tables`);
  for (const { name } of service) {
    const rows: Row[] = [];
    for (let next: string | undefined = `${url}/odata/v1/${name}`; next; ) {
      const answer = (await o(next, { headers }).get('').fetch()) as Response;
      const page = (await answer.json()) as Page;
      t.ok(page.value.length <= pageSize, name);
      rows.push(...page.value);
      next = page['@odata.nextLink'];
    }
    t.strictSame(rows, await read(name), `${name}: ${rows.length} rows`);
  }
});

t.test('what odata-query makes is understood, and gives the rows it means', async (t) => {
  const all = await read('Observations');
  const cases: [Question, (row: Row) => boolean][] = [
    [{ filter: { Breakdowns: '_T' } }, ({ Breakdowns }) => Breakdowns === '_T'],
    [{ filter: { Value: { gt: 0, le: 1 } } }, ({ Value }) => Value !== null && Number(Value) > 0 && Number(Value) <= 1],
    [{ filter: { Periods: { in: ['2026KW03', '2026KW01'] } } }, ({ Periods }) => /KW0[13]/.test(String(Periods))],
    [
      { filter: { or: [{ Measure: { startswith: 'flow.' } }, { Measure: { contains: "o'" } }] } },
      ({ Measure }) => String(Measure).startsWith('flow.'),
    ],
    [{ filter: { not: { ValueAttribute: 'None' } } }, ({ ValueAttribute }) => ValueAttribute !== 'None'],
    [{ filter: { Value: null } }, ({ Value }) => Value === null],
    [{ filter: { ModifiedAt: { ge: new Date('2026-10-20T00:00:00Z') } } }, () => true],
    [{ filter: { ModifiedAt: { gt: new Date('2026-10-21T00:00:00Z') } } }, () => false],
    [{ filter: { 'tolower(Measure)': 'flow.inflow' } }, ({ Measure }) => Measure === 'flow.inflow'],
  ];
  for (const [question, holds] of cases) {
    const asked = buildQuery({ ...question, select: ['Id'], orderBy: ['Id desc'] });
    const expected = all.filter(holds).map(({ Id }) => ({ Id }));
    t.strictSame(await read(`Observations${encodeURI(asked)}`), expected.toReversed(), asked);
  }
  const top = buildQuery({ top: 3, skip: 2, count: true, orderBy: ['Measure', 'Id desc'] });
  const page = (
    await expect(service.call('GET', `/odata/v1/Observations${encodeURI(top)}`, { key: oost.coordinator }), 200)
  ).json();
  t.match([page.value.length, page['@odata.count']], [3, all.length]);
});

t.test('the sample workbook holds what the feed says, and its overview finds it', async (t) => {
  const tables = await readTables(url, oost.coordinator);
  t.strictSame(tables.Observations, await read('Observations'));
  const { Sheets } = openWorkbook(await sampleWorkbook(tables, { language: 'en', url }));
  t.equal(utils.sheet_to_json(Sheets.Observations ?? {}).length, tables.Observations.length);
  const lines = utils.sheet_to_json<Row>(Sheets.Overview ?? {}, { range: 21 });
  const inflow = tables.QuarterlyFigures.find(
    ({ Periods, Audiences }) => Periods === '2026KW03' && Audiences === 'own',
  );
  t.type(inflow?.FlowInflow, 'number');
  const line = lines.filter(({ Measure }) => Measure === 'flow.inflow').at(-1);
  t.equal(Sheets.Overview?.B3?.v, '_T', 'of its own report');
  t.equal(line?.['2026KW03'], inflow?.FlowInflow);
  await t.rejects(readTables(url, 'x'.repeat(40)), /401.*MEETLAT_KEY/);
});

t.test('each key reads its own', async (t) => {
  const centres = async (key: string) => [...new Set((await read('Observations', key)).map(({ Centres }) => Centres))];
  t.strictSame(await centres(oost.coordinator), [oost.centreId]);
  t.strictSame(await centres(west.coordinator), [west.centreId]);
  const delft = await read('Observations', stage.keys.delft);
  t.ok(delft.length > 0);
  t.ok(delft.every(({ Audiences, Organisations }) => Audiences === 'contract' && Organisations === 'gemeente-delft'));
  t.strictSame(await read('Observations', stage.keys.uwv), []);
  const states = (await read('Releases')).filter(
    ({ Periods, Audiences }) => Periods === '2026KW03' && Audiences === 'own',
  );
  t.strictSame(
    states.map(({ State }) => State),
    ['final'],
    'the provisional one made way',
  );
});
