/** `npm run demo`: installs and builds what is missing, then plays two years of history into a service of its own. */
import { setUpOrExit } from './setup.mjs';

await setUpOrExit();
const { register } = await import('tsx/esm/api');
register();
await import('./demo/main.ts');
