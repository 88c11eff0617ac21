import { spawnSync } from 'node:child_process';
import type { FastifyInstance } from 'fastify';
import t from 'tap';
import { z } from 'zod';
import { otherMethods } from '../../scripts/fuzz/checks/status.ts';
import { foreignMark, pollution } from '../../scripts/fuzz/markers.ts';
import { reportOf } from '../../scripts/fuzz/report.ts';
import type { Exchange, FuzzAnswer } from '../../scripts/fuzz/request.ts';
import { runFuzz } from '../../scripts/fuzz/run-fuzz.ts';
import { judgeAnswers } from '../../scripts/fuzz/wire/judge-answers.ts';
import type { WireCase } from '../../scripts/fuzz/wire/wire-cases.ts';
import type { Access } from '../../src/http/route-config.ts';
import { json } from '../../src/http/schemas.ts';
import { adminKey } from '../support/service.ts';

t.test('hostile input gives no 5xx, no hang, no undescribed answer and no leak, in every operation', async (t) => {
  const run = await runFuzz({ requests: 2000, seed: 20261122, limitMilliseconds: 60_000 });
  t.ok(run.operations.length > 60, `${run.operations.length} operations`);
  t.equal(run.ledger.faults.length, 0, reportOf(run, { coverage: false }));
  t.strictSame(run.blind, [], 'every operation was seen to succeed');
  t.ok(run.ledger.totals().passed > run.operations.length * 10, 'the checks had something to say');
});

/** Each of these breaks one promise; the fuzzer must find every one and name it. */
const broken: Record<string, { check: string; answer: Answer; access?: Access; headers?: 'ETag' }> = {
  brokenFails: {
    check: 'no 5xx',
    answer: () => {
      throw new Error('as asked');
    },
  },
  brokenHangs: {
    check: 'an answer in time',
    answer: (request) => (request.headers['accept-language'] === 'en' ? new Promise(() => undefined) : { ok: true }),
  },
  brokenShape: { check: 'described body', answer: () => ({ ok: 'yes' }) },
  brokenType: { check: 'described body', answer: (_, reply) => void reply.type('text/html').send('{"ok":true}') },
  brokenStatus: { check: 'declared status', answer: (_, reply) => void reply.code(202).send({ ok: true }) },
  brokenTag: { check: 'described headers', answer: () => ({ ok: true }), headers: 'ETag' },
  brokenProblem: {
    check: 'whole problem',
    answer: (_, reply) => void reply.code(404).type('application/problem+json').send({ title: 'x', status: 404 }),
  },
  brokenEcho: {
    check: 'no echo of personal data',
    answer: (request, reply) => void reply.header('x-echo', encodeURI(text(request.body))).send({ ok: true }),
  },
  brokenKey: {
    check: 'no key in an answer',
    answer: (_, reply) => void reply.header('x-key', adminKey).send({ ok: true }),
  },
  brokenTenant: {
    check: "no other tenant's data",
    answer: (_, reply) => void reply.header('x-other', `${foreignMark}-1`).send({ ok: true }),
  },
  brokenPrototype: {
    check: 'prototypes as they were',
    answer: () => {
      Object.defineProperty(Object.prototype, pollution, { value: true, configurable: true });
      return { ok: true };
    },
  },
  brokenDoor: {
    check: 'access decision',
    answer: (_, reply) => void reply.code(403).send({ ok: true }),
  },
  brokenLock: {
    check: 'access decision',
    access: { who: 'scopes', scopes: ['admin'] },
    answer: () => ({ ok: true }),
  },
};
const open: Access = { who: 'public' };
type Request = { headers: Record<string, unknown>; body: unknown };
type Reply = {
  code(status: number): Reply;
  type(type: string): Reply;
  header(name: string, value: string): Reply;
  send(body: unknown): Reply;
};
type Answer = (request: Request, reply: Reply) => unknown;

function text(body: unknown): string {
  return String((body as { text?: unknown } | null)?.text);
}

