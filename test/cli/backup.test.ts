import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import t from 'tap';
import { fixtureSecret } from '../../scripts/fixture/secrets.ts';
import { inSentences } from '../../src/cli/files/in-sentences.ts';
import { inspectCopy } from '../../src/store/sqlite/copy-database.ts';
import { expectationOf } from '../store/support/fixtures.ts';
import { saysTheSame } from '../store/support/says-the-same.ts';
import { expect, makeService } from '../support/service.ts';
import { meetlat, populated, settingsFor, startMeetlat, testFolder } from './support/meetlat.ts';

const expected = expectationOf('0000');
const read = (path: string): string => readFileSync(path, 'utf8');

t.test('a backup of a service that goes on writing is of one moment, and opens elsewhere as it was', async (t) => {
  const folder = await testFolder(t);
  const file = join(folder, 'data', 'meetlat.db');
  mkdirSync(join(folder, 'data'));
  await populated(file);
  const env = settingsFor(file);
  const service = await makeService({ env });
  service.clock.now = new Date(expected.at);

  const target = join(folder, 'backups', 'one');
  const child = startMeetlat(['backup', target], env);
  let isRunning = true;
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve)).finally(() => {
    isRunning = false;
  });
  let written = 0;
  for (; isRunning; written += 1) {
    const data = { date: '2026-11-01', direction: 'correction', category: 'toys', kilograms: 1 };
    const path = `/v1/centres/delft/material-movements/during-${written}`;
    await expect(service.call('PUT', path, { key: expected.systemKey, body: data }), 201);
  }
  t.equal(await ended, 0);
  t.ok(written > 0, `${written} acknowledged writes while it ran: none had to wait for its end`);
  await service.close();

  t.strictSame(readdirSync(join(folder, 'backups')), ['one'], 'nothing but the backup is left');
  t.strictSame(readdirSync(target).sort(), ['manifest.json', 'meetlat.db'], 'the secret is not in it');
  for (const name of readdirSync(target)) t.equal(statSync(join(target, name)).mode & 0o777, 0o600, name);
  t.equal(statSync(target).mode & 0o777, 0o700);
  t.notMatch(read(join(target, 'manifest.json')), fixtureSecret);

  const copy = new Database(join(target, 'meetlat.db'), { readonly: true });
  const newest = copy.prepare("SELECT max(revision) FROM material_movements WHERE centre_id = 'delft'").pluck().get();
  const changes = copy.prepare("SELECT change_number FROM centre_states WHERE centre_id = 'delft'").pluck().get();
  const inCopy = copy
    .prepare("SELECT count(*) FROM material_movements WHERE id LIKE 'during-%'")
    .pluck()
    .get() as number;
  copy.close();
  t.equal(changes, newest, 'a write is in it as a whole: the record and the change number of its centre');
  t.ok(inCopy <= written);

  const elsewhere = settingsFor(join(folder, 'new', 'machine', 'meetlat.db'));
  t.match(await meetlat(['restore', target], elsewhere), { status: 0, said: 'Restored to' });
  const restored = await makeService({ env: elsewhere });
  t.teardown(() => restored.close());
  await saysTheSame(t, restored, expected);
});

t.test('what was deleted before the backup is not in its file', async (t) => {
  const folder = await testFolder(t);
  const file = join(folder, 'meetlat.db');
  await populated(file);
  const live = new Database(file);
  live.prepare("INSERT INTO settings VALUES ('note', 'a-word-to-forget')").run();
  live.prepare("DELETE FROM settings WHERE name = 'note'").run();
  live.pragma('wal_checkpoint(TRUNCATE)');
  live.close();
  t.match(readFileSync(file, 'latin1'), 'a-word-to-forget', 'though SQLite still has it on a free page');
  t.equal((await meetlat(['backup', join(folder, 'b')], settingsFor(file))).status, 0);
  t.notMatch(readFileSync(join(folder, 'b', 'meetlat.db'), 'latin1'), 'a-word-to-forget');
});

t.test('where the secret is', async (t) => {
  const folder = await testFolder(t);
  const file = join(folder, 'meetlat.db');
  await populated(file);
  const env = { DATABASE_URL: `file:${file}` };
  writeFileSync(join(folder, 'meetlat.secret'), `${fixtureSecret}\n`, { mode: 0o600 });

  const without = await meetlat(['backup', join(folder, 'without')], env);
  t.match(without, { status: 0, said: `Keep a copy of ${join(folder, 'meetlat.secret')} elsewhere` });
  t.notMatch(without.said, fixtureSecret);
  const named = await meetlat(['backup', join(folder, 'named')], { ...env, MEETLAT_SECRET: fixtureSecret });
  t.match(named.said, 'Keep a copy of the setting MEETLAT_SECRET elsewhere');

  t.equal((await meetlat(['backup', join(folder, 'with'), '--with-secret'], env)).status, 0);
  const secret = join(folder, 'with', 'meetlat.secret');
  t.equal(read(secret), `${fixtureSecret}\n`);
  t.equal(statSync(secret).mode & 0o777, 0o600);

  const wrong = { ...env, MEETLAT_SECRET: `1:${'x'.repeat(40)}` };
  const refused = await meetlat(['backup', join(folder, 'wrong'), '--with-secret'], wrong);
  t.match(refused, { status: 1, complained: 'The secret of this database is not at hand' });
  t.notOk(existsSync(join(folder, 'wrong')), 'a secret that does not belong to it is not put beside it');
});

