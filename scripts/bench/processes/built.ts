import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);

/** The compiled service, as it runs for users. */
export const builtServer = fileURLToPath(new URL('dist/server.js', root));

/** A module of the compiled service, with the types of its source. */
export const built = {
  app: () => load<typeof import('../../../src/app.ts')>('app'),
  config: () => load<typeof import('../../../src/config.ts')>('config'),
  installation: () => load<typeof import('../../../src/installation.ts')>('installation'),
  openStore: () => load<typeof import('../../../src/store/open-store.ts')>('store/open-store'),
  connect: () => load<typeof import('../../../src/store/sqlite/connect.ts')>('store/sqlite/connect'),
  pool: () => load<typeof import('../../../src/store/postgres/pool.ts')>('store/postgres/pool'),
};

async function load<Module>(name: string): Promise<Module> {
  return (await import(new URL(`dist/${name}.js`, root).href)) as Module;
}
