import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { readIfThere } from './read-if-there.mjs';
import { run } from './run.mjs';

const sources = ['src', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

/** True when `dist` was compiled from the sources as they are now. */
export function isBuilt(root) {
  return readIfThere(stampFile(root)) === stampOf(root);
}

/** Compiles `src` to `dist`. */
export async function build(root, { say }) {
  say('Building ...');
  const stamp = stampOf(root);
  // Also takes away the compiler's notes of an earlier build and the output of files that are gone.
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await run(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'], {
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
