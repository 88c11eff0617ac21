import { setTimeout as wait } from 'node:timers/promises';
import t from 'tap';
import { freshDatabase } from '../support/fresh-database.ts';
import { killAndLook } from './kill-and-look.ts';

const database = await freshDatabase();
t.teardown(() => database.drop());
const leftBehind = `SELECT count(*) AS "count" FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'meetlat%'`;

t.test('kill -9 on PostgreSQL', (t) =>
  killAndLook(t, {
    url: database.url,
    // Another instance might still run it, so that nobody does shows only when the server has noticed the end.
    marksAtOnce: false,
    // What the dead process had asked for may be under way in the server; it ends by itself, done or not done at all.
    afterKill: async () => {
      while (Number((await database.query(leftBehind))[0]?.count) > 0) await wait(10);
    },
    damage: async () => [],
  }),
);
