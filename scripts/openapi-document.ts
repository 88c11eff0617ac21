import { buildApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import type { Store } from '../src/store/store.ts';

/** The OpenAPI document as text, as the service gives it; needs no database: describing touches none. */
export async function openApiDocument(): Promise<string> {
  const store = new Proxy({} as Store, {
    get: (_, name) => () => {
      // A service that stops seals what was noted; here nothing was.
      if (name === 'sealAudit') return Promise.resolve(0);
      throw new Error(`describing the API must not use the store (${String(name)})`);
    },
  });
  const config = readConfig({ MEETLAT_PUBLIC_URL: 'https://meetlat.example', LOG_LEVEL: 'silent' });
  const installation = { secret: `1:${'x'.repeat(32)}`, adminKeyHash: '', newAdminKey: null, newSecretFile: null };
  const app = await buildApp({ config, store, installation, clock: () => new Date(0) });
  await app.ready();
  const document = await app.openapi();
  await app.close();
  return `${JSON.stringify(document, null, 1)}\n`;
}
