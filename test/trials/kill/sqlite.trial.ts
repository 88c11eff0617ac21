import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import t from 'tap';
import { killAndLook } from './kill-and-look.ts';

const folder = await mkdtemp(join(tmpdir(), 'meetlat-kill-'));
const file = join(folder, 'meetlat.db');
t.teardown(() => rm(folder, { recursive: true, force: true }));

t.test('kill -9 on SQLite', (t) =>
  killAndLook(t, {
    url: `file:${file}`,
    marksAtOnce: true,
    damage: async () => {
      const connection = new Database(file, { readonly: true });
      try {
        const said = connection.pragma('integrity_check', { simple: true });
        const orphans = connection.pragma('foreign_key_check') as unknown[];
        return [
          ...(said === 'ok' ? [] : [String(said)]),
          ...orphans.map((row) => `refers to nothing: ${JSON.stringify(row)}`),
        ];
      } finally {
        connection.close();
      }
    },
  }),
);
