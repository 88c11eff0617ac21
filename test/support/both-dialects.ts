import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Test } from 'tap';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = ['records', 'imports', 'import-order', 'figures', 'keys', 'hostile', 'access-matrix'];

/** Runs the tests of the whole service on another store (`MEETLAT_TEST_STORE`): what passes on SQLite passes there too. */
export function wholeServiceOn(t: Test, store: 'pglite' | 'postgres'): void {
  for (const file of files) {
    t.test(`test/http/${file}.test.ts on ${store}`, async (t) => {
      const { PATH = '', HOME = '', MEETLAT_TEST_DATABASE_URL = '' } = process.env;
      const env = { PATH, HOME, MEETLAT_TEST_DATABASE_URL, MEETLAT_TEST_STORE: store, TAP_TIMEOUT: '600' };
      const args = ['--import=tsx', `test/http/${file}.test.ts`];
      const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env });
      t.equal(done.status, 0, `${done.stdout.match(/^.*not ok[\s\S]{0,1500}/m)?.[0] ?? ''}${done.stderr}`);
      t.match(done.stdout, /^1\.\.[1-9]/m, 'and something was tested');
    });
  }
}
