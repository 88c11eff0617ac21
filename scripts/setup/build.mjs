import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { readIfThere } from './read-if-there.mjs';
import { run } from './run.mjs';

const sources = ['src', 'scripts/build.mjs', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

/** True when `dist` was compiled from the sources as they are now. */
export function isBuilt(root) {
  return readIfThere(stampFile(root)) === stampOf(root);
}

/** Bundles `src` into `dist`. */
export async function build(root, { say }) {
  say('Building ...');
  const stamp = stampOf(root);
  await run(process.execPath, [join('scripts', 'build.mjs')], {
    cwd: root,
    whenItFails: 'The sources do not compile; the messages above tell where.',
  });
  writeFileSync(stampFile(root), stamp);
}

function stampOf(root) {
  return `${fingerprint(root, sources)}\n`;
}

function stampFile(root) {
  return join(root, 'dist', '.meetlat-build');
}
