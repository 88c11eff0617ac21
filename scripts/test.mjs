import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';
import { failures, totals } from './tap-report.mjs';

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

await setUp({ build: true });
run('types', 'typescript/bin/tsc', ['-p', 'tsconfig.json']);
run('lint and format', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']);

const output = '.tap/all.tap';
mkdirSync(`${root}/.tap`, { recursive: true });
run('test runner', 'tap/dist/esm/run.mjs', ['build']);
const status = run('tests', 'tap/dist/esm/run.mjs', ['--reporter=terse', `--output-file=${output}`, ...chosen], {
  mayFail: true,
});
const text = readFileSync(`${root}/${output}`, 'utf8');
const { passed, failed } = totals(text);
if (status !== 0) process.stdout.write(`\n${failures(text).join('\n')}\n`);
const notPassed = status === 0 ? failed : Math.max(failed, 1);
process.stdout.write(`\n${passed} passed, ${notPassed} failed\n`);
process.exit(notPassed === 0 && passed > 0 ? 0 : 1);
