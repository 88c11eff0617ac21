import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import t from 'tap';
import { openReader } from '../../src/store/open-reader.ts';
import { openStore } from '../../src/store/open-store.ts';
import { storeContract } from './contract.ts';
import { testSecret } from './support/database.ts';

const folder = await mkdtemp(join(tmpdir(), 'meetlat-'));
t.teardown(() => rm(folder, { recursive: true, force: true }));

t.test('the store on SQLite', (t) =>
  storeContract(t, {
    name: 'SQLite',
    open: (clock) =>
      openStore({ databaseUrl: `file:${join(folder, 'store.db')}`, secret: testSecret, ...(clock ? { clock } : {}) }),
    query: async (text) => {
      const connection = new Database(join(folder, 'store.db'));
      try {
        const statement = connection.prepare(text);
        if (statement.reader) return statement.all() as Record<string, unknown>[];
        statement.run();
        return [];
      } finally {
        connection.close();
      }
    },
    reader: () => openReader(`file:${join(folder, 'store.db')}`),
  }),
);
