/**
 * Makes this folder ready to run: installs what the lock file says and compiles, each only when needed. Plain
 * JavaScript without packages, as it runs before there are any.
 *
 *   node scripts/setup.mjs              install and build
 *   node scripts/setup.mjs --no-build   install only
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, isBuilt } from './setup/build.mjs';
import { install, isInstalled } from './setup/install.mjs';
import { whileLocked } from './setup/lock.mjs';
import { nodeVersionFault } from './setup/node-version.mjs';
import { SetupError } from './setup/run.mjs';

/** The folder of the project. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** Installs and builds what is missing; a fraction of a second when nothing is. Throws a `SetupError` that says what to do. */
export async function setUp({ build: withBuild = true, root = projectRoot, say = console.log } = {}) {
  const fault = nodeVersionFault();
  if (fault) throw new SetupError(fault);
  const isReady = () => isInstalled(root) && (!withBuild || isBuilt(root));
  if (isReady()) return;
  await whileLocked(
    root,
    async () => {
      if (!isInstalled(root)) await install(root, { say });
      if (withBuild && !isBuilt(root)) await build(root, { say });
    },
    { say },
  );
}

/** Sets up for a script: what goes wrong is said in one sentence, and the process ends. */
export async function setUpOrExit(options) {
  try {
    await setUp(options);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await setUpOrExit({ build: !process.argv.includes('--no-build') });
}
