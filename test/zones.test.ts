import { spawnSync } from 'node:child_process';
import t from 'tap';

/** A figure must not depend on the zone of the machine: the worked examples and a whole quarter come out the same. */
const root = new URL('..', import.meta.url).pathname;

for (const zone of ['America/New_York', 'Pacific/Auckland']) {
  for (const file of ['test/core/cases.test.ts', 'test/http/figures.test.ts']) {
    t.test(`${file} in ${zone}`, async (t) => {
      const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', TZ: zone };
      const done = spawnSync(process.execPath, ['--import=tsx', file], { cwd: root, encoding: 'utf8', env });
      t.equal(done.status, 0, done.stdout.match(/^.*not ok.*$/m)?.[0] ?? done.stderr);
      t.match(done.stdout, /# \{ total: [1-9]|^1\.\.[1-9]/m, 'and something was tested');
    });
  }
}
