/** `npm run bench`: installs and builds what is missing, then measures. */
import { projectRoot, setUpOrExit } from './setup.mjs';

await setUpOrExit();
const { bundle } = await import('./build.mjs');
await bundle(projectRoot, { entryPoints: { parts: 'scripts/bench/processes/parts.ts' }, outdir: 'dist/bench' });
const { register } = await import('tsx/esm/api');
register();
await import('./bench/main.ts');
