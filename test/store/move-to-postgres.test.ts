import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import t, { type Test } from 'tap';
import { fixtureAdminKey, fixtureSecret } from '../../scripts/fixture/secrets.ts';
import { observations } from '../../src/feed/sets/observations.ts';
import { makeAuditKey } from '../../src/store/audit/audit-key.ts';
import type { StoredObservation } from '../../src/store/feed/port.ts';
import { makeStore } from '../../src/store/make-store.ts';
import { moveToServer } from '../../src/store/move-to-postgres.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openServer } from '../../src/store/postgres/open-postgres.ts';
import { makeService } from '../support/service.ts';
import { asking } from './feed/asking.ts';
import { madeFigures, makeStage } from './feed/stage.ts';
import { expectationOf, loadIntoSqlite } from './support/fixtures.ts';
import { makePglite, pgliteServer } from './support/pglite-server.ts';
import { saysTheSame } from './support/says-the-same.ts';

/** From one file to a PostgreSQL database. */
async function stage(t: Test) {
  const folder = await mkdtemp(join(tmpdir(), 'meetlat-move-'));
  const database = await makePglite();
  t.teardown(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });
  const file = join(folder, 'meetlat.db');
  loadIntoSqlite('0000', file);
  return { file, database, server: pgliteServer(database) };
}

t.test('a SQLite database moves to PostgreSQL with every row and value, and serves the same', async (t) => {
  const { file, server } = await stage(t);
  const outcome = await moveToServer(file, server);
  t.equal(outcome.result, 'moved');
  const store = makeStore(await openServer(server), makeAuditKey(fixtureSecret));
  const env = { MEETLAT_SECRET: fixtureSecret, MEETLAT_ADMIN_KEY: fixtureAdminKey };
  const service = await makeService({ env, store });
  t.teardown(async () => {
    await service.close();
    await store.close();
  });
  await saysTheSame(t, service, expectationOf('0000'));
});

t.test('figures arrive to the last digit, and the feed reads the same from both', async (t) => {
  const { file, server } = await stage(t);
  const before = await openStore({ databaseUrl: `file:${file}`, secret: fixtureSecret });
  const feed = await makeStage(before, 'moved');
  const [centreId = ''] = feed.centreIds;
  const figures = madeFigures(3, 40);
  const [first] = figures.observations;
  const odd = [0.1 + 0.2, 1 / 3, 5, 1e21, 2 ** 53 + 2, -2.5e-9, 5e-324, Number.MAX_VALUE];
  await feed.publish(centreId, '2026-Q1', {
    figures: { ...figures, observations: odd.map((value) => ({ ...first, value })) as StoredObservation[] },
  });
  await feed.publish(centreId, '2026-Q2', { figures });
  const query = asking(observations, { sequence: await before.feedSequence() });
  const said = await before.readFeed(feed.reaches.one, query);
  t.ok(said.rows.length > odd.length);
  await before.close();
  t.equal((await moveToServer(file, server)).result, 'moved');
  const after = makeStore(await openServer(server), makeAuditKey(fixtureSecret));
  t.strictSame(await after.readFeed(feed.reaches.one, query), said);
  await feed.publish(centreId, '2026-Q3', { into: after });
  t.equal(await after.feedSequence(), query.sequence + 1, 'numbers go on');
});

t.test('a database that holds something is left alone', async (t) => {
  const { file, database, server } = await stage(t);
  t.equal((await moveToServer(file, server)).result, 'moved');
  await database.exec("DELETE FROM idempotency_keys; DELETE FROM settings; INSERT INTO settings VALUES ('own', 'x')");
  const outcome = await moveToServer(file, server);
  t.equal(outcome.result, 'not-empty');
  t.ok(outcome.result === 'not-empty' && outcome.tables.includes('settings') && outcome.tables.includes('centres'));
  t.strictSame((await database.query('SELECT * FROM settings')).rows, [{ name: 'own', value: 'x' }]);
});

t.test('what does not arrive as it was sent is not kept', async (t) => {
  const { file, database, server } = await stage(t);
  const source = new Database(file);
  source.exec('CREATE TABLE of_another_hand (id text PRIMARY KEY)');
  source.close();
  const outcome = await moveToServer(file, server);
  t.match(outcome, { result: 'different', differences: ['of_another_hand: only in SQLite'] });
  t.strictSame((await database.query('SELECT * FROM centres')).rows, []);
});
