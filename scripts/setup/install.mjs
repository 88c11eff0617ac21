import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere } from './read-if-there.mjs';
import { npm, run } from './run.mjs';

const opensDatabase = "new (require('better-sqlite3'))(':memory:').close()";

/** True when what is installed belongs to this lock file and this Node. Takes a millisecond. */
export function isInstalled(root) {
  return readIfThere(stampFile(root)) === stampOf(root);
}

/** Installs what the lock file says when it is not there, and sees to it that the database driver loads. */
export async function install(root, { say }) {
  if (!matchesLockFile(root)) {
    say('Installing the packages Meetlat needs (once; a few minutes when the database driver must be compiled) ...');
    await npm(['ci', '--include=dev', '--no-audit', '--no-fund'], {
      cwd: root,
      whenItFails:
        'npm ci failed; what it says above tells why. Is there a network, and if better-sqlite3 had to be compiled: a C++ compiler and Python?',
    });
  }
  const loads = () =>
    run(process.execPath, ['-e', opensDatabase], {
      cwd: root,
      quiet: true,
      whenItFails: 'The database driver better-sqlite3 does not load, also after `npm rebuild better-sqlite3`.',
    });
  await loads().catch(async () => {
    say('Building the database driver for this version of Node ...');
    await npm(['rebuild', 'better-sqlite3', '--foreground-scripts'], {
      cwd: root,
      whenItFails: '`npm rebuild better-sqlite3` failed: a C++ compiler and Python are needed to build it.',
    });
    await loads();
  });
  writeFileSync(stampFile(root), stampOf(root));
}

/**
 * True when npm's own account of what it installed holds every package of the lock file. Who has run `npm install`
 * already is not made to wait again.
 */
function matchesLockFile(root) {
  const account = readIfThere(join(root, 'node_modules', '.package-lock.json'));
  if (account === null) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(account).packages;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const there = installed[path];
    if (path === '' || (optional && !there)) return true;
    return there !== undefined && there.version === version && there.integrity === integrity;
  });
}

/** Another lock file asks for other packages; another Node, system or processor for another build of the driver. */
function stampOf(root) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${lock} node-${process.versions.modules} ${process.platform}-${process.arch}\n`;
}

function stampFile(root) {
  return join(root, 'node_modules', '.meetlat-setup');
}
