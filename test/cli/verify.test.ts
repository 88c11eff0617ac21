import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import t, { type Test } from 'tap';
import { runCommand } from '../../src/cli/run.ts';
import { verify } from '../../src/cli/verify.ts';
import { addCentre, expect, makeService } from '../support/service.ts';
import { testFolder } from './support/meetlat.ts';

const secret = '1:the-secret-of-a-trail-that-is-to-be-proved';

/** Runs the command; gives its exit status and what it wrote. */
async function run(env: Record<string, string>, ...args: string[]) {
  const lines: string[] = [];
  const complaints: string[] = [];
  const output = {
    say: (line: string) => void lines.push(line),
    complain: (line: string) => void complaints.push(line),
  };
  const status = await runCommand([verify], ['verify', ...args], env, output);
  return { status, lines, said: lines.join('\n'), complained: complaints.join('\n') };
}

/** A service that has done something, on a file of its own. */
async function started(t: Test) {
  const folder = await testFolder(t);
  const file = join(folder, 'meetlat.db');
  const env = { DATABASE_URL: `file:${file}`, MEETLAT_SECRET: secret };
  const service = await makeService({ env });
  const centre = await addCentre(service, 'own');
  const write = (id: string) =>
    expect(
      service.call('PUT', `/v1/centres/${centre.centreId}/participants/${id}`, { key: centre.system, body: {} }),
      201,
    );
  await write('p-1');
  const change = (statement: string): void => {
    const database = new Database(file);
    database.exec(statement);
    database.close();
  };
  return { folder, file, env, service, centre, write, change };
}

t.test('a whole trail, while the service runs and after it stopped', async (t) => {
  const { env, service, write } = await started(t);
  const running = await run(env);
  t.equal(running.status, 0, running.complained);
  t.strictSame(running.lines, [
    '8 entries in 2 chains, 0 seals; 8 entries are not sealed yet.',
    'The audit trail is whole: every seal was computed anew.',
  ]);
  await service.store.sealAudit(service.clock.now.toISOString());
  await write('p-2');
  await service.close();
  const stopped = await run(env);
  t.equal(stopped.status, 0);
  t.match(stopped.lines[0], '9 entries in 2 chains, 3 seals; 0 entries are not sealed yet.');
});

t.test('a changed byte is found, with the chain and the entries', async (t) => {
  const { env, service, change } = await started(t);
  await service.close();
  change("UPDATE audit_entries SET key_id = 'kadmin' WHERE kind = 'participants'");
  const found = await run(env);
  t.equal(found.status, 1);
  t.strictSame(found.lines.slice(0, 1), ['Broken: centre/centre-own: entries 1 to 2: changed, or their seal was.']);
  t.equal(found.lines.at(-1), '1 of 2 chains are broken.');
  change("UPDATE audit_entries SET key_id = 'kadmin'");
  t.match((await run(env)).lines.at(-1), '2 of 2 chains are broken.');
});

t.test('a changed byte in an index, from which the trail is answered too, is found', async (t) => {
  // Once every seal was right, as the tables were, while the service showed what stood in the index.
  const { env, service, file, change } = await started(t);
  await service.close();
  change('PRAGMA wal_checkpoint(TRUNCATE)');
  change('VACUUM');
  const database = new Database(file);
  const { record } = database.prepare('SELECT record FROM audit_entries WHERE record IS NOT NULL').get() as {
    record: string;
  };
  database.close();
  const bytes = readFileSync(file);
  const places: number[] = [];
  for (let at = bytes.indexOf(record); at >= 0; at = bytes.indexOf(record, at + 1)) places.push(at);
  t.ok(places.length > 1, 'it stands in the table and in an index');
  for (const place of places) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8((changed[place] ?? 0) ^ 1, place);
    writeFileSync(file, changed);
    const found = await run(env);
    t.equal(found.status, 1, `byte ${place}`);
    t.match(found.said, 'Broken: ');
    t.notMatch(found.said, 'is whole');
  }
  writeFileSync(file, bytes);
  t.equal((await run(env)).status, 0);
});

