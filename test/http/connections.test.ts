import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import Fastify from 'fastify';
import t, { type Test as TapTest } from 'tap';
import { language } from '../../src/http/plugins/language.ts';
import { problemDetails } from '../../src/http/plugins/problem-details.ts';
import { addCentre, makeService, type Service } from '../support/service.ts';

async function listening(t: TapTest): Promise<{ service: Service; open: () => Promise<Socket> }> {
  const service = await makeService();
  t.teardown(() => service.close());
  await service.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = service.app.server.address() as AddressInfo;
  return {
    service,
    open: async () => {
      const socket = connect(port, '127.0.0.1').on('error', () => undefined);
      await once(socket, 'connect');
      return socket;
    },
  };
}

/** Everything a socket receives until it is closed. */
async function answerOf(socket: Socket): Promise<string> {
  let answer = '';
  socket.on('data', (data) => {
    answer += data;
  });
  await once(socket, 'close');
  return answer;
}

const uploadHead = (centreId: string, key: string) =>
  [
    `POST /v1/centres/${centreId}/imports HTTP/1.1`,
    'Host: x',
    `Authorization: Bearer ${key}`,
    'Content-Type: application/x-ndjson',
    'Transfer-Encoding: chunked',
    '',
    '',
  ].join('\r\n');

t.test('what Node or the framework refuses has the headers of any other answer', async (t) => {
  const { service, open } = await listening(t);
  const usual = (await service.call('GET', '/v1/indicators', { key: null })).headers;
  for (const [request, status] of [
    ['GET /v1/indicators HTTP/1.1\r\nHost: x\r\nExpect: bogus\r\nConnection: close\r\n\r\n', 417],
    ['GET /v1/indicators HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['GET /v1/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
    [`GET /v1/centres/${'a'.repeat(600)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, 400],
    ['NOT HTTP\r\n\r\n', 400],
  ] as const) {
    const socket = await open();
    socket.write(request);
    const [head = '', body = ''] = (await answerOf(socket)).split('\r\n\r\n');
    const headers = new Map(
      head.split('\r\n').map((line) => {
        const [name = '', ...value] = line.split(': ');
        return [name.toLowerCase(), value.join(': ')];
      }),
    );
    const name = request.slice(0, 40);
    t.match(head, new RegExp(`^HTTP/1.1 ${status} `), name);
    t.match(headers.get('content-type'), /^application\/problem\+json/, name);
    t.equal(JSON.parse(body).status, status, name);
    for (const header of [
      'api-version',
      'content-security-policy',
      'strict-transport-security',
      'x-content-type-options',
      'x-frame-options',
      'referrer-policy',
    ])
      t.equal(headers.get(header), usual[header], `${name}: ${header}`);
    t.equal(headers.get('cache-control'), 'no-store', name);
    t.match(headers.get('vary'), 'Accept, Accept-Language, Authorization', name);
  }
  const older = await open();
  older.write('GET /health/live HTTP/1.0\r\n\r\n');
  t.match(await answerOf(older), /^HTTP\/1.1 200 /, 'HTTP/1.0 needs no Host');
});

t.test('a socket on which nothing moves ends; a slow upload does not', async (t) => {
  const { service, open } = await listening(t);
  t.equal(service.app.server.timeout, 120_000);
  t.equal(service.app.server.requestTimeout, 0, 'no limit on the whole of an upload');
  service.app.server.setTimeout(200);
  const { centreId, system } = await addCentre(service, 'own');
  const stalled = await open();
  const ended = answerOf(stalled);
  stalled.write(uploadHead(centreId, system));
  const slow = await open();
  slow.write(uploadHead(centreId, system));
  const answer = answerOf(slow);
  for (let step = 0; step < 8; step += 1) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    slow.write('1\r\n\n\r\n');
  }
  t.equal(await ended, '', 'ended without an answer');
  slow.end('0\r\n\r\n');
  t.match(await answer, /^HTTP\/1.1 200 /);
});

t.test('a stop tells newcomers to come back, and ends a stalled import as interrupted', async (t) => {
  const { service, open } = await listening(t);
  const { centreId, system } = await addCentre(service, 'own');
  const stalled = await open();
  stalled.write(uploadHead(centreId, system));
  const line = '{"kind":"participants","id":"p-1","data":{"birthYear":1980}}\n';
  stalled.write(`${line.length.toString(16)}\r\n${line}\r\n`);
  const imports = async () => (await service.store.listImports({ all: true }, centreId, { limit: 9 }))?.rows ?? [];
  while ((await imports()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  const busy = await open();
  // A request that has begun when the stop comes, and is complete afterwards.
  busy.write('GET /v1/indicators HTTP/1.1\r\nHost: x\r\n');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const started = Date.now();
  const stopped = service.app.close();
  await new Promise((resolve) => setTimeout(resolve, 100));
  busy.write('\r\n');
  const refused = await answerOf(busy);
  t.match(refused, /^HTTP\/1.1 503 /);
  t.match(refused, /^content-type: application\/problem\+json/im);
  t.match(refused, /^retry-after: 5/im);
  t.match(refused, /^api-version: /im);
  t.match(refused, /^connection: close/im);
  await stopped;
  t.ok(Date.now() - started < 6000, 'does not wait for a client that sends nothing');
  t.match(await imports(), [{ state: 'interrupted' }]);
});

t.test('a client that goes away is no error of ours', async (t) => {
  const lines: { level: number; msg: string }[] = [];
  const app = Fastify({ logger: { level: 'info', stream: { write: (line) => lines.push(JSON.parse(line)) } } });
  t.teardown(() => app.close());
  await app.register(language);
  await app.register(problemDetails);
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  app.post('/', async (request) => {
    for await (const _ of request.body as AsyncIterable<Buffer>);
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Type: a/b\r\nContent-Length: 100\r\n\r\nhalf');
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.destroy();
  for (let turn = 0; turn < 100 && !lines.some(({ msg }) => msg === 'client went away'); turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  t.ok(lines.some(({ msg }) => msg === 'client went away'));
  t.strictSame(
    lines.filter(({ level }) => level > 30),
    [],
  );
});
