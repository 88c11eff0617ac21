import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { readConfig } from '../src/config.ts';

const root = new URL('..', import.meta.url).pathname;

/** Runs the service until it listens, or ends by itself. */
async function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import=tsx', 'src/server.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', PORT: '0', LOG_LEVEL: 'warn', ...env },
  });
  let output = '';
  const listening = new Promise<string | null>((resolve) => {
    const read = (data: Buffer): void => {
      output += data;
      const url = /listens on (http:\S+)/.exec(output)?.[1];
      if (url) resolve(url);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', () => resolve(null));
  });
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  return { url: await listening, output: () => output, kill: (signal: NodeJS.Signals) => child.kill(signal), ended };
}

t.test('first start, stop, second start, wrong secret', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'meetlat-start-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const env = { DATABASE_URL: `file:${join(folder, 'data', 'meetlat.db')}` };
  const first = await start(env);
  t.ok(first.url, first.output());
  const key = /^ {2}(mlta_\S+)$/m.exec(first.output())?.[1] ?? '';
  t.ok(key.length >= 32, 'the admin key is shown');
  const secretFile = join(folder, 'data', 'meetlat.secret');
  t.equal((await stat(secretFile)).mode & 0o777, 0o600, 'the secret is for its owner only');
  t.equal((await stat(join(folder, 'data'))).mode & 0o077, 0, 'and so is the folder with the data');
  for (const file of ['meetlat.db', 'meetlat.db-wal']) {
    t.equal((await stat(join(folder, 'data', file))).mode & 0o077, 0, file);
  }
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const put = await fetch(`${first.url}/v1/organisations/o-1`, {
    method: 'PUT',
    headers,
    body: '{"name":"Een","kind":"operator"}',
  });
  t.equal(put.status, 201);
  first.kill('SIGTERM');
  t.strictSame(await first.ended, [0, null], 'stops by itself');

  const second = await start(env);
  t.notMatch(second.output(), 'mlta_', 'the key is not shown again');
  t.equal(
    (await fetch(`${second.url}/v1/organisations/o-1`, { headers })).status,
    200,
    'what was acknowledged is there, and the key still works',
  );
  second.kill('SIGKILL');
  await second.ended;

  const secret = await readFile(secretFile, 'utf8');
  for (const [name, wrong, expected] of [
    ['another secret', `1:${'x'.repeat(43)}`, /MEETLAT_SECRET is not the secret this database was made with/],
    ['another version', `2:${'x'.repeat(43)}`, /MEETLAT_SECRET is not the secret/],
    ['half a secret', '1:abc', /damaged/],
  ] as const) {
    await writeFile(secretFile, wrong);
    const refused = await start(env);
    t.equal(refused.url, null, name);
    t.match(refused.output(), expected, name);
    t.notMatch(refused.output(), 'xxxx', 'the secret is not shown');
    t.strictSame(await refused.ended, [1, null], name);
  }
  await rm(secretFile);
  const without = await start(env);
  t.match(without.output(), /There is no secret beside the database: put meetlat\.secret back/);
  t.strictSame(await without.ended, [1, null]);
  await t.rejects(stat(secretFile), 'no new secret takes the place of the lost one');
  await writeFile(secretFile, secret);
  const third = await start(env);
  t.ok(third.url, 'the right one opens it again');
  third.kill('SIGINT');
  await third.ended;
});

