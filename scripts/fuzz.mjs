/** `npm run fuzz`: installs what is missing, then sends hostile input to a service of its own. */
import { setUpOrExit } from './setup.mjs';

await setUpOrExit({ build: false });
const { register } = await import('tsx/esm/api');
register();
await import('./fuzz/main.ts');
