import t from 'tap';
import { parsePeriod } from '../../../src/core/values/period.ts';
import { cachedFacts } from '../../../src/store/facts/cache.ts';
import { openReader } from '../../../src/store/open-reader.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { StoreUnavailable } from '../../../src/store/store.ts';
import { importReceipt } from '../../store/contract/imports.ts';
import { setOf, sofa } from '../../store/contract/parameter-sets.ts';
import { storeContract } from '../../store/contract.ts';
import { at, by, makeCentre, put } from '../../store/support/centre.ts';
import { testSecret } from '../../store/support/database.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const database = await freshDatabase();
t.teardown(() => database.drop());
const open = (clock?: () => Date) =>
  openStore({ databaseUrl: database.url, secret: testSecret, ...(clock ? { clock } : {}) });

t.test('the server compares text by rules of a language, where a column does not say otherwise', async (t) => {
  const [row] = await database.query(`SELECT 'a' < 'B' AS "dutch", 'a' < 'B' COLLATE "C" AS "byCodePoint"`);
  t.strictSame(row, { dutch: true, byCodePoint: false }, 'a server that does not could hide a missing COLLATE');
});

t.test('the store on a PostgreSQL server', (t) =>
  storeContract(t, { name: 'PostgreSQL', open, query: database.query, reader: () => openReader(database.url) }),
);

t.test('two instances: a set kept by one changes the figures of the other, and no change is lost', async (t) => {
  const [one, other] = [await open(), await open()];
  const centre = await makeCentre(one);
  const cache = cachedFacts(other);
  const quarter = ['2026-Q1'].flatMap((id) => parsePeriod(id) ?? []);
  const seen = async () => (await cache.readFacts(centre.reach, centre.centreId, quarter))?.sheets[0]?.ownValues;
  t.strictSame(await seen(), []);
  const rounds = 60;
  const setWith = (value: string) => setOf(centre, { values: [{ ...sofa, value }] });
  await Promise.all(
    Array.from({ length: rounds }, (_, round) => [
      centre.write(put('participants', `p-${round}`, {})),
      (round % 2 ? one : other).putParameterSet(centre.reach, setWith(String(round + 1)), { at: at(1), by }),
    ]).flat(),
  );
  t.equal((await one.changeNumber(centre.reach, centre.centreId))?.changeNumber, rounds * 2);
  const kept = await one.getParameterSet(centre.reach, centre.organisationId, 'weights');
  t.strictSame(await seen(), kept?.values);
  await one.close();
  await other.close();
});

t.test('a server that drops its connections costs the writes under way, not the process', async (t) => {
  const store = await open();
  const centre = await makeCentre(store);
  const drop = () =>
    database.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'meetlat' AND datname = current_database()",
    );
  await drop();
  t.match(await centre.write(put('participants', 'after-idle', {})), { result: 'created' }, 'idle ones are renewed');

  const drops: Promise<unknown>[] = [];
  const writes = Array.from({ length: 40 }, (_, place) => {
    drops.push(drop());
    return centre.write(put('participants', `p-${place}`, {}));
  });
  const settled = await Promise.allSettled(writes);
  await Promise.all(drops);
  const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  t.ok(
    refused.every((reason) => reason instanceof StoreUnavailable),
    `${refused.length} refused, each as unreachable`,
  );
  t.match(await centre.write(put('participants', 'later', {})), { result: 'created' }, 'and life goes on');
  await store.close();
});

t.test('an import of another instance is left alone while that lives, and marked when it has gone', async (t) => {
  const [one, other] = [await open(), await open()];
  const { reach, centreId } = await makeCentre(one);
  await one.createImport(reach, importReceipt(centreId, 'imp-one', { startedAt: at(1) }));
  t.equal(await other.interruptImports(), 0);
  t.match(await other.getImport(reach, centreId, 'imp-one'), { state: 'running' });
  // The connection on which it is held is cut; it is taken again before anybody can tell it was left.
  await database.query(
    `SELECT pg_terminate_backend(l.pid) FROM pg_locks AS l JOIN pg_stat_activity AS a ON a.pid = l.pid
      WHERE l.locktype = 'advisory' AND a.datname = current_database()`,
  );
  const held = `SELECT count(*)::int AS "count" FROM pg_locks AS l JOIN pg_stat_activity AS a ON a.pid = l.pid
    WHERE l.locktype = 'advisory' AND a.datname = current_database()`;
  while ((await database.query(held))[0]?.count === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  t.equal(await other.interruptImports(), 0, 'still held');
  await one.close();
  t.equal(await other.interruptImports(), 1);
  t.match(await other.getImport(reach, centreId, 'imp-one'), { state: 'interrupted' });
  await other.close();
});

t.test('a full disk refuses the write and leaves the connection in order', async (t) => {
  const store = await open();
  const centre = await makeCentre(store);
  await database.query(`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`);
  await database.query('CREATE TRIGGER full_disk BEFORE INSERT ON participants EXECUTE FUNCTION full_disk()');
  for (let attempt = 1; attempt <= 12; attempt += 1) {
    const refused = await centre.write(put('participants', 'p', {})).catch((error: unknown) => error);
    t.ok(refused instanceof StoreUnavailable && refused.reason === 'full', `attempt ${attempt} is refused as full`);
    t.equal(await centre.get('participants', 'p'), null, 'reading goes on');
  }
  await database.query('DROP TRIGGER full_disk ON participants');
  t.match(await centre.write(put('participants', 'p', {})), { result: 'created' });
  await store.close();
});
