import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { addCentre, adminKey } from '../support/service.ts';
import { testFolder } from './support/meetlat.ts';
import { listening, runRemote } from './support/remote.ts';

const { service, url } = await listening(t);
const own = await addCentre(service, 'own');
const other = await addCentre(service, 'other');
const as = { url, key: own.coordinator };
const works = async (key: string) => (await runRemote(['draft'], { url, key })).status === 0;

t.test('a new key goes to standard output alone, so that it can go into a variable', async (t) => {
  const made = await runRemote(['keys', 'create', '--system', 'till', '--preset', 'centre-system'], as);
  t.match(made, {
    status: 0,
    out: /^mlt_\S+\n$/,
    aside: /for till, until 20\d\d-\d\d-\d\d; may: records:write records:read/,
  });
  t.ok(await works(made.out.trim()));
});

t.test('or to a file that only its owner can read, and is not shown', async (t) => {
  const file = join(await testFolder(t), 'key');
  const create = ['keys', 'create', '--system', 'till', '--scopes', 'records:read', '--save', file];
  const made = await runRemote([...create, '--centres', own.centreId, '--expires', '2027-03-31', '--json'], as);
  const saved = readFileSync(file, 'utf8').trim();
  t.equal(statSync(file).mode & 0o777, 0o600);
  t.match(JSON.parse(made.out), {
    scopes: ['records:read'],
    centreIds: [own.centreId],
    expiresAt: /^2027-03-31T23:59:59/,
  });
  t.notMatch(made.out + made.aside, saved);
  t.ok(await works(saved));
  t.match(await runRemote(create, as), { status: 1, aside: /is there already/ }, 'and no key is written over');
  t.equal(readFileSync(file, 'utf8').trim(), saved);
});

t.test('no file stays behind when no key was made', async (t) => {
  const file = join(await testFolder(t), 'key');
  const made = await runRemote(['keys', 'create', '--system', 'x', '--preset', 'administrator', '--save', file], as);
  t.equal(made.status, 1, 'a coordinator makes no administrator');
  t.throws(() => readFileSync(file));
});

t.test('a key is replaced, and ended at once', async (t) => {
  const made = await runRemote(['keys', 'create', '--system', 'old', '--preset', 'centre-system', '--json'], as);
  const { id, key } = JSON.parse(made.out);
  const next = await runRemote(['keys', 'rotate', id], as);
  t.equal(next.status, 0);
  t.ok((await works(key)) && (await works(next.out.trim())), 'both work for a week');
  t.match(await runRemote(['keys', 'revoke', id], as), { status: 0, out: new RegExp(`Key ${id} is revoked`) });
  t.notOk(await works(key));
  t.ok(await works(next.out.trim()));
  t.match(await runRemote(['keys', 'revoke', 'nobody'], as), { status: 1, aside: /\(404\)/ });
});

t.test('the list shows what keys may and until when, and no key', async (t) => {
  const { out, status } = await runRemote(['keys', 'list'], as);
  t.equal(status, 0);
  const [head, ...rows] = out.trim().split('\n');
  t.match(head, /^id +system +may +centres +begins with +until +last used$/);
  t.ok(rows.length >= 5);
  t.match(out, /old +centre-system +all +mlt_\S+ +revoked/);
  for (const key of Object.values(own)) if (key.startsWith('mlt_')) t.notMatch(out, key);
  const all = JSON.parse((await runRemote(['keys', 'list', '--json'], as)).out);
  t.equal(all.length, rows.length);
});

t.test('who reaches several organisations says which', async (t) => {
  const list = ['keys', 'list'];
  t.match(await runRemote(list, { url, key: adminKey }), { status: 2, aside: /--organisation <id>.*org-/ });
  t.equal((await runRemote([...list, '--organisation', own.organisationId], { url, key: adminKey })).status, 0);
  t.match(await runRemote([...list, '--organisation', other.organisationId], as), { status: 1, aside: /\(404\)/ });
});

t.test('a call that says too little or too much is answered with what is missing', async (t) => {
  for (const [args, says] of [
    [[], /keys list\|create\|rotate\|revoke/],
    [['constructor'], /keys list\|create\|rotate\|revoke/],
    [['rotate'], /Say which key/],
    [['list', 'k-1'], /nothing but options/],
    [['create', '--preset', 'coordinator'], /--system/],
    [['create', '--system', 'x'], /--preset/],
    [['create', '--system', 'x', '--preset', 'coordinator', '--scopes', 'admin'], /--preset .*or --scopes/],
  ] as const) {
    t.match(await runRemote(['keys', ...args], as), { status: 2, out: '', aside: says }, args.join(' '));
  }
  const file = join(await testFolder(t), 'no-folder', 'key');
  writeFileSync(join(file, '../..', 'other'), '');
  t.match(await runRemote(['keys', 'create', '--system', 'x', '--preset', 'centre-system', '--save', file], as), {
    status: 1,
    aside: /no such file or folder/,
  });
});
