import t from 'tap';
import { clearLeftovers, makeStore } from '../../src/store/make-store.ts';
import { openServer } from '../../src/store/postgres/open-postgres.ts';
import { storeContract } from './contract.ts';
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
      return makeStore(runner);
    },
  }),
);
