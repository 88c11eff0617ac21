import t from 'tap';
import { makeAuditKey } from '../../src/store/audit/audit-key.ts';
import { clearLeftovers, makeStore } from '../../src/store/make-store.ts';
import { openServer } from '../../src/store/postgres/open-postgres.ts';
import { storeContract } from './contract.ts';
import { testSecret } from './support/database.ts';
import { makePglite, pgliteServer } from './support/pglite-server.ts';

const database = await makePglite();
// One for all stores: it is what keeps their transactions apart.
const server = pgliteServer(database);
t.teardown(() => database.close());

t.test('the store on PostgreSQL, in process', (t) =>
  storeContract(t, {
    name: 'PGlite',
    open: async (clock = () => new Date()) => {
      const runner = await openServer(server);
      await clearLeftovers(runner, clock());
      return makeStore(runner, makeAuditKey(testSecret));
    },
    query: async (text) => (await database.query<Record<string, unknown>>(text)).rows,
    reader: async () => ({ ...(await openServer(server)), damage: () => null }),
  }),
);
