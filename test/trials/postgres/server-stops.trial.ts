import { setTimeout as wait } from 'node:timers/promises';
import t from 'tap';
import { startCluster } from '../../../scripts/postgres/start-cluster.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { disturbAndLook } from './disturb-and-look.ts';

t.test('the server crashes and starts again, in the middle of the work', async (t) => {
  // A server of our own: its crash must not take the other trials along.
  const cluster = await startCluster();
  t.teardown(() => cluster.remove());
  const database = await freshDatabase(cluster.url);
  await disturbAndLook(t, {
    serviceUrl: database.url,
    directUrl: database.url,
    times: 8,
    disturb: async (random) => {
      await cluster.crash();
      await wait(random.between(0, 500));
      await cluster.start();
    },
  });
});
