import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Test } from 'tap';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Two halves of about as much work: each is one file of `npm test`, which has its time. */
const halves = {
  writing: ['records', 'imports', 'import-order'],
  asking: ['figures', 'keys', 'hostile', 'access-matrix', 'odata/seen-rows'],
};

/** Runs the tests of the whole service on another store (`MEETLAT_TEST_STORE`): what passes on SQLite passes there too. */
export function wholeServiceOn(t: Test, store: 'pglite' | 'postgres', half?: keyof typeof halves): void {
  for (const file of half ? halves[half] : Object.values(halves).flat()) {
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
