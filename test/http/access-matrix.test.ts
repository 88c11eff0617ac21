import t from 'tap';
import { type Preset, presets } from '../../src/access/scopes.ts';
import type { Access } from '../../src/http/route-config.ts';
import { routeTable, type TableRow } from '../../src/http/route-table.ts';
import { recordKinds } from '../../src/records/registry.ts';
import { addCentre, adminKey, makeService, type TestCentre } from '../support/service.ts';

/**
 * Every route x every preset x own, other and absent tenant. What must happen follows from the route's own access
 * decision; that those decisions are the promised ones is checked at the end, against the contract's table.
 */
const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const other = await addCentre(service, 'other');
const keys: Record<Preset, string> = {
  administrator: adminKey,
  'centre-system': own.system,
  coordinator: own.coordinator,
  'contract-reader': own.reader,
  analyst: own.analyst,
  authority: own.authority,
};
const absent = { ...own, centreId: 'centre-absent', organisationId: 'org-absent' };

const rows = routeTable(service.app).filter((row) => row.method !== 'HEAD' && !row.url.startsWith('/docs'));

function fill(url: string, tenant: Pick<TestCentre, 'centreId' | 'organisationId'>): string {
  return url
    .replace(':centreId', tenant.centreId)
    .replace(':organisationId', tenant.organisationId)
    .replace(':period', '2026-Q3')
    .replace(/:\w+/g, 'x-1');
}

/** What the answer's status may be. A caller who is let through may still be told that the request itself is wrong. */
function allowed(
  access: Access,
  preset: Preset | null,
  tenant: 'own' | 'other' | 'absent',
): (status: number) => boolean {
  if (access.who === 'public') return (status) => status !== 401 && status !== 403;
  if (preset === null) return (status) => status === 401;
  const isAdmin = preset === 'administrator';
  if (access.tenant && tenant !== 'own' && !isAdmin) return (status) => status === 404;
  const scopes: readonly string[] = presets[preset].scopes;
  if (access.who === 'scopes' && !access.scopes.some((scope) => scopes.includes(scope)))
    return (status) => status === 403;
  if (isAdmin && tenant === 'absent') return (status) => status !== 401 && status !== 403;
  return (status) => status !== 401 && status !== 403;
}

async function ask(
  row: TableRow,
  key: string | null,
  tenant: Pick<TestCentre, 'centreId' | 'organisationId'>,
): Promise<number> {
  const hasBody = ['PUT', 'POST', 'PATCH'].includes(row.method);
  // The body is wrong on purpose: access is decided before it is looked at, and nothing is written by being let through.
  const response = await service.call(row.method, fill(row.url, tenant), {
    key,
    ...(hasBody ? { body: { notAField: true } } : {}),
  });
  return response.statusCode;
}

t.test('the walk finds the routes, and every route has an access decision', async (t) => {
  t.ok(rows.length > recordKinds.length * 6, `${rows.length} routes`);
  for (const row of rows) t.ok(row.route.config?.access, `${row.method} ${row.url}`);
});

t.test('matrix', async (t) => {
  let checks = 0;
  for (const row of rows) {
    const access = row.route.config?.access as Access;
    for (const preset of [null, ...(Object.keys(keys) as Preset[])]) {
      for (const [name, tenant] of [
        ['own', own],
        ['other', other],
        ['absent', absent],
      ] as const) {
        const status = await ask(row, preset === null ? null : keys[preset], tenant);
        // 501 is an answer of the feed to what it leaves out of OData, and no failure.
        const fine = allowed(access, preset, name)(status) && (status < 500 || status === 501);
        checks += 1;
        if (!fine) t.fail(`${row.method} ${row.url} as ${preset ?? 'nobody'} on ${name}: ${status}`);
      }
    }
  }
  t.ok(checks > 500, `${checks} combinations`);
});

