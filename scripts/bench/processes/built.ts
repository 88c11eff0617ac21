import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);

/** The bundled service, as it runs for users. */
export const builtServer = fileURLToPath(new URL('dist/server.js', root));

type Parts = typeof import('./parts.ts');

/** Modules of the service out of a bundle, which `npm run bench` makes: compiled as the service is. */
export const built = {
  app: async () => (await parts()).app,
  config: async () => (await parts()).config,
  installation: async () => (await parts()).installation,
  openStore: async () => (await parts()).openStore,
  connect: async () => (await parts()).connect,
  pool: async () => (await parts()).pool,
  sroi: async () => (await parts()).sroi,
};

async function parts(): Promise<Parts> {
  return (await import(new URL('dist/bench/parts.js', root).href)) as Parts;
}
