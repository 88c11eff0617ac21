import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';

/** `npm test`: sets up what is missing, then types, lint and format, and all tests. `npm test -- test/core` runs a part. */
const root = fileURLToPath(new URL('..', import.meta.url));
const chosen = process.argv.slice(2);

/** Runs a tool of the project; ends everything when it fails. */
function run(title, tool, args, { mayFail = false } = {}) {
  process.stdout.write(`\n> ${title}\n`);
  const done = spawnSync(process.execPath, [`node_modules/${tool}`, ...args], { cwd: root, stdio: 'inherit' });
  if (done.status === 0 || mayFail) return done.status ?? 1;
  process.stdout.write(`${title} failed\n0 passed, 1 failed\n`);
  process.exit(done.status ?? 1);
}

/** Assertions as tap adds them up over all files, from the closing lines of its own output. */
function totals(file) {
  const found = [...readFileSync(file, 'utf8').matchAll(/^# \{ total: (\d+)(?:, pass: (\d+))?(?:, fail: (\d+))?/gm)].at(
    -1,
  );
  const passed = Number(found?.[2] ?? 0);
  return { passed, failed: Math.max(Number(found?.[1] ?? 0) - passed, Number(found?.[3] ?? 0)) };
}

await setUp({ build: true });
run('types', 'typescript/bin/tsc', ['-p', 'tsconfig.json']);
run('lint and format', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']);

const output = '.tap/all.tap';
mkdirSync(`${root}/.tap`, { recursive: true });
run('test runner', 'tap/dist/esm/run.mjs', ['build']);
const status = run('tests', 'tap/dist/esm/run.mjs', ['--reporter=terse', `--output-file=${output}`, ...chosen], {
  mayFail: true,
});
const { passed, failed } = totals(`${root}/${output}`);
const failures = status === 0 ? failed : Math.max(failed, 1);
process.stdout.write(`\n${passed} passed, ${failures} failed\n`);
process.exit(failures === 0 && passed > 0 ? 0 : 1);