t.test('refused with a sentence, and nothing is left', async (t) => {
  const folder = await testFolder(t);
  const file = join(folder, 'meetlat.db');
  await populated(file);
  const env = settingsFor(file);
  mkdirSync(join(folder, 'taken'));
  writeFileSync(join(folder, 'a-file'), 'mine');
  const cases: [name: string, args: string[], env: Record<string, string>, complaint: string | RegExp][] = [
    ['no name', [], env, 'Say where to'],
    ['an existing folder', [join(folder, 'taken')], env, 'A backup never overwrites'],
    ['an existing file', [join(folder, 'a-file')], env, 'A backup never overwrites'],
    ['a folder below a file', [join(folder, 'a-file', 'b')], env, 'a part of the path is a file'],
    ['no database', [join(folder, 'b')], settingsFor(join(folder, 'none.db')), 'There is no database at'],
    ['no SQLite file', [join(folder, 'b')], settingsFor(join(folder, 'a-file')), /is not a SQLite database/],
    [
      'PostgreSQL',
      [join(folder, 'b')],
      { ...env, DATABASE_URL: 'postgres://u:a-password@127.0.0.1:1/x' },
      /^meetlat backup copies SQLite files\. For PostgreSQL use pg_dump/,
    ],
  ];
  const before = readdirSync(folder).sort();
  for (const [name, args, settings, complaint] of cases) {
    const { status, complained } = await meetlat(['backup', ...args], settings);
    t.equal(status, 1, name);
    t.match(complained, complaint, name);
    t.notMatch(complained, /\n.*\n|a-password|at .*\.ts/, `${name}: one sentence`);
  }
  t.strictSame(readdirSync(folder).sort(), before);
  t.equal(read(join(folder, 'a-file')), 'mine');
});

t.test('a damaged database is not backed up as if it were whole', async (t) => {
  const folder = await testFolder(t);
  const file = join(folder, 'meetlat.db');
  await populated(file);
  const bytes = readFileSync(file);
  // The middle of the file holds records: their pages lose their order.
  bytes.fill(0x7f, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 6000);
  writeFileSync(file, bytes);
  const { status, complained } = await meetlat(['backup', join(folder, 'b')], settingsFor(file));
  t.equal(status, 1);
  t.match(complained, /^The backup did not succeed: the database is damaged/);
  t.strictSame(
    readdirSync(folder).filter((name) => name.startsWith('b')),
    [],
  );
});

t.test('a disk that is full', async (t) => {
  const folder = await testFolder(t);
  const file = join(folder, 'meetlat.db');
  await populated(file);
  // Without a listener the system would end the process instead of refusing the write.
  const listener = join(folder, 'listener.mjs');
  writeFileSync(listener, "process.on('SIGXFSZ', () => undefined);");
  // No file may be larger than a hundred blocks: the copy cannot be written, as on a full disk.
  const done = spawnSync(
    'sh',
    [
      '-c',
      'ulimit -f 100; exec "$0" --import "$2" --import=tsx src/cli/meetlat.ts backup "$1"',
      process.execPath,
      join(folder, 'b'),
      listener,
    ],
    {
      cwd: new URL('../..', import.meta.url).pathname,
      env: { PATH: process.env.PATH ?? '', ...settingsFor(file) },
      encoding: 'utf8',
    },
  );
  t.equal(done.status, 1, done.stderr);
  t.match(done.stderr, /^The backup did not succeed: .*(full|room|larger).*\.\n$/);
  t.strictSame(
    readdirSync(folder).filter((name) => name.startsWith('b')),
    [],
    'nothing is left',
  );
  t.doesNotThrow(() => inspectCopy(file), 'and the database is as it was');
});

t.test('what the operating system says becomes a sentence; what is our own fault stays an error', async (t) => {
  const failing = (code: string) =>
    inSentences('The backup', () => Promise.reject(Object.assign(new Error('raw'), { code })));
  for (const [code, sentence] of [
    ['ENOSPC', 'there is no room left on the disk'],
    ['EACCES', 'this user may not read or write there'],
    ['EROFS', 'the disk can only be read'],
    ['SQLITE_IOERR_WRITE', 'the disk is full or has a fault'],
    ['SQLITE_BUSY_SNAPSHOT', 'another process keeps the database locked'],
    ['SQLITE_CORRUPT', 'the database is damaged'],
    ['28P01', 'DATABASE_URL names a database that gave 28P01'],
  ] as const) {
    await t.rejects(failing(code), {
      name: 'CommandError',
      message: new RegExp(`^The backup did not succeed: ${sentence}`),
    });
  }
  await t.rejects(failing('ERR_INVALID_ARG_TYPE'), { name: 'Error', message: 'raw' });
});
