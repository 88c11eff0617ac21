import { observationsOf } from '../../src/feed/observations/observations-of.ts';
import { obligationBody } from '../../src/http/routes/obligations/schemas.ts';
import { agreements } from '../../src/records/agreements.ts';
import type { Field } from '../../src/records/field.ts';
import { recordKinds } from '../../src/records/registry.ts';
import { canonicalDocument } from '../../src/reporting/releases/canonical.ts';
import { releaseDocument } from '../../src/reporting/releases/release-document.ts';
import { exampleObligation, nameInExample } from '../../test/support/example-obligation.ts';
import { expect, type Service } from '../../test/support/service.ts';
import { type Actor, makeActors } from './actors.ts';
import { type KnownIds, makeKnownIds } from './known-ids.ts';
import { foreignMark } from './markers.ts';

/** What is there before the first request: two tenants with records, keys of every sort, ids that exist. */
export type Stage = {
  readonly service: Service;
  readonly actors: readonly Actor[];
  readonly known: KnownIds;
  readonly centres: Readonly<Record<'own' | 'other', string>>;
  readonly organisations: Readonly<Record<'own' | 'other', string>>;
};

const centres = { own: 'centre-own', other: 'centre-other' };
const organisations = { own: 'org-own', other: 'org-other' };
const names = { own: 'Eigen', other: foreignMark };
/** The centre that the example of a parameter set names. */
const exampleCentre = 'delft';
const [exampleObligationBody] = (obligationBody.meta()?.examples ?? []) as object[];

/** Sets the stage with requests of the administrator and of keys, as an operator would. */
export async function setStage(service: Service): Promise<Stage> {
  const put = (url: string, body: unknown, key?: string | null) =>
    expect(service.call('PUT', url, { body, ...(key === undefined ? {} : { key }) }), 201);
  for (const id of new Set([...referredOrganisations(), 'stichting-delft']))
    await put(`/v1/organisations/${id}`, { name: 'Genoemd', kind: 'municipality' });
  const putCentre = (id: string, tenant: 'own' | 'other') =>
    put(`/v1/centres/${id}`, {
      name: `${names[tenant]} centrum`,
      operatorId: organisations[tenant],
      legalEntities: [],
      municipalityCode: 'GM0503',
      serviceArea: { municipalityCodes: ['GM0503'], inhabitants: [{ year: 2026, inhabitants: 100_000 }] },
    });
  for (const tenant of ['own', 'other'] as const) {
    await put(`/v1/organisations/${organisations[tenant]}`, { name: `${names[tenant]} organisatie`, kind: 'operator' });
    await putCentre(centres[tenant], tenant);
  }
  await putCentre(exampleCentre, 'own');
  const { actors, keyIds } = await makeActors(service, organisations);
  const known = makeKnownIds(keyIds);
  const writer = (tenant: string) => actors.find(({ name }) => name === `${tenant}-coordinator`)?.key;
  for (const tenant of ['own', 'other'] as const) {
    const authority = actors.find(({ name }) => name === `${tenant}-authority`)?.key;
    const obligations = `/v1/organisations/${organisations[tenant]}/obligations`;
    for (const number of [1, 2, 3]) {
      const id = tenant === 'own' ? `obligation-${number}` : `${foreignMark}-obligations-${number}`;
      const body = {
        ...exampleObligationBody,
        name: names[tenant],
        centreIds: [centres[tenant]],
      };
      await put(`${obligations}/${id}`, body, authority);
      if (tenant === 'own') known.add('/v1/organisations/{organisationId}/obligations', id);
    }
  }
  for (const tenant of ['own', 'other'] as const) await nameInExample(service.store, centres[tenant]);
  for (const { kind, example, fields } of recordKinds) {
    for (const id of [...referredIds(kind), `${kind}-1`]) {
      await put(`/v1/centres/${centres.own}/${kind}/${id}`, example, writer('own'));
      known.add(`/v1/centres/{centreId}/${kind}`, id);
    }
    const theirs = Object.fromEntries(
      Object.entries(example).map(([name, value]) => [name, rewired(fields[name], value)]),
    );
    const id = `${foreignMark}-${kind}`;
    await put(`/v1/centres/${centres.other}/${kind}/${id}`, theirs, writer('other'));
  }
  const deciding = actors.find(({ decides }) => decides)?.key;
  await put(`/v1/centres/${centres.own}/efforts/efforts-1/approval`, { decision: 'rejected' }, deciding);
  for (const { kind } of recordKinds) known.add('/v1/import-templates', kind);
  known.add('/v1/centres/{centreId}/impact-maps/{id}/versions', '1');
  for (const tenant of ['own', 'other'] as const) {
    for (const number of [1, 2, 3]) {
      const id = tenant === 'own' ? `set-${number}` : `${foreignMark}-parameter-sets-${number}`;
      await put(`/v1/organisations/${organisations[tenant]}/parameter-sets/${id}`, {
        name: names[tenant],
        centreIds: [],
        values: [],
      });
      if (tenant === 'own') known.add('/v1/organisations/{organisationId}/parameter-sets', id);
    }
  }
  // Several: a run deletes some of them.
  for (const _ of [1, 2, 3]) known.add('/v1/centres/{centreId}/imports', await importOne(service, writer('own')));
  for (const period of longAgo) {
    await closePeriod(service, period);
    known.add('/v1/centres/{centreId}/periods', period);
  }
  for (const period of quarters) {
    // The last one is for the run to publish.
    if (period !== quarters.at(-1))
      for (const tenant of ['own', 'other'] as const) await publishQuarter(service, tenant, period, writer(tenant));
    await publishForOthers(service, period);
    known.add('/v1/centres/{centreId}/quarterly-reports', period);
  }
  known.add('/v1/centres/{centreId}/quarterly-reports/{period}/releases', '1');
  // An organisation that acts for a municipality, by an agreement that no request of the run changes.
  await put(
    `/v1/centres/${centres.own}/agreements/for-a-municipality`,
    { ...agreements.example, organisationId: organisations.own },
    writer('own'),
  );
  known.add('/v1/municipalities', 'GM0503');
  for (const period of ['2026-Q1', '2026-Q2', '2026-Q3'])
    known.add('/v1/municipalities/{code}/quarterly-reports', period);
  const keys = `/v1/organisations/${organisations.own}/keys`;
  const spareKey = await expect(
    service.call('POST', keys, { body: { system: 'spare', preset: 'centre-system' } }),
    201,
  );
  known.add('/v1/organisations/{organisationId}/keys', spareKey.json().id);
  return { service, actors, known, centres, organisations };
}

