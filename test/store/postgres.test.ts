import pg from 'pg';
import t from 'tap';
import { openStore } from '../../src/store/open-store.ts';
import { StoreUnavailable } from '../../src/store/store.ts';
import { storeContract } from './contract.ts';
import { makeCentre, put } from './support/centre.ts';

const serverUrl = process.env.MEETLAT_TEST_DATABASE_URL;

if (serverUrl) {
  const server = new pg.Client(serverUrl);
  await server.connect();
  // A database of our own, gone afterwards: the tests may run again and never touch anyone's data.
  const name = `meetlat_test_${process.pid}_${Date.now()}`;
  await server.query(`CREATE DATABASE ${name}`);
  t.teardown(async () => {
    await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await server.end();
  });
  const url = new URL(serverUrl);
  url.pathname = name;
  const databaseUrl = url.href;

  t.test('the store on a PostgreSQL server', (t) =>
    storeContract(t, {
      name: 'PostgreSQL',
      open: (clock) => openStore({ databaseUrl, ...(clock ? { clock } : {}) }),
    }),
  );

  t.test('a server that drops its connections costs the writes under way, not the process', async (t) => {
    const store = await openStore({ databaseUrl });
    const centre = await makeCentre(store);
    const admin = new pg.Client(databaseUrl);
    await admin.connect();
    const drop = () =>
      admin.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'meetlat' AND datname = current_database()",
      );
    await drop();
    await new Promise((resolve) => setTimeout(resolve, 100));
    t.match(
      await centre.write(put('participants', 'after-idle', {})),
      { result: 'created' },
      'idle connections are renewed',
    );

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
    await admin.end();
    await store.close();
  });
} else {
  t.plan(0, 'set MEETLAT_TEST_DATABASE_URL, with the right to make a database, to run the contract on a server');
}
