import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import t from 'tap';
import { addCentre, expect, importLines } from '../support/service.ts';
import { testFolder } from './support/meetlat.ts';
import { listening, runRemote } from './support/remote.ts';

const { service, url } = await listening(t);
const own = await addCentre(service, 'own');
const as = { url, key: own.coordinator };
const person = ['--name', 'A. de Vries', '--function', 'Coördinator'];
const quarter = ['--period', '2026-Q3'];
const publish = (...args: string[]) => runRemote(['publish', ...quarter, ...person, ...args], as);

const kinds = ['participants', 'participant-statuses', 'trajectories', 'guidance-sessions', 'material-movements'];
const movement = { date: '2026-08-10', direction: 'in', category: 'furniture', kilograms: 1000 };
await expect(
  service.call('PUT', '/v1/organisations/gemeente-delft', { body: { name: 'Gemeente Delft', kind: 'municipality' } }),
  201,
);
const made = await service.call('POST', '/v1/organisations/gemeente-delft/keys', {
  body: { system: 'contractbeheer', preset: 'contract-reader' },
});
const reader = { url, key: String(made.json().key) };
const receipt = await importLines(service, own, [
  { kind: 'participants', id: 'p-1', data: { birthYear: 1984, municipalityCode: 'GM0503' } },
  {
    kind: 'trajectories',
    id: 't-1',
    data: { participantId: 'p-1', kind: 'work-experience', start: '2026-07-06', payerId: 'gemeente-delft' },
  },
  { kind: 'material-movements', id: 'm-1', data: movement },
  {
    kind: 'agreements',
    id: 'delft',
    data: {
      ...{ organisationId: 'gemeente-delft', reference: 'Overeenkomst 2026', from: '2026-01-01', basis: 'payer' },
      ...{ targets: [{ subject: 'places', amount: 5 }], legalBasis: 'Participatiewet artikel 7', purpose: 'raad' },
    },
  },
  ...kinds.map((recordKind) => ({
    kind: 'coverage-statements',
    id: recordKind,
    data: { recordKind, from: '2025-01-01', completeThrough: '2026-12-31' },
  })),
]);
t.match(receipt.json(), { rejected: 0 });

t.test('what was not published is not there, and the list says that it is due', async (t) => {
  t.match(await runRemote(['pull', ...quarter], as), {
    status: 1,
    aside: /\(404\)[\s\S]*Nothing of 2026-Q3 was published/,
  });
  const list = await runRemote(['pull', '--list', ...quarter], as);
  t.match(list, { status: 0, out: /^for +state +due on\nown +late +2026-10-30/ }, list.aside);
});

t.test('a quarter is published by a person, pulled byte for byte, and shown', async (t) => {
  const done = await publish('--state', 'provisional', '--remark', 'Nog zonder weging');
  t.match(done, {
    status: 0,
    out: /^2026-Q3 of centre-own is published: release 1, provisional\.\nSHA-256 ([0-9a-f]{64})\nhttp/,
  });
  const sha256 = /SHA-256 (\w+)/.exec(done.out)?.[1] ?? '';
  const file = join(await testFolder(t), 'q3.json');
  const pulled = await runRemote(['pull', ...quarter, '-o', file], as);
  t.match(pulled, { status: 0, out: '', aside: new RegExp(`SHA-256 ${sha256}`) });
  t.equal(createHash('sha256').update(readFileSync(file)).digest('hex'), sha256);
  t.equal((await runRemote(['pull', ...quarter, '--format', 'json'], as)).out, readFileSync(file, 'utf8'));
  const table = await runRemote(['pull', ...quarter, '--lang', 'nl'], as);
  t.match(
    table.out,
    /^Centre own - 2026-Q3 \(voorlopig 1\)\nGepubliceerd 2026-11-22: A\. de Vries, Coördinator\nNog zonder weging\n/,
  );
  t.match(table.out, /Instroom.* 1 /);
});

t.test('who publishes twice, or replaces without a reason, hears why not', async (t) => {
  t.match(await publish('--state', 'provisional'), { status: 1, out: '', aside: /\(4\d\d\)/ });
  t.match(await publish('--state', 'provisional', '--supersedes', '1'), { status: 1, out: '' });
  t.match(await runRemote(['publish', '--period', '2026-Q4', '--state', 'final', ...person], as), {
    status: 1,
    out: '',
  });
  const system = { url, key: own.system };
  t.match(await runRemote(['publish', ...quarter, '--state', 'final', ...person], system), {
    status: 1,
    aside: /\(403\)/,
  });
});

t.test('a release in place of another says what changed; the earlier one stays to be had', async (t) => {
  const path = `/v1/centres/${own.centreId}/material-movements/m-1`;
  await expect(service.call('PUT', path, { key: own.system, body: { ...movement, kilograms: 900 } }), 200);
  const done = await publish('--state', 'provisional', '--supersedes', '1', '--reason', 'Een weging was dubbel');
  t.match(done, { status: 0, out: /release 2, provisional/ }, done.aside);
  const second = await runRemote(['pull', ...quarter], as);
  t.match(second.out, /\(provisional 2\)\n.*\nEen weging was dubbel\n/);
  t.match(second.out, /900/);
  t.match(await runRemote(['pull', ...quarter, '--release', '1'], as), {
    status: 0,
    out: /\(provisional 1\)[\s\S]*1,000/,
  });
  const list = await runRemote(['pull', '--list', ...quarter], as);
  t.match(list.out, /\nnumber +for +state +published +by +changed since +accepted by +sha-256\n/);
  t.equal(list.out.match(/^\d +own +provisional +2026-11-22 +A\. de Vries/gm)?.length, 2);
});

