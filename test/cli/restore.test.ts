import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import t, { type Test } from 'tap';
import { fixtureSecret } from '../../scripts/fixture/secrets.ts';
import { readBackup } from '../../src/cli/files/backup-folder.ts';
import { secretFor } from '../../src/cli/files/secret-for.ts';
import { openStore } from '../../src/store/open-store.ts';
import { connectReader } from '../../src/store/sqlite/connect.ts';
import { inspectCopy } from '../../src/store/sqlite/copy-database.ts';
import { expectationOf, loadIntoSqlite } from '../store/support/fixtures.ts';
import { saysTheSame } from '../store/support/says-the-same.ts';
import { makeService } from '../support/service.ts';
import { meetlat, populated, settingsFor, testFolder } from './support/meetlat.ts';

const expected = expectationOf('0000');

/** A backup, and the settings of a place where there is nothing yet. */
async function madeBackup(t: Test, options: string[] = []) {
  const folder = await testFolder(t);
  const file = join(folder, 'meetlat.db');
  await populated(file);
  const backup = join(folder, 'backup');
  t.equal((await meetlat(['backup', backup, ...options], settingsFor(file))).status, 0);
  const place = join(folder, 'place');
  const target = join(place, 'meetlat.db');
  return { folder, backup, place, target, env: settingsFor(target) };
}

const files = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

t.test('a damaged or incomplete backup is refused, and nothing is put in place', async (t) => {
  const damages: [name: string, damage: (backup: string) => void, complaint: RegExp][] = [
    ['one byte in the middle', (backup) => flip(join(backup, 'meetlat.db'), 0.5), /is not the file that was written/],
    ['its first byte', (backup) => flip(join(backup, 'meetlat.db'), 0), /is not the file that was written/],
    ['its last byte', (backup) => flip(join(backup, 'meetlat.db'), 1), /is not the file that was written/],
    [
      'cut off',
      (backup) => truncateSync(join(backup, 'meetlat.db'), statSync(join(backup, 'meetlat.db')).size - 4096),
      /is not the file that was written/,
    ],
    ['no database', (backup) => rmSync(join(backup, 'meetlat.db')), /The backup is incomplete/],
    ['no manifest', (backup) => rmSync(join(backup, 'manifest.json')), /There is no manifest/],
    ['half a manifest', (backup) => truncateSync(join(backup, 'manifest.json'), 700), /The manifest .* is damaged/],
    [
      'a manifest of another form',
      (backup) => edit(backup, (it) => ({ ...it, more: 1 })),
      /The manifest .* is damaged/,
    ],
    [
      'a path in the manifest',
      (backup) => edit(backup, (it) => ({ ...it, file: { ...it.file, name: '../meetlat.db' } })),
      /The manifest .* is damaged/,
    ],
    [
      'another number of rows',
      (backup) =>
        edit(backup, (it) => ({ ...it, tables: { ...it.tables, centres: { ...it.tables.centres, rows: 1 } } })),
      /does not belong to the database beside it.*\ncentres: 1 rows in the manifest, 2 in the backup/,
    ],
    [
      'another check value',
      (backup) => edit(backup, (it) => ({ ...it, secretCheck: 'a'.repeat(64) })),
      /MEETLAT_SECRET is not the secret this backup was made with/,
    ],
    [
      'of a newer version',
      (backup) => edit(backup, (it) => ({ ...it, migration: '0999_later', meetlatVersion: '9.8.7' })),
      /newer version of Meetlat, 9\.8\.7 \(0999_later\)/,
    ],
  ];
  for (const [name, damage, complaint] of damages) {
    const { backup, place, env } = await madeBackup(t);
    damage(backup);
    const { status, complained } = await meetlat(['restore', backup], env);
    t.equal(status, 1, name);
    t.match(complained, complaint, name);
    t.strictSame(files(place), [], `${name}: nothing is there`);
  }
});

t.test('a database in the backup that says it is newer is refused, whatever the manifest says', async (t) => {
  const folder = await testFolder(t);
  const file = join(folder, 'meetlat.db');
  await populated(file);
  const database = new Database(file);
  database.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('f', 4102444800000)");
  database.close();
  const made = await meetlat(['backup', join(folder, 'b')], settingsFor(file));
  t.match(made, { status: 1, complained: /made by a newer version of Meetlat/ }, 'this version cannot vouch for it');
  t.strictSame(
    files(folder).filter((name) => name.startsWith('b')),
    [],
  );
});

