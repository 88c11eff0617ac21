import { spawnSync } from 'node:child_process';
import t from 'tap';

/** The whole service on PostgreSQL: the tests that pass on SQLite pass there too, word for word. */
const root = new URL('..', import.meta.url).pathname;

for (const file of ['records', 'imports', 'figures', 'keys', 'hostile', 'access-matrix']) {
  t.test(`test/http/${file}.test.ts on PostgreSQL`, async (t) => {
    const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', MEETLAT_TEST_STORE: 'pglite' };
    const args = ['--import=tsx', `test/http/${file}.test.ts`];
    const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env });
    t.equal(done.status, 0, `${done.stdout.match(/^.*not ok[\s\S]{0,1500}/m)?.[0] ?? ''}${done.stderr}`);
    t.match(done.stdout, /^1\.\.[1-9]/m, 'and something was tested');
  });
}
