/**
 * `npm run build`: checks the types of `src` and bundles it into `dist`, with the packages that every start needs. A
 * bundle, as loading hundreds of small modules one by one took most of the time of a start (docs/decisions/0043).
 */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** What is started by itself, by the name it has in `dist` without its ending. */
export const entries = {
  server: 'src/server.ts',
  'cli/meetlat': 'src/cli/meetlat.ts',
  'map-worker': 'src/reporting/sroi/map-worker.ts',
  'workbook-worker': 'src/reporting/renderers/xlsx/workbook-worker.ts',
};

/**
 * What stays in `node_modules` and is loaded when it is needed: native code, files of its own, or wanted by few requests.
 * All of it has to be there as CommonJS, which a test looks at; every other package is bundled.
 */
export const outside =
  /^(better-sqlite3|pg|drizzle-orm|@fastify\/busboy|@fastify\/swagger|@fastify\/swagger-ui|prom-client|write-excel-file)(\/|$)/;
/** Named by Fastify and never loaded for this service, which has compilers of its own: `src/http/own-compilers.ts`. */
const unused = /^@fastify\/(ajv|fast-json-stringify)-compiler$/;

const packagesStayOutside = {
  name: 'packages-stay-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ kind, path, importer }) => {
      // What a bundled package imports goes with it: it can be of another version than the one on top of `node_modules`.
      const isOurs = !/[\\/]node_modules[\\/]/.test(importer);
      const stays = unused.test(path) || (isOurs && outside.test(path));
      return kind !== 'entry-point' && stays ? { path, external: true } : undefined;
    });
  },
};

/** Of `{ z }` a bundle keeps all of zod, with all its languages; of the same names as a namespace only what is used. */
const ofZodWhatIsUsed = {
  name: 'of-zod-what-is-used',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { contents: text.replace("import { z } from 'zod';", "import * as z from 'zod';"), loader: 'ts' };
    });
  },
};

/**
 * Bundles some entries of the project at `root` into a folder of it, each into one file. CommonJS, whatever the sources
 * are: Node.js takes twice as long to read an ES module of this size.
 */
export async function bundle(root, { entryPoints = entries, outdir = 'dist', write = true } = {}) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // One kind of modules throughout: else a package that has both would be loaded twice.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'moduleUrl' },
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
    plugins: [packagesStayOutside, ofZodWhatIsUsed],
    sourcemap: true,
    metafile: true,
    write,
    logLevel: 'warning',
  });
  if (write) writeFileSync(join(root, outdir, 'package.json'), '{ "type": "commonjs" }\n');
  return metafile;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
  // Parts of an earlier build have other names and would stay. One that fails leaves what there is.
  rmSync(join(projectRoot, 'dist'), { recursive: true, force: true });
  await bundle(projectRoot);
}
