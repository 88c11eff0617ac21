/**
 * Tests that take real processes and a real PostgreSQL server: `npm run test:postgres`, `test:kill`, `test:full-disk`.
 * Installs and builds what is missing first.
 */
import { setUpOrExit } from './setup.mjs';

await setUpOrExit();
const { register } = await import('tsx/esm/api');
register();
await import('./trials/main.ts');
