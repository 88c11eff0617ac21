/** `npm run bench`: installs and builds what is missing, then measures. */
import { setUpOrExit } from './setup.mjs';

await setUpOrExit();
const { register } = await import('tsx/esm/api');
register();
await import('./bench/main.ts');