t.test('the secret has to be the one of the backup', async (t) => {
  const other = `1:${'o'.repeat(40)}`;
  const own = `${fixtureSecret}\n`;

  await t.test('none at hand', async (t) => {
    const { backup, place, target } = await madeBackup(t);
    const { status, complained } = await meetlat(['restore', backup], { DATABASE_URL: `file:${target}` });
    t.match({ status, complained }, { status: 1, complained: 'is not at hand. Put it in' });
    t.strictSame(files(place), []);
  });
  await t.test('another one in the settings or beside the database', async (t) => {
    const { backup, place, target, env } = await madeBackup(t);
    t.match(
      (await meetlat(['restore', backup], { ...env, MEETLAT_SECRET: other })).complained,
      'MEETLAT_SECRET is not',
    );
    mkdirSync(place);
    writeFileSync(join(place, 'meetlat.secret'), other);
    const refused = await meetlat(['restore', backup], { DATABASE_URL: `file:${target}` });
    t.match(refused, { status: 1, complained: /The secret in .* is not the one this backup was made with/ });
    t.notMatch(refused.complained, other);
    t.strictSame(files(place), ['meetlat.secret']);
  });
  await t.test('in the backup', async (t) => {
    const { backup, place, target } = await madeBackup(t, ['--with-secret']);
    t.equal((await meetlat(['restore', backup], { DATABASE_URL: `file:${target}` })).status, 0);
    t.equal(readFileSync(join(place, 'meetlat.secret'), 'utf8'), own);
    for (const name of files(place)) t.equal(statSync(join(place, name)).mode & 0o777, 0o600, name);
  });
  await t.test('in the backup, with another installation in the place', async (t) => {
    const { backup, place, target } = await madeBackup(t, ['--with-secret']);
    mkdirSync(place);
    writeFileSync(join(place, 'meetlat.secret'), other);
    await (await openStore({ databaseUrl: `file:${target}`, secret: other })).close();
    const env = { DATABASE_URL: `file:${target}` };
    t.match(await meetlat(['restore', backup], env), {
      status: 1,
      complained: 'is not the one this backup was made with',
    });
    t.equal((await meetlat(['restore', backup, '--replace'], env)).status, 0);
    t.equal(readFileSync(join(place, 'meetlat.secret'), 'utf8'), own);
    const kept = files(place).find((name) => name.startsWith('meetlat.secret.replaced-')) ?? '';
    t.equal(readFileSync(join(place, kept), 'utf8'), other, 'the other secret is kept with its database');
  });
  await t.test('a backup with the secret of another database', async (t) => {
    const { backup, place, env } = await madeBackup(t, ['--with-secret']);
    writeFileSync(join(backup, 'meetlat.secret'), other);
    t.match(await meetlat(['restore', backup], env), { status: 1, complained: 'the backup is damaged' });
    t.strictSame(files(place), []);
  });
});

t.test('a database that is there is kept, or made room for with all that was acknowledged', async (t) => {
  const { backup, place, env } = await madeBackup(t);
  const store = await openStore({ databaseUrl: env.DATABASE_URL ?? '', secret: fixtureSecret });
  await store.putSettingOnce('mine', 'kept');
  const before = files(place);
  t.match(await meetlat(['restore', backup], env), { status: 1, complained: 'is there already. With --replace' });
  t.match(
    await meetlat(['restore', backup, '--replace'], env),
    { status: 1, complained: 'A service, or another program, has' },
    'not while it is in use',
  );
  t.strictSame(files(place), before);
  t.equal(await store.getSetting('mine'), 'kept', 'and the service has noticed nothing');
  await store.putSettingOnce('later', 'kept too');
  await store.close();

  const done = await meetlat(['restore', backup, '--replace'], env);
  t.match(done, { status: 0, said: 'What was there is kept as' });
  const aside = files(place).filter((name) => name !== 'meetlat.db');
  t.equal(aside.length, 1, aside.join(', '));
  const old = connectReader(join(place, aside[0] ?? ''));
  t.equal(old.prepare('SELECT count(*) FROM settings').pluck().get(), 2);
  old.close();

  const service = await makeService({ env });
  t.teardown(() => service.close());
  await saysTheSame(t, service, expected);
});

