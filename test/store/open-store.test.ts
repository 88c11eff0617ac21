import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import t from 'tap';
import { openStore } from '../../src/store/open-store.ts';
import { StoreUnavailable } from '../../src/store/store.ts';
import { testSecret } from './support/database.ts';

const secret = testSecret;
const folder = await mkdtemp(join(tmpdir(), 'meetlat-'));
t.teardown(() => rm(folder, { recursive: true, force: true }));

t.test('the folder of the database is made', async (t) => {
  const file = join(folder, 'new', 'deep', 'meetlat.db');
  const store = await openStore({ databaseUrl: `file:${file}`, secret });
  t.equal(store.dialect, 'sqlite');
  await store.ping();
  await store.close();
  t.ok(existsSync(file));
  t.notOk(existsSync(`${file}-wal`), 'a clean close leaves one file');
});

t.test('a file URL names the same file as a path', async (t) => {
  const file = join(folder, 'with space.db');
  const store = await openStore({ databaseUrl: pathToFileURL(file).href, secret });
  t.equal(await store.putSettingOnce('name', 'value'), 'value');
  await store.close();
  const again = await openStore({ databaseUrl: `file:${file}`, secret });
  t.equal(await again.getSetting('name'), 'value');
  await again.close();
});

t.test('two that open a new database at once both get it', async (t) => {
  const databaseUrl = `file:${join(folder, 'twice.db')}`;
  const stores = await Promise.all([openStore({ databaseUrl, secret }), openStore({ databaseUrl, secret })]);
  await Promise.all(stores.map((store, place) => store.putSettingOnce(`s-${place}`, 'x')));
  t.equal(await stores[0].getSetting('s-1'), 'x');
  await Promise.all(stores.map((store) => store.close()));
});

for (const databaseUrl of ['mysql://user:secret@host/db', 'data/meetlat.db', '', 'sqlite:x']) {
  t.test(`refused: "${databaseUrl.replace(/secret/, '...')}"`, async (t) => {
    const error = await openStore({ databaseUrl, secret }).then(
      () => null,
      (reason: unknown) => reason as Error,
    );
    t.match(error?.message, /DATABASE_URL/, 'says which setting');
    t.notMatch(error?.message, /secret/, 'and not what was in it');
  });
}

for (const databaseUrl of ['file:', 'file::memory:']) {
  t.test(`refused: ${databaseUrl}`, (t) => t.rejects(openStore({ databaseUrl, secret }), /DATABASE_URL needs a file/));
}

t.test('a server that is not there', async (t) => {
  const opening = openStore({ databaseUrl: 'postgres://nobody:secret@127.0.0.1:1/none', secret });
  const error = await opening.catch((reason: unknown) => reason);
  t.ok(error instanceof StoreUnavailable && error.reason === 'unreachable', 'is unreachable');
});

t.test('a folder that cannot be a database', (t) =>
  t.rejects(openStore({ databaseUrl: `file:${folder}`, secret }), StoreUnavailable),
);
