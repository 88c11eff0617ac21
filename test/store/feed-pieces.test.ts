import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { observations } from '../../src/feed/sets/observations.ts';
import { makeAuditKey } from '../../src/store/audit/audit-key.ts';
import { makeHeads } from '../../src/store/feed/heads-of.ts';
import { countFeed, readFeed } from '../../src/store/feed/read-feed.ts';
import { makeStore } from '../../src/store/make-store.ts';
import { openServer } from '../../src/store/postgres/open-postgres.ts';
import type { Runner } from '../../src/store/sql/runner.ts';
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts';
import { asksTheSame } from './feed/asks-the-same.ts';
import { makeStage, observationRows, visible } from './feed/stage.ts';
import { testSecret } from './support/database.ts';
import { makePglite, pgliteServer } from './support/pglite-server.ts';

/**
 * What is too much to look at in one query is read in pieces, which are put together here and not by the database. With
 * pieces of a single release everything is put together, and must give what the whole gives.
 */
async function inPieces(t: Test, runner: Runner): Promise<void> {
  const store = makeStore(runner, makeAuditKey(testSecret));
  t.teardown(() => store.close());
  const stage = await makeStage(store, 'pieces');
  for (const period of ['2026-Q1', '2026-Q2'])
    for (const centreId of stage.centreIds) await stage.publish(centreId, period);
  const sequence = await store.feedSequence();
  const reader = { ...runner, heads: makeHeads(runner).of, rowsAtOnce: 1 };
  const reach = stage.reaches.one;
  const all = observationRows(
    visible(stage, reach, sequence),
    observations.columns.map(({ name }) => name),
  );
  t.ok(all.length > 150);
  await asksTheSame(
    t,
    {
      readFeed: (asker, query, memory = null) => readFeed(reader, asker, query, memory),
      countFeed: (asker, query, memory = null) => countFeed(reader, asker, query, memory),
    },
    reach,
    all,
    sequence,
  );
}

t.test('on SQLite', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'meetlat-feed-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  await inPieces(t, await openSqlite(`file:${join(folder, 'meetlat.db')}`));
});

t.test('on PostgreSQL', async (t) => {
  await inPieces(t, await openServer(pgliteServer(await makePglite())));
});
