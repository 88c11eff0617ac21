import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import t from 'tap';

// Plain JavaScript that runs before there are types.
const load = (name: string) => import(new URL(`../../scripts/setup/${name}.mjs`, import.meta.url).href);
const { fingerprint } = await load('fingerprint');
const { whileLocked } = await load('lock');
const { nodeVersionFault } = await load('node-version');

function folder(t: { teardown(work: () => void): void }): string {
  const made = mkdtempSync(join(tmpdir(), 'meetlat-setup-test-'));
  t.teardown(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

t.test('says in a sentence that Node is too old', (t) => {
  for (const version of ['18.20.4', '20.18.3', '20.0.0']) t.match(nodeVersionFault(version), `this is ${version}`);
  for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.1.0']) t.equal(nodeVersionFault(version), null, version);
  t.end();
});

t.test('the fingerprint changes with a name, a content, a new file, and nothing else', (t) => {
  const root = folder(t);
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const taken = () => fingerprint(root, ['src', 'one.json']);
  write('one.json', '{}');
  write('src/a.ts', 'a');
  const first = taken();
  write('elsewhere.ts', 'not a source');
  t.equal(taken(), first, 'a file beside the sources');
  write('src/a.ts', 'a');
  t.equal(taken(), first, 'the same content again');
  write('src/deep/b.ts', '');
  const second = taken();
  t.not(second, first, 'a new file');
  write('src/a.ts', 'b');
  t.not(taken(), second, 'another content');
  t.end();
});

t.test('two at once do their work one after the other', async (t) => {
  const root = folder(t);
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} starts`);
    await wait(50);
    seen.push(`${name} ends`);
  };
  const say = () => undefined;
  await Promise.all([whileLocked(root, work('one'), { say }), whileLocked(root, work('two'), { say })]);
  t.same(seen, ['one starts', 'one ends', 'two starts', 'two ends']);
});

t.test('a failure lets the next one in', async (t) => {
  const root = folder(t);
  const say = () => undefined;
  const fails = whileLocked(root, () => Promise.reject(new Error('no network')), { say });
  await t.rejects(fails, { message: 'no network' });
  t.equal(await whileLocked(root, async () => 'done', { say }), 'done');
});
