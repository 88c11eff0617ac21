import { createRequire, isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import t from 'tap';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Imported = { readonly path: string; readonly external?: boolean };
type Build = {
  readonly entries: Readonly<Record<string, string>>;
  bundle(
    root: string,
    options: { write: boolean },
  ): Promise<{ readonly outputs: Readonly<Record<string, { readonly imports: readonly Imported[] }>> }>;
};

t.test('the bundle is one file for each entry, and what it leaves outside can be loaded from there', async (t) => {
  const { entries, bundle } = (await import(new URL('../../scripts/build.mjs', import.meta.url).href)) as Build;
  const { outputs } = await bundle(root, { write: false });
  const files = Object.keys(outputs).filter((file) => file.endsWith('.js'));
  t.strictSame(
    files.sort(),
    Object.keys(entries)
      .map((name) => `dist/${name}.js`)
      .sort(),
  );
  const left = new Set(Object.values(outputs).flatMap(({ imports }) => imports.map(({ path }) => path)));
  const packages = [...left].filter((path) => !isBuiltin(path));
  t.ok(packages.includes('better-sqlite3'), 'packages are among them');
  const require = createRequire(`${root}dist/server.js`);
  // A package that is there as ES modules only would stop the service at its start: it has to be bundled.
  for (const path of packages) t.doesNotThrow(() => require.resolve(path), path);
});
