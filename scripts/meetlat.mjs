import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setUpOrExit } from './setup.mjs';

/** `npm run meetlat -- <command>`: sets up what is missing, then runs the command where it was called. */
await setUpOrExit({ build: true });
const main = fileURLToPath(new URL('../dist/cli/meetlat.js', import.meta.url));
const { status } = spawnSync(process.execPath, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