function addBroken(app: FastifyInstance): void {
  for (const [operationId, { answer, access = open, headers }] of Object.entries(broken)) {
    app.post(`/v1/broken/${operationId.toLowerCase()}`, {
      schema: {
        operationId,
        summary: operationId,
        body: z.looseObject({ text: z.string().optional() }),
        response: { 200: json(z.strictObject({ ok: z.boolean() }), 'Broken.') },
      },
      config: { access, ...(headers ? { answersWith: [headers] } : {}) },
      handler: async (request, reply) => {
        reply.serializer((body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body)));
        const result = await answer(request as unknown as Request, reply as unknown as Reply);
        return result ?? reply;
      },
    });
  }
  // The lock is there in the description only: behind it everybody is let in.
  app.addHook('onRequest', async (request) => {
    if (request.url.startsWith('/v1/broken/brokenlock')) request.routeOptions.config.access = open;
  });
}

t.test('what is broken on purpose is found, and nothing else', async (t) => {
  const run = await runFuzz({
    requests: 1400,
    seed: 3,
    limitMilliseconds: 400,
    only: [...Object.keys(broken), 'listIndicators'],
    extend: addBroken,
  });
  for (const [operationId, { check }] of Object.entries(broken)) {
    const place = `POST /v1/broken/${operationId.toLowerCase()}`;
    const found = run.ledger.faults.filter((fault) => fault.place === place);
    t.ok(
      found.some((fault) => fault.check === check),
      `${operationId}: ${found.map((fault) => `${fault.check}: ${fault.what}`).join('; ') || 'nothing found'}`,
    );
    for (const { reproduction } of found) t.match(reproduction, /curl /);
  }
  t.strictSame(
    run.ledger.faults.filter(({ place }) => place.endsWith('/indicators')),
    [],
    'the sound one is not accused',
  );
  t.ok(run.blind.includes('brokenFails'), 'an operation that never succeeds is named');
  t.notOk(run.blind.includes('listIndicators'));
});

t.test('a process that stands still is ended, and says since which request', async (t) => {
  const watchdog = new URL('../../scripts/fuzz/watchdog.ts', import.meta.url).href;
  const script = `
    const { startWatchdog } = await import(${JSON.stringify(watchdog)});
    startWatchdog(200).sends('GET /endless');
    for (;;);`;
  const { NODE_OPTIONS: _hooks, ...env } = process.env;
  const args = ['--import=tsx', '--input-type=module', '-e', script];
  const { signal, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8', timeout: 120_000 });
  t.equal(signal, 'SIGKILL');
  t.match(stderr, /stands still.*\nGET \/endless\n/);
});

t.test('a method that works and is not described is found', async (t) => {
  const exchange = (status: number, allow: string) =>
    ({
      request: { mode: 'other-method', operation: { method: 'GET' } },
      answer: { status, headers: { allow }, body: Buffer.alloc(0) },
    }) as unknown as Exchange & { answer: FuzzAnswer };
  const world = {} as never;
  t.equal(otherMethods.judge(exchange(405, 'GET, HEAD'), world), null);
  t.type(otherMethods.judge(exchange(200, ''), world), 'string');
  t.type(otherMethods.judge(exchange(405, 'PUT'), world), 'string');
});

t.test('what is broken on the wire is found', async (t) => {
  const sent: WireCase = { name: 'x', bytes: '', statuses: [200], requests: 1, mustAnswer: true };
  const head = 'HTTP/1.1 200 OK\r\nAPI-Version: 1.0.0\r\nX-Content-Type-Options: nosniff\r\nContent-Length: 2\r\n\r\n';
  const good = `${head}{}`;
  const failing = (received: string | null): string[] =>
    [...judgeAnswers(sent, received === null ? null : Buffer.from(received))]
      .filter(([, what]) => what !== null)
      .map(([check]) => check);
  t.strictSame(failing(good), []);
  t.strictSame(failing(null), ['answer or close in time']);
  t.strictSame(failing(''), ['an answer']);
  t.strictSame(failing(good + good), ['no more answers than requests'], 'a request nobody sent');
  t.strictSame(failing(head), ['whole answers', 'an answer']);
  t.strictSame(failing('HTTP/1.1 500 X\r\nContent-Length: 0\r\n\r\n'), [
    'no 5xx',
    'expected status',
    'common headers',
    'whole problem',
  ]);
  t.strictSame(failing(good.replace('{}', '{}').replace('200 OK', '201 OK')), ['expected status']);
  t.strictSame(failing(`${head.replace('2\r\n\r\n', '9\r\n\r\n')}123456782`), ['no echo of personal data']);
});
