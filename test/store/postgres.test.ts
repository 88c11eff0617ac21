import pg from 'pg';
import t from 'tap';
import { openStore } from '../../src/store/open-store.ts';
import { StoreUnavailable } from '../../src/store/store.ts';
import { storeContract } from './contract.ts';
import { makeCentre, put } from './support/centre.ts';

const databaseUrl = process.env.MEETLAT_TEST_DATABASE_URL;

if (databaseUrl) {
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
  t.plan(0, 'set MEETLAT_TEST_DATABASE_URL to an empty database to run the contract on a PostgreSQL server');
}
