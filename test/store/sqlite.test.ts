import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { openStore } from '../../src/store/open-store.ts';
import { storeContract } from './contract.ts';

const folder = await mkdtemp(join(tmpdir(), 'meetlat-'));
t.teardown(() => rm(folder, { recursive: true, force: true }));

t.test('the store on SQLite', (t) =>
  storeContract(t, {
    name: 'SQLite',
    open: (clock) => openStore({ databaseUrl: `file:${join(folder, 'store.db')}`, ...(clock ? { clock } : {}) }),
  }),
);
