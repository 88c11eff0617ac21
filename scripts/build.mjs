/**
 * `npm run build`: checks the types of `src` and bundles it into `dist`, with most packages left where they are. A bundle,
 * as loading hundreds of small modules one by one took most of the time of a start (docs/decisions/0035).
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** What is started by itself, by the name it has in `dist` without its ending. */
export const entries = {
  server: 'src/server.ts',
  'cli/meetlat': 'src/cli/meetlat.ts',
  'map-worker': 'src/reporting/sroi/map-worker.ts',
};

/** Many small modules too, and used by nothing but the service, so bundled with it; half of zod is then left out. */
const bundled = /^(zod|fastify-type-provider-zod)(\/|$)/;

const packagesStayOutside = {
  name: 'packages-stay-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ kind, path }) =>
      kind === 'entry-point' || bundled.test(path) ? undefined : { path, external: true },
    );
  },
};

/** Bundles some entries of the project at `root` into a folder of it; modules they share are written once. */
export async function bundle(root, { entryPoints = entries, outdir = 'dist' } = {}) {
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [packagesStayOutside],
    sourcemap: true,
    chunkNames: 'parts/[name]-[hash]',
    logLevel: 'warning',
  });
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
