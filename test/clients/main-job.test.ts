import { spawn } from 'node:child_process';
import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { testFolder } from '../cli/support/meetlat.ts';
import { blocksOf } from '../docs/support/blocks.ts';
import { adminKey, makeService } from '../support/service.ts';

/** Types are made of the service's own document with public tools, and programs are written with them, as a reader does it. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = await testFolder(t);
const service = await makeService();
t.teardown(() => service.close());
await service.app.listen({ port: 0, host: '127.0.0.1' });
const { port } = service.app.server.address() as AddressInfo;
const url = `http://127.0.0.1:${port}`;

/** Runs Node without what the test runner adds to processes. */
function node(args: readonly string[], env: Record<string, string> = {}) {
  // It hooks itself into children through NODE_OPTIONS, whatever environment they are given.
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

const strict = [
  '--strict',
  '--noEmit',
  '--module',
  'nodenext',
  '--target',
  'es2023',
  '--types',
  'node',
  '--skipLibCheck',
];
const typesOf = (...files: string[]) => node([join(root, 'node_modules/typescript/bin/tsc'), ...strict, ...files]);

t.before(async () => {
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await cp(join(root, 'clients/typescript/main-job.ts'), join(folder, 'main-job.ts'));
  const [snippet] = blocksOf('docs/getting-started.md').filter(({ language }) => language === 'ts');
  await writeFile(join(folder, 'snippet.ts'), snippet?.text ?? '');
  const generator = join(root, 'test/clients/support/openapi-typescript.mjs');
  const made = await node([generator, `${url}/v1/openapi.json`, '-o', 'meetlat.d.ts']);
  if (made.status !== 0) throw new Error(made.output);
});

t.test('the types of the service fit programs that use it', async (t) => {
  const { status, output } = await typesOf('main-job.ts', 'snippet.ts');
  t.equal(status, 0, output);
});

t.test('what the service would refuse or not give does not compile', async (t) => {
  const program = await readFile(join(folder, 'main-job.ts'), 'utf8');
  const wrong: [string, string, RegExp][] = [
    ["kind: 'work-experience'", "kind: 'work-experiance'", /work-experiance/],
    ['birthYear: 1984', 'bornIn: 1984', /bornIn/],
    ["preset: 'coordinator'", "preset: 'boss'", /boss/],
    ['/centres/{centreId}/data-quality', '/centres/{centreId}/data-qualities', /data-qualities/],
    ['params: { path: centre, query: { period } }', 'params: { path: centre }', /query/],
    ['figure.result.value', 'figure.result.outcome', /outcome/],
  ];
  const names = await Promise.all(
    wrong.map(async ([right, other], index) => {
      t.ok(program.includes(right), right);
      await writeFile(join(folder, `wrong-${index}.ts`), program.replace(right, other));
      return `wrong-${index}.ts`;
    }),
  );
  const { output } = await typesOf(...names);
  for (const [index, [, , says]] of wrong.entries()) {
    const faults = output.split('\n').filter((line) => line.startsWith(`wrong-${index}.ts`));
    t.ok(faults.length > 0, `${names[index]} is refused`);
    t.match(output, says);
  }
});

t.test('the main job, from an organisation to the report, runs with them', async (t) => {
  const tsx = import.meta.resolve('tsx');
  const env = { MEETLAT_URL: url, MEETLAT_ADMIN_KEY: adminKey };
  const { status, output } = await node([`--import=${tsx}`, 'main-job.ts'], env);
  t.equal(status, 0, output);
  t.match(JSON.parse(output), { created: 2, inflow: 1 });
  const { known, steps } = JSON.parse(output);
  t.ok(known >= 5 && steps >= 1, output);
  const again = JSON.parse((await node([`--import=${tsx}`, 'main-job.ts'], env)).output);
  t.match(again, { created: 0, inflow: 1 }, 'and again it changes nothing');
  const refused = await node([`--import=${tsx}`, 'main-job.ts'], { ...env, MEETLAT_ADMIN_KEY: 'x'.repeat(40) });
  t.match(refused, { status: 1, output: /key/ }, 'what is refused is said in words');
});