t.test('a final release asks a person whether it may; a script has said so', async (t) => {
  const ask = (answer: string) =>
    runRemote(['publish', ...quarter, ...person, '--state', 'final'], { ...as, isLive: true, input: [answer] });
  t.match(await ask('n\n'), { status: 1, out: '', aside: /closes 2026-Q3[\s\S]*Nothing was published/ });
  t.notMatch((await runRemote(['pull', '--list', ...quarter], as)).out, /final/);
  t.match(await publish('--state', 'final', '--json'), { status: 0, out: /"state": "final"/ });
  t.match((await runRemote(['pull', '--list', ...quarter], as)).out, /The quarter is closed\./);
});

t.test('the party of an agreement pulls its own release, and a municipality that of all its centres', async (t) => {
  const centre = ['--centre', own.centreId, ...quarter];
  t.match(
    await runRemote(['pull', ...centre], reader),
    { status: 1, aside: /\(404\)/ },
    'the own release is not for it',
  );
  const contract = ['--state', 'final', '--audience', 'contract', '--organisation', 'gemeente-delft'];
  const done = await publish(...contract);
  t.equal(done.status, 0, done.aside);
  const pulled = await runRemote(['pull', ...centre], reader);
  t.match(pulled, { status: 0, out: /\(final 1\)\n[\s\S]*Traceable to persons/ }, pulled.aside);
  const seen = await runRemote(['pull', ...quarter, '--organisation', 'gemeente-delft', '--format', 'json'], as);
  t.equal(seen.out, (await runRemote(['pull', ...centre, '--format', 'json'], reader)).out, 'the centre sees the same');
  const all = await runRemote(['pull', '--municipality', 'GM0503', ...quarter], reader);
  t.match(
    all,
    { status: 0, out: /^Delft \(GM0503\) - 2026-Q3\n[\s\S]*Centre own +final +\S+ +1 +2026-11-22/ },
    all.aside,
  );
  t.match(all.out, /Inflow.* 1 /);
  t.match(await runRemote(['pull', '--municipality', 'GM0599', ...quarter], reader), { status: 1, aside: /\(404\)/ });
});

t.test('who accepted a release stands in the list, for both sides', async (t) => {
  const path = `/v1/centres/${own.centreId}/quarterly-reports/2026-Q3/releases/1/acceptances`;
  const accepted = { name: 'J. Bakker', function: 'Contractbeheerder', remark: 'Akkoord' };
  await expect(service.call('POST', path, { key: reader.key, body: accepted }), 201);
  for (const who of [reader, as]) {
    const list = await runRemote(['pull', '--list', '--centre', own.centreId, ...quarter], who);
    t.match(list, { status: 0, out: /\n1 +gemeente-delft +final .* J\. Bakker +[0-9a-f]{12}\n/ }, list.aside);
  }
});

t.test('a call that says too little is answered with what is missing, before anything is sent', async (t) => {
  for (const [args, says] of [
    [['publish', ...person], /--state provisional, or --state final/],
    [['publish', '--state', 'final', '--name', 'x'], /A person publishes/],
    [['publish', '--state', 'final', ...person, '--audience', 'public'], /--audience is own or contract/],
    [['publish', '--state', 'final', ...person, '--audience', 'contract'], /--organisation belong together/],
    [['publish', '--state', 'final', ...person, '--organisation', 'x'], /--organisation belong together/],
    [['publish', '--state', 'final', ...person, '--supersedes', 'first'], /number of a release/],
    [['pull', '--municipality', 'Delft'], /CBS code/],
    [['pull', '--municipality', 'GM0503', '--centre', 'x'], /stands alone/],
  ] as const) {
    const done = await runRemote([...args], { url: 'http://127.0.0.1:9', key: 'k' });
    t.match(done, { status: 2, out: '', aside: says }, args.join(' '));
  }
  t.match(await runRemote(['pull', '--release', '0'], as), { status: 2, aside: /number of a release/ });
});

t.test('bytes that are not what the service sent are no release', async (t) => {
  const fake = createServer((_request, reply) => {
    const digest = createHash('sha256').update('what was published').digest('base64');
    reply.setHeader('repr-digest', `sha-256=:${digest}:`).end('something else');
  });
  await new Promise<void>((resolve) => fake.listen(0, '127.0.0.1', resolve));
  t.teardown(() => fake.close());
  const file = join(await testFolder(t), 'q3.json');
  const at = { url: `http://127.0.0.1:${(fake.address() as AddressInfo).port}`, key: 'k' };
  t.match(await runRemote(['pull', '--centre', 'c', '-o', file], at), { status: 1, aside: /its SHA-256 is another/ });
  t.notOk(existsSync(file));
});
