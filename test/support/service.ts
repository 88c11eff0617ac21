import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { buildApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { openInstallation } from '../../src/installation.ts';
import { makeStore } from '../../src/store/make-store.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

export const adminKey = 'test-admin-key-test-admin-key-test-admin-key';

/** A service on a database of its own, with a clock that the test sets. */
export type Service = {
  app: FastifyInstance;
  store: Store;
  clock: { now: Date };
  /** One request; `key` undefined: as the administrator, null: without a key. */
  call(method: string, url: string, options?: CallOptions): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
};
export type CallOptions = {
  key?: string | null;
  body?: unknown;
  headers?: Record<string, string>;
  raw?: string | Buffer;
};

export async function makeService(options: { store?: Store; env?: Record<string, string> } = {}): Promise<Service> {
  const folder = await mkdtemp(join(tmpdir(), 'meetlat-test-'));
  const config = readConfig({
    DATABASE_URL: `file:${join(folder, 'meetlat.db')}`,
    MEETLAT_ADMIN_KEY: adminKey,
    MEETLAT_PUBLIC_URL: 'https://meetlat.example',
    LOG_LEVEL: 'silent',
    ...options.env,
  });
  const clock = { now: new Date('2026-11-22T10:00:00Z') };
  const store = options.store ?? (await openTestStore(config.databaseUrl, () => clock.now));
  const installation = await openInstallation(config, store);
  const app = await buildApp({ config, store, installation, clock: () => clock.now });
  await app.ready();
  return {
    app,
    store,
    clock,
    call: (method, url, { key = adminKey, body, headers = {}, raw } = {}) =>
      app.inject({
        method: method as NonNullable<InjectOptions['method']>,
        url,
        headers: {
          ...(key === null ? {} : { authorization: `Bearer ${key}` }),
          ...(body === undefined || 'content-type' in headers ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(raw !== undefined ? { payload: raw } : body === undefined ? {} : { payload: JSON.stringify(body) }),
      }),
    close: async () => {
      await app.close();
      if (!options.store) await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** SQLite, or a PostgreSQL inside the process when `MEETLAT_TEST_STORE=pglite`: the same tests, the other dialect. */
async function openTestStore(databaseUrl: string, clock: () => Date): Promise<Store> {
  if (process.env.MEETLAT_TEST_STORE !== 'pglite') return openStore({ databaseUrl, clock });
  const { makePglite, pgliteServer } = await import('../store/support/pglite-server.ts');
  const { openServer } = await import('../../src/store/postgres/open-postgres.ts');
  const database = await makePglite();
  const store = makeStore(await openServer(pgliteServer(database)));
  const close = async (): Promise<void> => {
    await store.close();
    await database.close();
  };
  return { ...store, close };
}

/** An operator with one centre and a key for each preset; ids carry the name, so that two never mix. */
export async function addCentre(service: Service, name: string) {
  const organisationId = `org-${name}`;
  const centreId = `centre-${name}`;
  await expect(
    service.call('PUT', `/v1/organisations/${organisationId}`, {
      body: { name: `Operator ${name}`, kind: 'operator' },
    }),
    201,
  );
  await expect(
    service.call('PUT', `/v1/centres/${centreId}`, {
      body: {
        name: `Centre ${name}`,
        operatorId: organisationId,
        legalEntities: [],
        municipalityCode: 'GM0503',
        serviceArea: { municipalityCodes: ['GM0503'], inhabitants: [{ year: 2026, inhabitants: 100_000 }] },
      },
    }),
    201,
  );
  const keyFor = async (preset: string) =>
    (
      await expect(
        service.call('POST', `/v1/organisations/${organisationId}/keys`, {
          body: { system: `${name}-${preset}`, preset },
        }),
        201,
      )
    ).json().key as string;
  return {
    organisationId,
    centreId,
    system: await keyFor('centre-system'),
    coordinator: await keyFor('coordinator'),
    reader: await keyFor('contract-reader'),
    authority: await keyFor('authority'),
  };
}
export type TestCentre = Awaited<ReturnType<typeof addCentre>>;

/** The answer, when it has the status; else a failure that shows what came instead. */
export async function expect(answer: Promise<LightMyRequestResponse>, status: number): Promise<LightMyRequestResponse> {
  const response = await answer;
  if (response.statusCode !== status) throw new Error(`${response.statusCode} instead of ${status}: ${response.body}`);
  return response;
}

/** The lines of an import body. */
export function ndjson(lines: readonly unknown[]): string {
  return lines.map((line) => JSON.stringify(line)).join('\n');
}

/** Runs an import and gives its receipt. */
export async function importLines(
  service: Service,
  centre: TestCentre,
  lines: readonly unknown[],
  query = '',
): Promise<LightMyRequestResponse> {
  return service.call('POST', `/v1/centres/${centre.centreId}/imports${query}`, {
    key: centre.system,
    raw: ndjson(lines),
    headers: { 'content-type': 'application/x-ndjson' },
  });
}
