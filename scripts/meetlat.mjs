import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setUpOrExit } from './setup.mjs';

/** `npm run meetlat -- <command>`: sets up what is missing, then runs the command where it was called. */
const main = fileURLToPath(new URL('../dist/cli/meetlat.js', import.meta.url));
const compiler = fileURLToPath(new URL('../node_modules/typescript', import.meta.url));
// Built and without the tools to build: an installed service, of which nothing may be replaced while it runs.
const isInstalledService = existsSync(main) && !existsSync(compiler);
if (!isInstalledService) await setUpOrExit({ build: true });
const { status } = spawnSync(process.execPath, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
