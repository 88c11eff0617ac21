const isCompiled = !import.meta.url.endsWith('.ts');

/**
 * Where the code of the worker is: beside this file, compiled when this is. The one place that knows; who builds the
 * service into one file names `map-worker.ts` as an entry of its own, and puts it beside that file.
 */
export const mapWorkerFile = new URL(isCompiled ? './map-worker.js' : './map-worker-from-sources.mjs', import.meta.url);