/** Quarters in which nothing else happens, closed so that they can be reopened. */
const longAgo = ['1991', '1992', '1993'].flatMap((year) => ['Q1', 'Q2', 'Q3', 'Q4'].map((each) => `${year}-${each}`));

/** Quarters of the examples. */
const quarters = ['2026-Q1', '2026-Q2', '2026-Q3'];

async function publishQuarter(
  service: Service,
  tenant: 'own' | 'other',
  period: string,
  key?: string | null,
): Promise<void> {
  const body = { state: 'provisional', name: names[tenant], function: 'Fuzz' };
  const url = `/v1/centres/${centres[tenant]}/quarterly-reports/${period}/releases`;
  await expect(service.call('POST', url, { body, ...(key === undefined ? {} : { key }) }), 201);
}

function closePeriod(service: Service, period: string): Promise<void> {
  return publishMade(service, period, 'final', '');
}

/** What another organisation received, for the run to read and accept. */
async function publishForOthers(service: Service, period: string): Promise<void> {
  await publishMade(service, period, 'provisional', exampleObligation.organisationId);
}

async function publishMade(
  { store }: Service,
  period: string,
  state: 'provisional' | 'final',
  organisationId: string,
): Promise<void> {
  const turn = { state, supersedes: null, reason: null };
  const audience = organisationId === '' ? ('own' as const) : ('contract' as const);
  const made = documentOf(period, state, organisationId);
  await store.publishRelease(
    { all: true },
    {
      ...{ centreId: centres.own, period, audience, organisationId, number: 1, ...turn, asked: turn },
      ...{ publishedBy: 'Fuzz', publishedAs: 'Fuzz', changeNumber: 0, changedAt: null, dueOn: '1995-01-01' },
      ...made,
      feed: observationsOf(JSON.parse(made.document)),
    },
    { at: '2026-01-01T00:00:00.000Z', by: { keyId: 'fuzz', organisationId: null } },
  );
}

/** The smallest release there can be. */
function documentOf(
  period: string,
  state: 'provisional' | 'final',
  organisationId: string,
): { document: string; sha256: string } {
  const organisation = organisationId === '' ? null : { id: organisationId, name: 'Genoemd' };
  const heading = releaseDocument({
    body: {
      centre: { id: centres.own, name: names.own },
      period,
      dataAsOf: { changeNumber: 0, changedAt: null, day: '2026-01-01' },
      chapters: [],
      parametersUsed: [],
    },
    asked: { state, supersedes: null, reason: null, audience: organisation ? 'contract' : 'own', remark: null },
    turn: { number: 1, supersedes: null, reason: null },
    organisation,
    grantedBy: [],
    publishedBy: { name: 'Fuzz', function: 'Fuzz' },
    publishedAt: '2026-01-01T00:00:00.000Z',
    dueOn: '1995-01-01',
    before: null,
  });
  const { text, sha256 } = canonicalDocument(heading);
  return { document: text, sha256 };
}

/** Ids of a kind that the examples of other kinds refer to. */
function referredIds(kind: string): string[] {
  return valuesOf((field) => (field.type === 'reference' || field.type === 'references') && field.to === kind);
}

function referredOrganisations(): string[] {
  return valuesOf((field) => field.type === 'organisation');
}

function valuesOf(chosen: (field: Field) => boolean): string[] {
  const values = recordKinds.flatMap(({ fields, example }) =>
    Object.entries(fields)
      .filter(([, field]) => chosen(field))
      .flatMap(([name]) => (example as Record<string, string | string[] | undefined>)[name] ?? []),
  );
  return [...new Set(values)];
}

/** The other tenant's record refers to its own records, and every free text of it carries the mark. */
function rewired(field: Field | undefined, value: unknown): unknown {
  if (field?.type === 'reference') return `${foreignMark}-${field.to}`;
  if (field?.type === 'references') return [`${foreignMark}-${field.to}`];
  return field?.type === 'text' ? foreignMark : value;
}

async function importOne(service: Service, key: string | null | undefined): Promise<string> {
  const answer = await expect(
    service.call('POST', `/v1/centres/${centres.own}/imports`, {
      ...(key === undefined ? {} : { key }),
      raw: '{"kind":"participants","id":"i-1","data":{}}\nwrong',
      headers: { 'content-type': 'application/x-ndjson' },
    }),
    200,
  );
  return answer.json().id as string;
}
