import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import t from 'tap';
import { inspectCopy } from '../../src/store/sqlite/copy-database.ts';
import { populated, settingsFor, testFolder } from '../cli/support/meetlat.ts';

t.test('the service does not start on the database of a newer version, and leaves it as it is', async (t) => {
  const folder = await testFolder(t);
  const file = join(folder, 'meetlat.db');
  await populated(file);
  const database = new Database(file);
  database.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('f', 4102444800000)");
  database.close();
  const before = inspectCopy(file);
  const done = spawnSync(process.execPath, ['--import=tsx', 'src/server.ts'], {
    cwd: new URL('../..', import.meta.url).pathname,
    env: { PATH: process.env.PATH ?? '', PORT: '0', ...settingsFor(file) },
    encoding: 'utf8',
  });
  t.equal(done.status, 1);
  t.equal(
    done.stderr,
    'The database was made by a newer version of Meetlat. Start that version, or restore a backup made with this one.\n',
  );
  t.strictSame(inspectCopy(file), before);
});
