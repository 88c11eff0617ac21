import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import t from 'tap';
import { recordKinds } from '../../src/records/registry.ts';
import { openUpload } from '../support/flood.ts';
import { importsOf, prepareCentre } from '../support/prepare-centre.ts';
import { adminKey, secret, startBuilt } from '../trials/support/built-service.ts';

/**
 * The built service with its log on the most talkative level, every route of its document and every way to go wrong:
 * then the log is searched for what was sent.
 */
const database = `${t.testdir()}/meetlat.db`;
const service = await startBuilt(`file:${database}`, { env: { LOG_LEVEL: 'trace', MEETLAT_TRUST_PROXY: 'loopback' } });
t.teardown(() => service.kill());
const { centre, key } = await prepareCentre(service.url);

/** Sent in ids, paths, queries, headers and bodies; none of it may come back in the log. */
const planted = {
  recordId: 'p-planted-17',
  bsn: '123456782',
  name: 'Jansen-Planted',
  query: 'planted-query',
  header: 'planted-header',
  wrongKey: 'planted-wrong-key-planted-wrong-key-1234',
  address: '203.0.113.77',
};

type Operation = { method: string; path: string };
const traceIds: string[] = [];
const statuses = new Set<number>();

async function ask(method: string, path: string, options: { key?: string; raw?: string; type?: string } = {}) {
  const answer = await fetch(`${service.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${options.key ?? key}`,
      'x-forwarded-for': planted.address,
      'user-agent': planted.header,
      'x-request-id': planted.header,
      ...(options.raw === undefined ? {} : { 'content-type': options.type ?? 'application/json' }),
    },
    ...(options.raw === undefined ? {} : { body: options.raw }),
  });
  statuses.add(answer.status);
  const text = await answer.text();
  if (answer.headers.get('content-type')?.startsWith('application/problem+json')) {
    const { traceId } = JSON.parse(text);
    t.equal(answer.headers.get('x-request-id'), traceId, 'the id of the request is the one in the problem');
    traceIds.push(traceId);
  }
  return answer.status;
}

async function operations(): Promise<Operation[]> {
  const { paths } = (await (await fetch(`${service.url}/v1/openapi.json`)).json()) as { paths: Record<string, object> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path: `/v1${path}` })),
  );
}

t.test('traffic over every route, right and wrong', async (t) => {
  const all = await operations();
  t.ok(all.length > 50);
  const fill = (path: string, id: string) =>
    path
      .replace('{centreId}', 'centre')
      .replace('{organisationId}', 'operator')
      .replace(/\{\w+\}/g, id);
  for (const { method, path } of all) {
    const hasBody = ['PUT', 'POST', 'PATCH'].includes(method);
    for (const id of [planted.recordId, planted.bsn])
      for (const who of [key, adminKey, planted.wrongKey])
        await ask(method, `${fill(path, id)}?name=${planted.query}`, {
          key: who,
          ...(hasBody ? { raw: JSON.stringify({ [planted.name]: planted.name, birthYear: planted.name }) } : {}),
        });
  }
  for (const kind of recordKinds) {
    const path = `${centre}/${kind.kind}/${planted.recordId}`;
    await ask('PUT', path, { raw: JSON.stringify(kind.example) });
    await ask('GET', path);
    await ask('PATCH', path, { raw: JSON.stringify({ note: planted.name }), type: 'application/merge-patch+json' });
  }
  await ask('PUT', `${centre}/participants/${planted.recordId}`, { raw: `{"name":"${planted.name}` });
  await ask('PUT', `${centre}/participants/${planted.recordId}`, { raw: planted.name, type: 'text/plain' });
  await ask('PUT', `${centre}/participants/${planted.recordId}`, { raw: `{"a":"${planted.name.repeat(100_000)}"}` });
  await ask('GET', `/${planted.bsn}/${planted.name}`);
  await ask('GET', `${centre}/${planted.bsn}%zz`);
  await ask('POST', `${centre}/imports`, {
    raw: `${JSON.stringify({ kind: 'participants', id: planted.recordId, data: { name: planted.name } })}\n${planted.name}`,
    type: 'application/x-ndjson',
  });
  for (const status of [200, 201, 400, 401, 404, 413, 415]) t.ok(statuses.has(status), `${status} was answered`);
});

