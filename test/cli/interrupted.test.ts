import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { inspectCopy } from '../../src/store/sqlite/copy-database.ts';
import { enlarge, meetlat, populated, settingsFor, startMeetlat, testFolder } from './support/meetlat.ts';

/** Backups and restores that are killed on the way: what has the name of a whole thing is whole. */

/** Lets a command run until something holds in the folder, then kills it. True when it was killed on the way. */
async function killWhen(child: ChildProcess, holds: () => boolean): Promise<boolean> {
  let ended = false;
  const end = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on('close', (_code, signal) => {
      ended = true;
      resolve(signal);
    }),
  );
  while (!ended && !holds()) await new Promise((resolve) => setImmediate(resolve));
  child.kill('SIGKILL');
  return (await end) === 'SIGKILL';
}

const startingWith = (folder: string, start: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith(start)) : [];

t.test('a backup that is killed leaves nothing with its name', async (t) => {
  const folder = await testFolder(t);
  const file = join(folder, 'meetlat.db');
  await populated(file);
  enlarge(file);
  const env = settingsFor(file);
  const sizeIn = (name: string): number => {
    const [draft] = startingWith(folder, 'b.part-');
    const path = join(folder, draft ?? '', name);
    return draft !== undefined && existsSync(path) ? statSync(path).size : -1;
  };
  const moments: [string, () => boolean][] = [
    ['as soon as its folder is there', () => startingWith(folder, 'b.part-').length > 0],
    ['while pages are copied', () => sizeIn('meetlat.db.pages') > 0],
    ['while the copy is written anew', () => sizeIn('meetlat.db') > 0],
  ];
  for (const [moment, holds] of moments) {
    t.ok(await killWhen(startMeetlat(['backup', join(folder, 'b')], env), holds), `killed ${moment}`);
    t.notOk(existsSync(join(folder, 'b')), 'no backup of that name');
    const drafts = startingWith(folder, 'b.part-');
    t.equal(drafts.length, 1);
    for (const draft of drafts) {
      t.match(
        await meetlat(['restore', join(folder, draft)], settingsFor(join(folder, 'x', 'meetlat.db'))),
        { status: 1, complained: 'There is no manifest' },
        'what is left does not pass for one',
      );
      const done = await meetlat(['backup', join(folder, 'b')], env);
      t.match(done, {
        status: 0,
        said: `Left by a command that was interrupted, to be removed: ${join(folder, draft)}`,
      });
      for (const name of [draft, 'b']) rmSync(join(folder, name), { recursive: true });
    }
  }
  t.doesNotThrow(() => inspectCopy(file), 'the database did not suffer');
});

t.test('a restore that is killed leaves what was there, or the whole backup', async (t) => {
  const folder = await testFolder(t);
  const file = join(folder, 'meetlat.db');
  await populated(file);
  enlarge(file);
  const backup = join(folder, 'b');
  t.equal((await meetlat(['backup', backup], settingsFor(file))).status, 0);
  const { tables } = inspectCopy(join(backup, 'meetlat.db'));

  const place = join(folder, 'place');
  const target = join(place, 'meetlat.db');
  const env = settingsFor(target);
  const copying = () => startingWith(place, 'meetlat.db.restoring-').length > 0;
  t.ok(await killWhen(startMeetlat(['restore', backup], env), copying), 'killed while it copies, into an empty place');
  t.notOk(existsSync(target), 'no database yet');

  mkdirSync(join(place, 'other'));
  const old = join(place, 'other', 'meetlat.db');
  await populated(old);
  const before = inspectCopy(old).tables;
  const settings = settingsFor(old);
  const replacing = () => startingWith(join(place, 'other'), 'meetlat.db.restoring-').length > 0;
  t.ok(await killWhen(startMeetlat(['restore', backup, '--replace'], settings), replacing), 'killed while it copies');
  t.strictSame(inspectCopy(old).tables, before, 'the old database is there, whole');

  const replaced = () => startingWith(join(place, 'other'), 'meetlat.db.replaced-').length > 0;
  await killWhen(startMeetlat(['restore', backup, '--replace'], settings), replaced);
  const found = inspectCopy(old).tables;
  const isOld = JSON.stringify(found) === JSON.stringify(before);
  t.ok(isOld || JSON.stringify(found) === JSON.stringify(tables), `the ${isOld ? 'old' : 'new'} one, whole`);
  const [aside = ''] = startingWith(join(place, 'other'), 'meetlat.db.replaced-');
  t.strictSame(inspectCopy(join(place, 'other', aside)).tables, before, 'and the old one under its second name');

  const done = await meetlat(['restore', backup], env);
  t.match(done, { status: 0, said: /^Left by a command that was interrupted, .*restoring-/m }, 'the next one succeeds');
  t.equal(readFileSync(join(backup, 'meetlat.db')).compare(readFileSync(target)), 0);
});
