/** `npm start`: installs and builds what is missing, then runs the service in this very process, so that signals reach it. */
import { setUpOrExit } from './setup.mjs';

await setUpOrExit();
await import('../dist/server.js');
