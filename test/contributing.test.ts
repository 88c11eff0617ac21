import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import t from 'tap';

/** Applies the recipes of CONTRIBUTING.md, word for word, to a copy of the project and tries what they promise. */
const root = new URL('..', import.meta.url).pathname;
const copied = [
  'src',
  'test/core',
  'test/support',
  'test/store/support',
  'test/trials/support',
  'scripts',
  'migrations',
  'openapi',
  'docs',
  'package.json',
  'tsconfig.json',
  '.taprc',
  'CONTRIBUTING.md',
];

async function copyProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'meetlat-contributing-'));
  for (const path of copied) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(join(root, path), join(folder, path), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Adds a name to a registry as the recipe says: an import and a line in the list. */
async function register(file: string, importLine: string, entry: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const end = text.lastIndexOf('];');
  const from = text.indexOf('];', text.search(/export const \w+(Kinds|Registry): readonly/));
  const place = from === -1 ? end : from;
  await writeFile(file, `${importLine}\n${text.slice(0, place)}  ${entry},\n${text.slice(place)}`);
}

const probe = `
import { makeService, addCentre, expect, importLines } from './test/support/service.ts';
const service = await makeService();
const own = await addCentre(service, 'own');
const url = '/v1/centres/' + own.centreId;
const body = { date: '2026-09-12', visitors: 140 };
await expect(service.call('PUT', url + '/open-days/o-1', { key: own.system, body }), 201);
await expect(service.call('PUT', url + '/open-days/o-1', { key: own.system, body: { date: '2026-09-12' } }), 400);
const receipt = (await importLines(service, own, [
  { kind: 'open-days', id: 'o-2', data: body },
  { kind: 'coverage-statements', id: 'c-1', data: { recordKind: 'open-days', from: '2026-01-01', completeThrough: '2026-09-30' } },
  { kind: 'coverage-statements', id: 'c-2', data: { recordKind: 'material-movements', from: '2026-01-01', completeThrough: '2026-09-30' } },
  { kind: 'material-movements', id: 'm-1', data: { date: '2026-08-01', direction: 'correction', category: 'toys', kilograms: -2.5 } },
])).json();
const list = (await expect(service.call('GET', url + '/open-days?from=2026-09-01', { key: own.system }), 200)).json();
const figure = (await expect(service.call('GET', url + '/indicator-values/material.corrections?period=2026-Q3&by=category', { key: own.system }), 200)).json();
const draft = (await expect(service.call('GET', url + '/quarterly-reports/2026-Q3/draft', { key: own.system }), 200)).json();
const document = (await service.call('GET', '/v1/openapi.json', { key: null })).json();
const catalogue = (await service.call('GET', '/v1/indicators/material.corrections', { key: null })).json();
const parameter = (await service.call('GET', '/v1/parameters/item-weight.pallet?date=2026-01-01', { key: null })).json();
console.log(JSON.stringify({
  created: receipt.created, ids: list.items.map((item) => item.id), exact: figure.result.exact,
  inDraft: draft.chapters.flatMap((chapter) => chapter.figures).some((one) => one.indicator === 'material.corrections'),
  inDocument: '/centres/{centreId}/open-days' in document.paths, label: catalogue.label.nl, weight: parameter.inForce.value,
}));
await service.close();
`;

t.test('one of each, as CONTRIBUTING says', async (t) => {
  const folder = await copyProject();
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const guide = await readFile(join(folder, 'CONTRIBUTING.md'), 'utf8');
  const blocks = [...guide.matchAll(/^```(?:ts|yaml) (\S+)\n([\s\S]*?)^```$/gm)];
  t.equal(blocks.length, 4, 'a kind, a value, an indicator and its examples');
  for (const [, path = '', text = ''] of blocks) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await register(join(folder, 'src/records/registry.ts'), "import { openDays } from './open-days.ts';", 'openDays');
  await register(
    join(folder, 'src/core/parameters/registry.ts'),
    "import { palletWeight } from './stimular/pallet-weight.ts';",
    '...palletWeight',
  );
  await register(
    join(folder, 'src/core/indicators/registry.ts'),
    "import { corrections } from './material/corrections.ts';",
    'corrections',
  );

  const run = (title: string, ...args: string[]): string => {
    // The runner hooks itself into children through NODE_OPTIONS; the compiler does not start under that hook.
    const done = spawnSync('env', ['-u', 'NODE_OPTIONS', process.execPath, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' },
    });
    t.equal(done.status, 0, `${title}: ${done.stdout.slice(-2000)}${done.stderr.slice(-2000)}`);
    return done.stdout;
  };
  const commands = [...guide.matchAll(/^npm run (\S+)(?: -- (\S+))?$/gm)];
  t.strictSame(
    commands.map((command) => command[1]),
    ['migrations', 'openapi', 'docs'],
  );
  const scripts = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')).scripts as Record<string, string>;
  for (const [, name = '', argument] of commands) {
    const words = (scripts[name] ?? '').split(' ').slice(1);
    run(`npm run ${name}`, ...words, ...(argument ? [argument] : []));
  }
  run('types', join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json');
  run('worked examples', '--import=tsx', 'test/core/cases.test.ts');
  await writeFile(join(folder, 'probe.ts'), probe);
  const answer = JSON.parse(run('the service', '--import=tsx', 'probe.ts').trim().split('\n').at(-1) ?? '');
  t.strictSame(answer, {
    created: 4,
    ids: ['o-1', 'o-2'],
    exact: '-2.5',
    inDraft: true,
    inDocument: true,
    label: 'Correcties op de voorraad',
    weight: '25',
  });
});