t.test('what is not HTTP', async (t) => {
  const { hostname, port } = new URL(service.url);
  for (const text of [
    `${planted.name} ${planted.bsn}\r\n\r\n`,
    `GET /${planted.bsn} HTTP/1.1\r\nHost: x\r\nExpect: ${planted.header}\r\n\r\n`,
    `GET /${planted.bsn} HTTP/1.1\r\nx: ${planted.header.repeat(3000)}\r\n\r\n`,
  ]) {
    const socket = connect(Number(port), hostname, () => socket.write(text)).on('error', () => undefined);
    let answer = '';
    for await (const data of socket) answer += data;
    const traceId = /"traceId":"([^"]+)"/.exec(answer)?.[1];
    t.ok(traceId, 'is answered with a problem');
    traceIds.push(traceId ?? 'none');
  }
});

t.test('uploads that break off', async (t) => {
  const { hostname, port } = new URL(service.url);
  const half = `PUT ${centre}/participants/${planted.recordId} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"${planted.name}`;
  const socket = connect(Number(port), hostname, () => socket.write(half)).on('error', () => undefined);
  await wait(50);
  socket.destroy();
  const already = (await importsOf(service.url, centre, key, 0)).length;
  const upload = openUpload(service.url, key, `${centre}/imports`);
  upload.line({ kind: 'participants', id: planted.recordId, data: { name: planted.name } });
  await importsOf(service.url, centre, key, already + 1);
  upload.destroy();
  const states = async () => (await importsOf(service.url, centre, key, already + 1)).map(({ state }) => state);
  while ((await states()).includes('running')) await wait(20);
  t.ok((await states()).includes('interrupted'));
});

t.test('a database that fails in an unknown way', async (t) => {
  const other = new Database(database);
  other.pragma('foreign_keys = OFF');
  const tables = other
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'participant%'")
    .all();
  t.ok(tables.length > 0);
  for (const { name } of tables as { name: string }[]) other.exec(`DROP TABLE "${name}"`);
  other.close();
  const before = traceIds.length;
  t.equal(await ask('PUT', `${centre}/participants/${planted.recordId}`, { raw: '{"birthYear":1980}' }), 500);
  t.equal(await ask('GET', `${centre}/participants/${planted.recordId}?name=${planted.query}`), 400);
  t.equal(await ask('GET', `${centre}/participants/${planted.recordId}`), 500);
  t.equal(await service.stop(), 0);
  const failed = log().filter(({ msg }) => msg === 'request failed');
  t.strictSame(
    failed.map(({ reqId }) => reqId).sort(),
    [traceIds[before], traceIds[before + 2]].sort(),
    'is found in the log by the trace id of the problem',
  );
  for (const { failure } of failed) {
    t.match(failure, { name: 'SqliteError', code: 'SQLITE_ERROR' });
    t.ok(failure.stack.length > 0 && failure.stack.every((frame: string) => frame.startsWith('at ')), 'frames only');
  }
});

/** The lines of the log: all that was written but what a person reads at the start. */
function log() {
  return service.output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
}

t.test('the log holds none of it', async (t) => {
  const lines = log().map((line) => JSON.stringify(line));
  t.ok(lines.length > 300, `${lines.length} lines`);
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const ownAddress = /Server listening at/;
  const forbidden: [string, string | RegExp][] = [
    ...Object.entries(planted),
    ['key', key],
    ['secret part of the key', key.split('_')[2] ?? 'no key'],
    ['admin key', adminKey],
    ['secret', secret.slice(2)],
    ['another address', /\b127\.0\.0\.1\b|::1|remoteAddress|remotePort/],
    ['query', /\?[a-z]+=/i],
    ['body field', /birthYear|headcount/],
    ['folder of the installation', root],
    ['folder of the database', database],
  ];
  for (const [what, text] of forbidden) {
    const found = lines.find(
      (line) => !ownAddress.test(line) && (typeof text === 'string' ? line.includes(text) : text.test(line)),
    );
    t.equal(found, undefined, what);
  }
  const answered = log().filter(({ msg }) => msg === 'answered');
  t.ok(answered.length > 300);
  for (const { route, reqId } of answered) {
    t.ok(route === null || route.startsWith('/'), 'the template of the route');
    t.match(reqId, /^[0-9a-f-]{36}$/);
  }
  t.strictSame(
    traceIds.filter((id) => !answered.some(({ reqId }) => reqId === id)),
    [],
    'every trace id is in the log',
  );
  t.notMatch(service.output, new RegExp(planted.name), 'nor does anything else that it wrote');
});
