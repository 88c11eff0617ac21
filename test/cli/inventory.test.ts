import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import t from 'tap';
import { fixtureSecret } from '../../scripts/fixture/secrets.ts';
import { openStore } from '../../src/store/open-store.ts';
import { meetlat, populated, settingsFor, testFolder } from './support/meetlat.ts';

t.test('an inventory is printed, written, and compared; a table that differs is named', async (t) => {
  const folder = await testFolder(t);
  const file = join(folder, 'meetlat.db');
  await populated(file);
  const env = settingsFor(file);
  const printed = await meetlat(['inventory'], env);
  t.equal(printed.status, 0);
  const { tables, secretCheck, dialect } = JSON.parse(printed.said);
  t.equal(tables.centres.rows, 2);
  t.equal(dialect, 'sqlite');
  t.match(secretCheck, /^[0-9a-f]{64}$/);
  t.notMatch(printed.said, fixtureSecret);

  const list = join(folder, 'inventory.json');
  t.strictSame(await meetlat(['inventory', list], env), { status: 0, said: '', complained: '' });
  t.strictSame(JSON.parse(readFileSync(list, 'utf8')).tables, tables);
  t.match(await meetlat(['inventory', list], env), { status: 1, complained: 'is there already' });
  t.match(await meetlat(['inventory', '--against', list], env), { status: 0, said: /^Equal: all \d+ tables/ });
  t.equal((await meetlat(['backup', join(folder, 'b')], env)).status, 0);
  t.match(await meetlat(['inventory', '--against', join(folder, 'b')], env), { status: 0 }, 'a backup as well');

  const database = new Database(file);
  database.exec("UPDATE participants SET birth_year = 1900 WHERE id = 'P-delft-1'; DELETE FROM idempotency_keys");
  database.close();
  const { status, said } = await meetlat(['inventory', '--against', list], env);
  t.equal(status, 1);
  t.match(said, /^idempotency_keys: 1 rows in the manifest, 0 in the database$/m);
  t.match(said, /^participants: 20 rows in both, with other content$/m);
  t.match(said, /^Not equal to the manifest of /m);
});

t.test('while the service writes, it is of one moment', async (t) => {
  const folder = await testFolder(t);
  const file = join(folder, 'meetlat.db');
  await populated(file);
  const store = await openStore({ databaseUrl: `file:${file}`, secret: fixtureSecret });
  t.teardown(() => store.close());
  t.equal((await meetlat(['inventory'], settingsFor(file))).status, 0);
});

t.test('refused with a sentence', async (t) => {
  const folder = await testFolder(t);
  const env = settingsFor(join(folder, 'none.db'));
  t.match(await meetlat(['inventory'], env), { status: 1, complained: /the database cannot be opened/ });
  new Database(join(folder, 'empty.db')).exec('CREATE TABLE x (id text PRIMARY KEY)').close();
  const empty = await meetlat(['inventory'], settingsFor(join(folder, 'empty.db')));
  t.match(empty, { status: 1, complained: 'no Meetlat has opened yet' });
  writeFileSync(join(folder, 'broken.json'), '{"format":');
  const broken = await meetlat(['inventory', '--against', join(folder, 'broken.json')], env);
  t.match(broken, { status: 1, complained: 'is damaged' });
  const unreachable = { ...env, DATABASE_URL: 'postgres://u:a-password@127.0.0.1:1/x' };
  const answer = await meetlat(['inventory'], unreachable);
  t.match(answer, { status: 1, complained: /DATABASE_URL names a database that gave ECONNREFUSED/ });
  t.notMatch(answer.complained, 'a-password');
});