t.test('a list of heads finds a trail that was put back to an older state', async (t) => {
  const { env, service, folder, file, write, change } = await started(t);
  await service.store.sealAudit(service.clock.now.toISOString());
  change('PRAGMA wal_checkpoint(TRUNCATE)');
  const older = readFileSync(file);
  await write('p-2');
  await service.close();
  const heads = await run(env, '--heads');
  t.equal(heads.status, 0);
  const lines = heads.lines.filter((line) => !line.startsWith('#'));
  t.equal(lines.length, 2);
  for (const line of lines) t.match(line, /^(centre\/centre-own 2 3|organisation\/org-own 1 6) [\w-]{43}$/);
  const list = join(folder, 'heads.txt');
  // As `npm run meetlat -- verify --heads > list` leaves it.
  writeFileSync(list, `\n> meetlat@1.0.0 meetlat\n> node scripts/meetlat.mjs verify --heads\n\n${heads.said}\n`);
  const same = await run(env, '--expect', list);
  t.equal(same.status, 0);
  t.match(same.said, 'compared with the 2 heads of the list');

  writeFileSync(file, older);
  t.equal((await run(env)).status, 0, 'by itself it is whole');
  const cut = await run(env, '--expect', list);
  t.equal(cut.status, 1);
  t.match(cut.said, 'Broken: centre/centre-own: entry 3: cut off, seal 2 that was noted is gone.');

  for (const [name, text] of [
    ['empty', '# nothing\n'],
    ['half a line', lines[0]?.slice(0, 30) ?? ''],
  ] as const) {
    writeFileSync(list, text);
    const refused = await run(env, '--expect', list);
    t.equal(refused.status, 1, name);
    t.match(refused.complained, /^The list .* holds/);
  }
  t.match(await run(env, '--expect', join(folder, 'absent')), { status: 1, complained: 'cannot be read' });
});

t.test('what it cannot do it says in a sentence', async (t) => {
  const { env, service, folder, file } = await started(t);
  await service.close();
  const { DATABASE_URL } = env;
  const wrong = await run({ DATABASE_URL, MEETLAT_SECRET: `1:${'x'.repeat(40)}` });
  t.match(wrong, { status: 1, complained: /^MEETLAT_SECRET is not the secret this database was made with/ });
  t.match(await run({ DATABASE_URL }), { status: 1, complained: /^There is no secret beside the database/ });
  const absent = join(folder, 'absent.db');
  t.match(await run({ ...env, DATABASE_URL: `file:${absent}` }), { status: 1, complained: /cannot be opened/ });
  new Database(absent).close();
  t.match(await run({ ...env, DATABASE_URL: `file:${absent}` }), { status: 1, complained: /without an audit trail/ });
  writeFileSync(join(folder, 'meetlat.secret'), `${secret}\n`);
  t.equal((await run({ DATABASE_URL: `file:${file}` })).status, 0, 'the file beside the database will do');
});

t.test('a release that was changed, replaced or removed in the database is found', async (t) => {
  const { env, service, centre, change } = await started(t);
  const statement = { recordKind: 'participants', from: '2025-01-01', completeThrough: '2026-12-31' };
  const place = `/v1/centres/${centre.centreId}`;
  await expect(service.call('PUT', `${place}/coverage-statements/c-1`, { key: centre.system, body: statement }), 201);
  for (const period of ['2026-Q1', '2026-Q2', '2026-Q3']) {
    const body = { state: 'final', name: 'A. de Vries', function: 'Coördinator' };
    const url = `${place}/quarterly-reports/${period}/releases`;
    await expect(service.call('POST', url, { key: centre.coordinator, body }), 201);
  }
  await service.close();
  const whole = await run(env);
  t.equal(whole.status, 0, whole.complained);
  t.equal(whole.lines.at(-1), '3 releases are as they were published: each has the hash the trail tells of.');

  const other = createHash('sha256').update('{}').digest('hex');
  change(`UPDATE releases SET document = replace(document, '2026-Q1', '2026-Q4') WHERE period = '2026-Q1'`);
  change(`UPDATE releases SET document = '{}', sha256 = '${other}' WHERE period = '2026-Q2'`);
  change(`PRAGMA foreign_keys = OFF; DELETE FROM releases WHERE period = '2026-Q3'`);
  const broken = await run(env);
  t.equal(broken.status, 1);
  t.strictSame(
    broken.lines.filter((line) => line.startsWith('Broken')),
    [
      `Broken: ${centre.centreId} 2026-Q1, release 1: the document is not the one that was published.`,
      `Broken: ${centre.centreId} 2026-Q2, release 1: the audit trail tells of another document.`,
      `Broken: ${centre.centreId} 2026-Q3, release 1: it is gone.`,
    ],
  );
  t.match(broken.said, /The audit trail is whole/);
});
