/** `npm run sample-workbook`: installs what is missing, then writes the tables of a running service as a workbook. */
import { setUpOrExit } from './setup.mjs';

await setUpOrExit({ build: false });
const { register } = await import('tsx/esm/api');
register();
await import('./sample-workbook/main.ts');
