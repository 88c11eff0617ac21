import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import t from 'tap';
import { ConfigError, readConfig } from '../src/config.ts';
import { databaseFile } from '../src/database-file.ts';
import { openSecret, secretFile } from '../src/installation.ts';
import { openStore } from '../src/store/open-store.ts';

/** The database and what stands beside it are found by one reading of `DATABASE_URL`. */
t.test('which file a URL names', (t) => {
  const cases: [string, string][] = [
    ['file:data/meetlat.db', resolve('data/meetlat.db')],
    ['file:/var/lib/meetlat.db', '/var/lib/meetlat.db'],
    ['file:///var/lib/meetlat.db', '/var/lib/meetlat.db'],
    ['file:///var/my%20data/meetlat.db', '/var/my data/meetlat.db'],
    ['file:my%20data/meetlat.db', resolve('my%20data/meetlat.db')],
  ];
  for (const [url, file] of cases) {
    t.equal(databaseFile(url), file, url);
    t.equal(secretFile(url), join(file, '..', 'meetlat.secret'), `beside ${url}`);
    t.equal(readConfig({ DATABASE_URL: url }).databaseUrl, url);
  }
  t.end();
});

t.test('what names no file of this machine is refused, by the name of the setting', (t) => {
  for (const url of ['file://data/meetlat.db', 'file:///a%2Fb.db', 'file:///a%ZZ.db', 'file::memory:']) {
    t.throws(() => readConfig({ DATABASE_URL: url }), {
      name: 'ConfigError',
      message: /^DATABASE_URL must name a file/,
    });
  }
  t.throws(() => readConfig({ DATABASE_URL: 'data/meetlat.db' }), { message: /^DATABASE_URL must start with[^\n]*$/ });
  t.end();
});

t.test('an installation whose secret lies where it was once looked for', async (t) => {
  const root = await mkdtemp(join(tmpdir(), 'meetlat-url-'));
  t.teardown(() => rm(root, { recursive: true, force: true }));
  const folder = join(root, 'my data');
  const config = readConfig({ DATABASE_URL: pathToFileURL(join(folder, 'meetlat.db')).href });
  t.match(config.databaseUrl, 'my%20data');
  const made = await openSecret(config);
  t.equal(made.newSecretFile, join(folder, 'meetlat.secret'), 'a new one is beside its database');
  const store = await openStore({ databaseUrl: config.databaseUrl, secret: made.secret });
  await store.close();

  // As versions left it that did not read `%20` for the secret.
  const former = join(root, 'my%20data', 'meetlat.secret');
  await mkdir(join(root, 'my%20data'));
  await rename(join(folder, 'meetlat.secret'), former);
  const refused = await openSecret(config).catch((error: unknown) => error);
  t.ok(refused instanceof ConfigError);
  const { message } = refused as ConfigError;
  t.match(message, former, 'it says where the secret is');
  t.match(message, join(folder, 'meetlat.secret'), 'and where it belongs');
  t.notMatch(message, made.secret);
  t.notOk((await readdir(folder)).includes('meetlat.secret'), 'no other one was made');
  t.equal((await readFile(former, 'utf8')).trim(), made.secret, 'and it was left alone');

  await rm(join(folder, 'meetlat.db'));
  await t.rejects(openSecret(config), { message: /Move it to/ }, 'nor when there is no database yet');

  await rename(former, join(folder, 'meetlat.secret'));
  t.strictSame(await openSecret(config), { secret: made.secret, newSecretFile: null }, 'moved, it is found');
  await writeFile(former, '1:another secret, of nobody knows what installation');
  t.equal((await openSecret(config)).secret, made.secret, 'then what lies at the old place says nothing');
});