t.test('the decisions are the promised ones', async (t) => {
  const decision = (method: string, url: string): string => {
    const access = rows.find((row) => row.method === method && row.url === url)?.route.config?.access;
    if (!access) return 'no route';
    return access.who === 'scopes'
      ? `${access.scopes.join('|')} ${access.tenant ?? ''}`.trim()
      : `${access.who} ${'tenant' in access ? (access.tenant ?? '') : ''}`.trim();
  };
  const promised: [string, string, string][] = [
    ['GET', '/v1/organisations/:organisationId', 'any-key organisationId'],
    ['PUT', '/v1/organisations/:organisationId', 'admin'],
    ['GET', '/v1/organisations/:organisationId/keys', 'admin|keys:manage organisationId'],
    ['POST', '/v1/organisations/:organisationId/keys', 'admin|keys:manage organisationId'],
    ['DELETE', '/v1/organisations/:organisationId/keys/:keyId', 'admin|keys:manage organisationId'],
    ['POST', '/v1/organisations/:organisationId/keys/:keyId/rotations', 'admin|keys:manage organisationId'],
    ['GET', '/v1/organisations/:organisationId/parameter-sets', 'admin|records:read|obligations:write organisationId'],
    [
      'GET',
      '/v1/organisations/:organisationId/parameter-sets/:setId',
      'admin|records:read|obligations:write organisationId',
    ],
    [
      'PUT',
      '/v1/organisations/:organisationId/parameter-sets/:setId',
      'admin|reports:publish|obligations:write organisationId',
    ],
    [
      'DELETE',
      '/v1/organisations/:organisationId/parameter-sets/:setId',
      'admin|reports:publish|obligations:write organisationId',
    ],
    ['GET', '/v1/organisations/:organisationId/agreements', 'admin|reports:read organisationId'],
    ['GET', '/v1/centres/:centreId/agreements/:id/realised', 'records:read|reports:read'],
    ['GET', '/v1/organisations/:organisationId/obligations', 'admin|obligations:write|efforts:approve|records:read'],
    [
      'GET',
      '/v1/organisations/:organisationId/obligations/:obligationId',
      'admin|obligations:write|efforts:approve|records:read',
    ],
    ['PUT', '/v1/organisations/:organisationId/obligations/:obligationId', 'obligations:write organisationId'],
    ['PATCH', '/v1/organisations/:organisationId/obligations/:obligationId', 'obligations:write organisationId'],
    ['DELETE', '/v1/organisations/:organisationId/obligations/:obligationId', 'obligations:write organisationId'],
    ['GET', '/v1/organisations/:organisationId/obligations/:obligationId/efforts', 'efforts:approve organisationId'],
    [
      'GET',
      '/v1/organisations/:organisationId/obligations/:obligationId/social-return',
      'efforts:approve organisationId',
    ],
    ['GET', '/v1/centres/:centreId/efforts/:id/approval', 'efforts:approve|records:read'],
    ['PUT', '/v1/centres/:centreId/efforts/:id/approval', 'efforts:approve'],
    ['GET', '/v1/centres/:centreId/periods/:period', 'records:read centreId'],
    ['POST', '/v1/centres/:centreId/periods/:period/reopenings', 'reports:publish centreId'],
    ['GET', '/v1/audit-entries', 'admin|keys:manage'],
    ['POST', '/v1/audit-entries/_search', 'admin|keys:manage'],
    ['GET', '/v1/centres/:centreId', 'any-key centreId'],
    ['PUT', '/v1/centres/:centreId', 'admin'],
    ['GET', '/v1/municipalities', 'public'],
    ['GET', '/v1/municipalities/:code/quarterly-reports/:period', 'reports:read'],
    ['GET', '/v1/code-lists', 'public'],
    ['GET', '/v1/indicators', 'public'],
    ['GET', '/v1/parameters', 'public'],
    ['POST', '/v1/centres/:centreId/imports', 'records:write centreId'],
    ['DELETE', '/v1/centres/:centreId/imports/:importId', 'records:write centreId'],
    ['GET', '/v1/centres/:centreId/imports/:importId/rejections', 'records:write centreId'],
    ['GET', '/v1/centres/:centreId/indicator-values', 'records:read centreId'],
    ['GET', '/v1/centres/:centreId/indicator-values/:indicatorId', 'records:read centreId'],
    ['GET', '/v1/centres/:centreId/data-quality', 'records:read centreId'],
    ['POST', '/v1/calculations', 'any-key'],
    ['GET', '/v1/centres/:centreId/quarterly-reports/:period/draft', 'records:read centreId'],
    ['POST', '/v1/centres/:centreId/quarterly-reports/:period/releases', 'reports:publish centreId'],
    ['GET', '/v1/centres/:centreId/quarterly-reports/:period/releases', 'records:read|reports:read|reports:publish'],
    ['GET', '/v1/centres/:centreId/quarterly-reports/:period/releases/:n', 'records:read|reports:read|reports:publish'],
    ['GET', '/v1/centres/:centreId/quarterly-reports/:period', 'records:read|reports:read|reports:publish'],
    ['POST', '/v1/centres/:centreId/quarterly-reports/:period/releases/:n/acceptances', 'reports:read'],
    ...['', '/', '/*'].map((path): [string, string, string] => ['GET', `/odata/v1${path}`, 'feed:read|records:read']),
    ['POST', '/odata/v1/$batch', 'feed:read|records:read'],
    ['GET', '/', 'public'],
    ['GET', '/health/live', 'public'],
    ['GET', '/health/ready', 'public'],
    ['GET', '/v1/openapi.json', 'public'],
  ];
  for (const { kind } of recordKinds) {
    const path = `/v1/centres/:centreId/${kind}`;
    promised.push(['GET', path, 'records:read centreId'], ['POST', `${path}/_search`, 'records:read centreId']);
    promised.push(['GET', `${path}/:id`, 'records:read centreId']);
    for (const method of ['PUT', 'PATCH', 'DELETE']) promised.push([method, `${path}/:id`, 'records:write centreId']);
  }
  for (const [method, url, expected] of promised) t.equal(decision(method, url), expected, `${method} ${url}`);
});

t.test('lists show only the own tenant', async (t) => {
  for (const path of ['/v1/organisations', '/v1/centres']) {
    const items = (await service.call('GET', path, { key: own.system })).json().items as { id: string }[];
    t.strictSame(
      items.map((item) => item.id),
      [path.includes('org') ? own.organisationId : own.centreId],
    );
    const all = (await service.call('GET', path)).json().items as unknown[];
    t.equal(all.length, 2, 'the administrator sees both');
  }
});

t.test("a key of another tenant's organisation is not found by id", async (t) => {
  const theirs = (await service.call('GET', `/v1/organisations/${other.organisationId}/keys`)).json().items[0].id;
  for (const method of ['GET', 'DELETE']) {
    const response = await service.call(method, `/v1/organisations/${own.organisationId}/keys/${theirs}`, {
      key: own.coordinator,
    });
    t.equal(response.statusCode, 404, method);
  }
});