t.test('a wrong setting stops with a sentence that names it', async (t) => {
  const wrong: [Record<string, string>, RegExp][] = [
    [{ PORT: 'abc' }, /^PORT must be a port number/],
    [{ PORT: '70000' }, /^PORT /],
    [{ HOST: '0.0.0.0' }, /MEETLAT_TRUST_PROXY/],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must start with file: or postgres/],
    [{ DATABASE_URL: 'postgres://localhost/x' }, /^MEETLAT_ADMIN_KEY must be set/],
    [{ PORT: ' ' }, /^PORT must be a port number/],
    [{ PORT: '0x1f' }, /^PORT must be a port number/],
    [{ PORT: '1e3' }, /^PORT must be a port number/],
    [{ MEETLAT_ADMIN_KEY: 'short' }, /^MEETLAT_ADMIN_KEY must be at least 32/],
    [{ MEETLAT_ADMIN_KEY: `${'a'.repeat(40)} b` }, /^MEETLAT_ADMIN_KEY must be .* without spaces/],
    [{ MEETLAT_ADMIN_KEY: 'é'.repeat(40) }, /^MEETLAT_ADMIN_KEY must be/],
    [{ MEETLAT_SECRET: 'x' }, /^MEETLAT_SECRET must be a version/],
    [{ MEETLAT_PUBLIC_URL: 'meetlat.nl' }, /^MEETLAT_PUBLIC_URL must be a web address/],
    [{ MEETLAT_CORS_ORIGINS: 'bi.example' }, /^MEETLAT_CORS_ORIGINS must be origins/],
    ...['maybe?', 'constructor', '999.1.1.1', '10.0.0.0/99', '10.0.0.0/0', '::1/129', '10.0.0.1,', 'a/b/c'].map(
      (text): [Record<string, string>, RegExp] => [
        { MEETLAT_TRUST_PROXY: text },
        /^MEETLAT_TRUST_PROXY must be off, on, or addresses/,
      ],
    ),
    [{ MEETLAT_CONTACT_EMAIL: 'nobody' }, /^MEETLAT_CONTACT_EMAIL must be an e-mail/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of/],
  ];
  for (const [env, sentence] of wrong) {
    t.throws(() => readConfig(env), { name: 'ConfigError', message: sentence }, JSON.stringify(Object.keys(env)));
  }
  t.throws(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' }), { message: /PORT.*\n.*LOG_LEVEL/s }, 'all at once');
  const refused = await start({ PORT: 'abc' });
  t.equal(refused.url, null);
  t.equal(refused.output(), 'PORT must be a port number, 0 to 65535.\n');
});

t.test('settings as documented', async (t) => {
  t.match(readConfig({}), {
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: 'file:data/meetlat.db',
    publicUrl: 'http://localhost:3000',
    trustProxy: false,
    logLevel: 'info',
  });
  t.equal(readConfig({ PORT: '8080' }).publicUrl, 'http://localhost:8080');
  t.equal(readConfig({ PORT: '' }).port, 3000, 'an empty setting is no setting');
  t.equal(readConfig({ HOST: '0.0.0.0', MEETLAT_TRUST_PROXY: 'on' }).trustProxy, true);
  t.strictSame(readConfig({ HOST: '::', MEETLAT_TRUST_PROXY: '10.0.0.1, 10.1.0.0/16' }).trustProxy, [
    '10.0.0.1',
    '10.1.0.0/16',
  ]);
  t.strictSame(readConfig({ MEETLAT_CORS_ORIGINS: 'https://a.example, https://b.example' }).corsOrigins, [
    'https://a.example',
    'https://b.example',
  ]);
});

t.test('a start that cannot listen or cannot open its database says so in one sentence', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'meetlat-refused-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const blocker = createServer().listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  t.teardown(() => blocker.close());
  const { port } = blocker.address() as AddressInfo;
  const env = { DATABASE_URL: `file:${join(folder, 'meetlat.db')}` };

  const taken = await start({ ...env, PORT: String(port) });
  t.strictSame(await taken.ended, [1, null]);
  t.equal(taken.output(), `PORT ${port} is taken by another process: set PORT to a free one.\n`);

  const free = await start(env);
  const key = /^ {2}(mlta_\S+)$/m.exec(free.output())?.[1] ?? '';
  t.ok(key, 'the key that nobody saw is not the one that is kept');
  const headers = { authorization: `Bearer ${key}` };
  t.equal((await fetch(`${free.url}/v1/organisations`, { headers })).status, 200);
  free.kill('SIGTERM');
  await free.ended;

  const directory = await start({ DATABASE_URL: `file:${folder}` });
  t.strictSame(await directory.ended, [1, null]);
  t.match(directory.output(), /^DATABASE_URL names a database that cannot be opened or reached \([A-Z_]+\)\.\n$/);

  const unreachable = await start({
    DATABASE_URL: 'postgres://user:hidden-word@127.0.0.1:1/meetlat',
    MEETLAT_ADMIN_KEY: 'k'.repeat(32),
    MEETLAT_SECRET: `1:${'s'.repeat(32)}`,
  });
  t.strictSame(await unreachable.ended, [1, null]);
  t.equal(unreachable.output(), 'DATABASE_URL names a database that cannot be opened or reached (ECONNREFUSED).\n');
});
