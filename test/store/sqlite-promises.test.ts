import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { parsePeriod } from '../../src/core/values/period.ts';
import { makeAuditKey } from '../../src/store/audit/audit-key.ts';
import { readFindings } from '../../src/store/facts/findings.ts';
import { readFacts } from '../../src/store/facts/sheets.ts';
import { makeStore } from '../../src/store/make-store.ts';
import type { Steps } from '../../src/store/sql/steps.ts';
import { connectReader, connectWriter } from '../../src/store/sqlite/connect.ts';
import { sqliteDialect } from '../../src/store/sqlite/dialect.ts';
import { migrateSqlite } from '../../src/store/sqlite/migrate.ts';
import { writePlannerStatistics } from '../../src/store/sqlite/planner-statistics.ts';
import { sqliteRunner } from '../../src/store/sqlite/sqlite-runner.ts';
import { StoreUnavailable } from '../../src/store/store.ts';
import { recordLayouts, tablesOf } from '../../src/store/tables/record-layout.ts';
import { makeCentre, put, results } from './support/centre.ts';
import { testSecret } from './support/database.ts';

/** A database with its two connections in hand. */
async function open(t: Test) {
  const folder = await mkdtemp(join(tmpdir(), 'meetlat-'));
  const file = join(folder, 'store.db');
  const writer = connectWriter(file);
  await migrateSqlite(writer);
  writePlannerStatistics(writer);
  const reader = connectReader(file);
  const store = makeStore(sqliteRunner(writer, reader), makeAuditKey(testSecret));
  t.teardown(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { store, writer, reader };
}

t.test('what was acknowledged survives the loss of power: the settings that promise it', async (t) => {
  const { writer, reader } = await open(t);
  const promised = {
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    wal_autocheckpoint: 8000,
    busy_timeout: 5000,
  };
  for (const [pragma, value] of Object.entries(promised)) {
    t.equal(writer.pragma(pragma, { simple: true }), value, pragma);
  }
  t.throws(() => reader.exec('DELETE FROM settings'), /readonly/, 'the connection that reads cannot write');
});

t.test('writes of one turn share a transaction', async (t) => {
  const { store, writer } = await open(t);
  const centre = await makeCentre(store);
  let commits = 0;
  const prepared = writer.prepare('SELECT 1');
  const proto = Object.getPrototypeOf(prepared) as { run: (...params: unknown[]) => unknown };
  const run = proto.run;
  proto.run = function (this: { source: string }, ...params: unknown[]) {
    if (this.source === 'COMMIT') commits += 1;
    return run.apply(this, params);
  };
  t.teardown(() => {
    proto.run = run;
  });
  const writes = Array.from({ length: 20 }, (_, place) => centre.write(put('participants', `p-${place}`, {})));
  t.strictSame([...new Set(results(await Promise.all(writes)))], ['created']);
  t.ok(commits <= 5, `${commits} commits for twenty writes`);
});

t.test('a full disk refuses the write, says so, and leaves the store in order', async (t) => {
  const { store, writer } = await open(t);
  const centre = await makeCentre(store);
  const pages = writer.pragma('page_count', { simple: true }) as number;
  writer.pragma(`max_page_count = ${pages + 2}`);
  const many = Array.from({ length: 5000 }, (_, place) => put('participants', `p-${place}`, {}));
  const settled = await Promise.allSettled([centre.write(put('participants', 'with-it', {})), centre.writeAll(many)]);
  for (const outcome of settled) {
    const reason = outcome.status === 'rejected' ? outcome.reason : null;
    t.ok(reason instanceof StoreUnavailable && reason.reason === 'full', 'refused as full, with all that shared it');
  }
  t.equal(await centre.get('participants', 'with-it'), null);
  writer.pragma('max_page_count = 1000000');
  t.match(await centre.write(put('participants', 'with-it', {})), { result: 'created', revision: 1 });
});

t.test('a file that another process keeps locked is unreachable, for now', async (t) => {
  const { store, writer } = await open(t);
  const centre = await makeCentre(store);
  writer.pragma('busy_timeout = 1');
  const other = connectWriter(writer.name);
  other.exec('BEGIN IMMEDIATE');
  const refused = await Promise.allSettled(['p', 'q'].map((id) => centre.write(put('participants', id, {}))));
  for (const outcome of refused) {
    const reason = outcome.status === 'rejected' ? outcome.reason : null;
    t.ok(reason instanceof StoreUnavailable && reason.reason === 'unreachable');
  }
  t.equal(await centre.get('participants', 'p'), null, 'reading goes on');
  other.exec('ROLLBACK');
  other.close();
  t.match(await centre.write(put('participants', 'p', {})), { result: 'created' });
});

t.test('facts and findings read by index: no table of records is read through', async (t) => {
  const { store, reader } = await open(t);
  const { centreId } = await makeCentre(store);
  const period = parsePeriod('2026-Q3');
  if (!period) throw new Error('not a period');
  const query = { ...period, today: '2026-10-01', limit: 5, itemWeights: { sofa: 1 } };
  const all = { all: true } as const;
  const plans = [
    ...plansOf(readFacts(sqliteDialect, all, centreId, [period])),
    ...plansOf(readFindings(sqliteDialect, all, centreId, query)),
  ];
  t.ok(plans.length > 20, `${plans.length} steps`);
  const aliases = ['m', 'o', 'p', 'part', 's', 't', 'x'];
  const ofRecords = [...aliases, ...recordLayouts.flatMap(tablesOf).map(({ name }) => name)];
  const wide = plans.filter((plan) => {
    const [how, table = ''] = plan.split(' ');
    if (!ofRecords.includes(table)) return false;
    // The parts of a record are found by the record, not among all of the centre.
    return how === 'SCAN' || (['p', 'part', 'x'].includes(table) && plan.includes('(centre_id=?)'));
  });
  t.strictSame(wide, []);

  function plansOf(steps: Steps<unknown>): string[] {
    const found: string[] = [];
    let next = steps.next();
    while (!next.done) {
      if (next.value.do === 'insert') throw new Error('a read that writes');
      const { text, params } = next.value.query;
      const plan = reader.prepare(`EXPLAIN QUERY PLAN ${text}`).all(params) as { detail: string }[];
      found.push(...plan.map(({ detail }) => detail));
      next = steps.next(reader.prepare(text).all(params) as Record<string, unknown>[]);
    }
    return found;
  }
});

t.test('pages in the log are moved between writes, not within one', async (t) => {
  const { store, writer } = await open(t);
  const centre = await makeCentre(store);
  const inLog = () => {
    const [state] = writer.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[];
    return (state?.log ?? 0) - (state?.checkpointed ?? 0);
  };
  let afterCommits = 0;
  for (let turn = 0; turn < 40 && afterCommits < 4000; turn += 1) {
    const many = Array.from({ length: 1000 }, (_, place) =>
      put('material-movements', `m-${turn}-${place}`, {
        date: '2026-03-02',
        direction: 'in',
        category: 'furniture',
        kilograms: '1.5',
        ticketNumber: `${place}`,
      }),
    );
    await centre.writeAll(many);
    afterCommits = Math.max(afterCommits, inLog());
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    t.ok(inLog() < 4000, 'moved before anything else happened');
  }
  t.ok(afterCommits >= 4000, `${afterCommits} pages were in the log right after a commit`);
});
