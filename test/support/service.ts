import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { buildApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { openInstallation, openSecret } from '../../src/installation.ts';
import { makeAuditKey } from '../../src/store/audit/audit-key.ts';
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

export type ServiceOptions = {
  store?: Store;
  env?: Record<string, string>;
  /** Stands between the service and its store, to let it fail. */
  wrapStore?: (real: Store) => Store;
  /** Adds routes of the test before the service is ready. */
  extend?: (app: FastifyInstance) => void;
};

export async function makeService(options: ServiceOptions = {}): Promise<Service> {
  const folder = await mkdtemp(join(tmpdir(), 'meetlat-test-'));
  const config = readConfig({
    DATABASE_URL: `file:${join(folder, 'meetlat.db')}`,
    MEETLAT_ADMIN_KEY: adminKey,
    MEETLAT_PUBLIC_URL: 'https://meetlat.example',
    LOG_LEVEL: 'silent',
    // A test makes in a second what a client makes in a minute.
    MEETLAT_REQUESTS_PER_MINUTE: '0',
    // And they come without a turn of the event loop between them, as if all at once.
    MEETLAT_REQUESTS_AT_ONCE: '0',
    ...options.env,
  });
  const clock = { now: new Date('2026-11-22T10:00:00Z') };
  const secret = await openSecret(config);
  const store = options.store ?? (await openTestStore(config.databaseUrl, secret.secret, () => clock.now));
  const installation = await openInstallation(config, store, secret);
  const usedStore = options.wrapStore?.(store) ?? store;
  const app = await buildApp({ config, store: usedStore, installation, clock: () => clock.now });
  options.extend?.(app);
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

/**
 * SQLite; or, with the same tests, the other dialect: a PostgreSQL inside the process when `MEETLAT_TEST_STORE=pglite`, a
 * fresh database on a real server when it is `postgres`.
 */
async function openTestStore(databaseUrl: string, secret: string, clock: () => Date): Promise<Store> {
  if (process.env.MEETLAT_TEST_STORE === 'postgres') return openOnServer(secret, clock);
  if (process.env.MEETLAT_TEST_STORE !== 'pglite') return openStore({ databaseUrl, secret, clock });
  const { makePglite, pgliteServer } = await import('../store/support/pglite-server.ts');
  const { openServer } = await import('../../src/store/postgres/open-postgres.ts');
  const database = await makePglite();
  const store = makeStore(await openServer(pgliteServer(database)), makeAuditKey(secret));
  const close = async (): Promise<void> => {
    await store.close();
    await database.close();
  };
  return { ...store, close };
}

async function openOnServer(secret: string, clock: () => Date): Promise<Store> {
  const { freshDatabase } = await import('../trials/support/fresh-database.ts');
  const database = await freshDatabase();
  const store = await openStore({ databaseUrl: database.url, secret, clock });
  const close = async (): Promise<void> => {
    await store.close();
    await database.drop();
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
    analyst: await keyFor('analyst'),
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
