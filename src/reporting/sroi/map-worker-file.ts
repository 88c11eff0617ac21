import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '../../project-folder.ts';

/** Where the worker is in the bundled service: `scripts/build.mjs` makes it an entry of its own. */
export const bundledMapWorker = 'dist/map-worker.js';

/** The one place that knows where the code of the worker is: bundled when this is, else from the sources. */
export const mapWorkerFile: URL = import.meta.url.endsWith('.ts')
  ? new URL('./map-worker-from-sources.mjs', import.meta.url)
  : pathToFileURL(join(projectFolder, bundledMapWorker));
