import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '../../project-folder.ts';

/**
 * Where the code of the worker is: an entry of its own in the bundle (`scripts/build.mjs`), and beside this file when the
 * service runs from its sources.
 */
export const mapWorkerFile = import.meta.url.endsWith('.ts')
  ? new URL('./map-worker-from-sources.mjs', import.meta.url)
  : pathToFileURL(join(projectFolder, 'dist', 'map-worker.js'));