t.test('the logs of a database that died are not applied to the restored one', async (t) => {
  const { backup, place, target, env } = await madeBackup(t);
  mkdirSync(place);
  // As a process leaves them that was killed: the writes are in the log only.
  const living = join(place, 'living.db');
  await populated(living);
  const connection = new Database(living);
  connection.pragma('journal_mode = WAL');
  connection.exec('DELETE FROM idempotency_keys');
  for (const suffix of ['', '-wal', '-shm']) cpSync(`${living}${suffix}`, `${target}${suffix}`);
  connection.close();
  t.ok(statSync(`${target}-wal`).size > 0);

  t.equal((await meetlat(['restore', backup, '--replace'], env)).status, 0);
  t.strictSame(inspectCopy(target).tables, inspectCopy(join(backup, 'meetlat.db')).tables);

  await t.test('nor when only a log is left', async (t) => {
    const own = join(place, 'own', 'meetlat.db');
    mkdirSync(join(place, 'own'));
    writeFileSync(`${own}-wal`, 'left');
    const settings = settingsFor(own);
    t.match(await meetlat(['restore', backup], settings), { status: 1, complained: 'meetlat.db-wal is there already' });
    t.equal((await meetlat(['restore', backup, '--replace'], settings)).status, 0);
    t.notOk(existsSync(`${own}-wal`));
    t.equal(files(join(place, 'own')).filter((name) => /replaced-.*-wal$/.test(name)).length, 1, 'it is kept aside');
  });
});

t.test('a database so damaged that SQLite cannot read it makes room as well', async (t) => {
  const { backup, place, target, env } = await madeBackup(t);
  mkdirSync(place);
  writeFileSync(target, 'no database any more'.repeat(500));
  const done = await meetlat(['restore', backup, '--replace'], env);
  t.match(done, { status: 0, said: 'nothing tells whether a service still has it open' });
  t.ok(files(place).some((name) => name.startsWith('meetlat.db.replaced-')));
  t.doesNotThrow(() => inspectCopy(target));
});

t.test('a backup of an older version is brought up to date at the next start', async (t) => {
  const { folder, env } = await madeBackup(t);
  const older = join(folder, 'older.db');
  loadIntoSqlite('0000', older);
  t.equal((await meetlat(['backup', join(folder, 'old')], settingsFor(older))).status, 0);
  const done = await meetlat(['restore', join(folder, 'old')], env);
  t.match(done, { status: 0, said: 'The next start brings it from 0000_foundation to' });
  const service = await makeService({ env });
  t.teardown(() => service.close());
  await saysTheSame(t, service, expected);
});

t.test('a database behind a link is replaced where it lies', async (t) => {
  const { backup, folder, place, target } = await madeBackup(t);
  mkdirSync(place);
  await populated(target);
  const link = join(folder, 'link.db');
  symlinkSync(target, link);
  t.equal((await meetlat(['restore', backup, '--replace'], settingsFor(link))).status, 0);
  t.ok(lstatSync(link).isSymbolicLink());
  t.equal(files(place).length, 2, 'the restored one and the one that was there');
});

t.test('a secret that was put in place is taken back when the database cannot be', async (t) => {
  const { backup, place, target } = await madeBackup(t, ['--with-secret']);
  mkdirSync(place);
  const file = join(place, 'meetlat.secret');
  const other = `1:${'o'.repeat(40)}`;
  writeFileSync(file, other);
  const config = { secret: null, databaseUrl: `file:${target}` };
  const putIt = await secretFor(await readBackup(backup), config, { mayReplace: true });
  const takeBack = await putIt(`${file}.aside`);
  t.equal(readFileSync(file, 'utf8').trim(), fixtureSecret);
  await takeBack();
  t.equal(readFileSync(file, 'utf8'), other);
  t.strictSame(files(place), ['meetlat.secret']);
});

t.test('refused with a sentence', async (t) => {
  const { backup, folder } = await madeBackup(t);
  const postgres = { ...settingsFor(''), DATABASE_URL: 'postgres://u:a-password@127.0.0.1:1/x' };
  t.match((await meetlat(['restore'], settingsFor(join(folder, 'x.db')))).complained, 'Say which');
  const refused = await meetlat(['restore', backup], postgres);
  t.match(refused, { status: 1, complained: /DATABASE_URL names a database that gave ECONNREFUSED/ });
  t.match((await meetlat(['restore', backup, '--replace'], postgres)).complained, 'make a new, empty database');
  t.notMatch(refused.complained, 'a-password');
  t.match(
    (await meetlat(['restore', join(folder, 'none')], settingsFor(join(folder, 'x.db')))).complained,
    'no manifest',
  );
});

type Shape = { file: object; tables: Record<string, object> } & Record<string, unknown>;

function edit(backup: string, change: (manifest: Shape) => object): void {
  const path = join(backup, 'manifest.json');
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')) as Shape)));
}

/** Changes one bit, so far into the file. */
function flip(path: string, part: number): void {
  const bytes = readFileSync(path);
  const place = Math.min(Math.floor(bytes.length * part), bytes.length - 1);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
