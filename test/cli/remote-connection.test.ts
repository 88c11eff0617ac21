import { chmodSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { connectionFault } from '../../src/cli/remote/connection-fault.ts';
import { addCentre } from '../support/service.ts';
import { testFolder } from './support/meetlat.ts';
import { listening, runRemote } from './support/remote.ts';

const { service, url } = await listening(t);
const own = await addCentre(service, 'own');
const key = own.system;

async function answering(t: Test, listener: RequestListener): Promise<string> {
  const fake = createServer(listener);
  await new Promise<void>((resolve) => fake.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    fake.closeAllConnections();
    fake.close();
  });
  return `http://127.0.0.1:${(fake.address() as AddressInfo).port}`;
}

t.test('says which setting is missing or wrong, before anything is sent', async (t) => {
  const cases: [string, string[], Parameters<typeof runRemote>[1], RegExp][] = [
    ['no address', ['draft'], { key }, /set MEETLAT_URL/],
    ['no key', ['draft'], { url }, /set MEETLAT_KEY/],
    ['a key as an option', ['draft', '--key', key], { url }, /list of processes/],
    [
      'a key in the address',
      ['draft'],
      { url: 'https://id:key@meetlat.example', key },
      /No key belongs in the address/,
    ],
    ['another scheme', ['draft'], { url: 'ftp://meetlat.example', key }, /must start with https/],
    ['no scheme', ['draft'], { url: 'meetlat.example', key }, /must start with https/],
    [
      'plain http to another machine',
      ['draft'],
      { url: 'http://meetlat.example', key },
      /could read the key.*--allow-http/,
    ],
    ['a key of two lines', ['draft'], { url, key: 'a\nb' }, /line breaks/],
    ['another language', ['draft', '--lang', 'fr'], { url, key }, /--lang/],
    ['no timeout at all', ['draft', '--timeout', '0'], { url, key }, /--timeout/],
    ['a key file that is not there', ['draft', '--key-file', '/nowhere/key'], { url }, /\/nowhere\/key cannot be read/],
    ['no quarter', ['draft', '--period', '2026'], { url, key }, /--period is a quarter/],
    ['an unknown option', ['draft', '--formt', 'csv'], { url, key }, /formt/],
  ];
  for (const [title, args, options, says] of cases) {
    const done = await runRemote(args, options);
    t.ok(done.status > 0 && done.out === '', title);
    t.match(done.aside, says, title);
    t.notMatch(done.aside, key, `${title}: the key is not repeated`);
  }
});

t.test('the key may stand in a file; who leaves it open to others is told', async (t) => {
  const file = join(await testFolder(t), 'key');
  writeFileSync(file, `${key}\n`, { mode: 0o600 });
  t.strictSame((await runRemote(['draft', '--key-file', file], { url })).aside, '');
  t.equal((await runRemote(['draft'], { url, env: { MEETLAT_KEY_FILE: file } })).status, 0);
  chmodSync(file, 0o644);
  t.match(await runRemote(['draft', '--key-file', file], { url }), { status: 0, aside: /chmod 600/ });
});

t.test('the address may be that of the interface or of the reference', async (t) => {
  for (const end of ['/', '/v1', '/v1/', '/docs'])
    t.equal((await runRemote(['draft'], { url: url + end, key })).status, 0, end);
});

t.test('says what the service refuses, with every field, in the language of the user', async (t) => {
  const create = ['keys', 'create', '--system', 'x', '--preset', 'nobody'];
  const admin = { url, key: own.coordinator };
  t.match(await runRemote(create, admin), { status: 1, aside: /\(400\):\n {2}\/preset \(body\): \S.*Valid codes/ });
  t.match((await runRemote([...create, '--lang', 'nl'], admin)).aside, /Geldige codes/);
  t.match((await runRemote(create, { ...admin, env: { LANG: 'nl_NL.UTF-8' } })).aside, /Geldige codes/);
  t.match(await runRemote(['draft'], { url, key: 'mlt_nobody' }), { status: 1, aside: /\(401\)[\s\S]*MEETLAT_KEY/ });
  t.match(await runRemote(['keys', 'list'], { url, key }), { status: 1, aside: /\(403\)/ });
  t.match(await runRemote(['draft', '--centre', 'of-another'], { url, key }), { status: 1, aside: /\(404\)/ });
});

t.test('a name with signs of a path in it stays one name', async (t) => {
  t.match(await runRemote(['draft', '--centre', `../organisations/${own.organisationId}?x=`], { url, key }), {
    status: 1,
    aside: /\(40[04]\)/,
  });
});

t.test('says what keeps it from the service', async (t) => {
  const gone = createServer();
  await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
  const free = `http://127.0.0.1:${(gone.address() as AddressInfo).port}`;
  await new Promise((resolve) => gone.close(resolve));
  const silent = createSocketServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  t.teardown(() => silent.close());
  const gibberish = createSocketServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n'));
  await new Promise<void>((resolve) => gibberish.listen(0, '127.0.0.1', resolve));
  t.teardown(() => gibberish.close());
  const page: RequestListener = (_request, reply) => reply.end('<html>Welcome</html>');
  const gateway: RequestListener = (_request, reply) => reply.writeHead(502).end('<html>Bad gateway</html>');
  const elsewhere: RequestListener = (_request, reply) =>
    reply.writeHead(301, { location: 'https://new.example/v1/centres' }).end();
  const cut: RequestListener = (request) => request.socket.destroy();
  const cases: [string, string, RegExp][] = [
    ['nothing there', free, /nothing listens there.*ECONNREFUSED/],
    ['TLS asked of plain http', url.replace('http:', 'https:'), /does not speak TLS/],
    ['no answer', `http://127.0.0.1:${(silent.address() as AddressInfo).port}`, /no answer came in time.*--timeout/],
    ['another service', `http://127.0.0.1:${(gibberish.address() as AddressInfo).port}`, /does not speak HTTP/],
    ['a web site', await answering(t, page), /no JSON: is it the address of a Meetlat/],
    ['a proxy without a service', await answering(t, gateway), /answered 502 without saying why/],
    ['somewhere else', await answering(t, elsewhere), /sends on to https:\/\/new\.example:/],
    ['cut off', await answering(t, cut), /broken off/],
  ];
  for (const [title, at, says] of cases) {
    const done = await runRemote(['draft', '--centre', 'c', '--timeout', '0.3'], { url: at, key });
    t.match(done, { status: 1, out: '', aside: says }, title);
  }
  for (const code of ['DEPTH_ZERO_SELF_SIGNED_CERT', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'ENOTFOUND']) {
    const fault = connectionFault(Object.assign(new Error(), { code }), { url } as never);
    t.match((fault as Error).message, new RegExp(`^${url} could not be reached: \\S.*\\(${code}\\)`));
  }
});

t.test('a key does not go with a request that is sent on to another host', async (t) => {
  const asked: string[] = [];
  const other = await answering(t, (request, reply) => {
    asked.push(request.url ?? '');
    reply.end('{}');
  });
  const sends = await answering(t, (_request, reply) => reply.writeHead(307, { location: other }).end());
  await runRemote(['draft', '--centre', 'c'], { url: sends, key });
  t.strictSame(asked, []);
});
