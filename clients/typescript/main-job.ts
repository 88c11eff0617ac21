/**
 * The main job with a typed client: an organisation, a centre and a key, the records of a quarter, what is doubtful in them,
 * the figures and the report. A program of your own begins as this one does:
 *
 *   npm install openapi-fetch
 *   npx openapi-typescript "$MEETLAT_URL/v1/openapi.json" -o meetlat.d.ts
 *
 * It runs with MEETLAT_URL and MEETLAT_ADMIN_KEY, and makes a centre named `types` that is there for trying.
 */
import createClient from 'openapi-fetch';
import type { components, paths } from './meetlat.js';

/** What this program asks for; some answers can be had as CSV too. */
type Json = 'application/json' | 'application/problem+json';

/** A client of the service that signs in with a key. */
function makeMeetlat(key: string) {
  return createClient<paths, Json>({
    baseUrl: `${process.env.MEETLAT_URL}/v1`,
    headers: { authorization: `Bearer ${key}`, 'accept-language': 'en' },
  });
}

type Answer<Data> = { data?: Data; error?: components['schemas']['Problem'] | undefined };

/** What was asked for; or throws with every fault the service named and what to do about it. */
function orThrow<Data>({ data, error }: Answer<Data>): Data {
  if (data !== undefined) return data;
  const faults = error?.errors.map(({ pointer, message, hint }) => `${pointer}: ${message} ${hint}`) ?? [];
  throw new Error([`${error?.title}. ${error?.detail}`, ...faults].join('\n'));
}

const period = '2026-Q3';
const centre = { centreId: 'types' };

const admin = makeMeetlat(process.env.MEETLAT_ADMIN_KEY ?? '');
orThrow(
  await admin.PUT('/organisations/{organisationId}', {
    params: { path: { organisationId: 'types' } },
    body: { name: 'Stichting Types', kind: 'operator' },
  }),
);
orThrow(
  await admin.PUT('/centres/{centreId}', {
    params: { path: centre },
    body: {
      name: 'Ambachtscentrum Types',
      operatorId: 'types',
      legalEntities: [],
      municipalityCode: 'GM0503',
      serviceArea: { municipalityCodes: ['GM0503'], inhabitants: [{ year: 2026, inhabitants: 109_000 }] },
    },
  }),
);
const { key } = orThrow(
  await admin.POST('/organisations/{organisationId}/keys', {
    params: { path: { organisationId: 'types' } },
    body: { system: 'a program in TypeScript', preset: 'coordinator' },
  }),
);

const meetlat = makeMeetlat(key);

// One record by itself, under an id of your own: the same again changes nothing.
const participant: components['schemas']['ParticipantInput'] = { birthYear: 1984, municipalityCode: 'GM0503' };
orThrow(
  await meetlat.PUT('/centres/{centreId}/participants/{id}', {
    params: { path: { ...centre, id: 'p-1' } },
    body: participant,
  }),
);

// Many at once, as lines.
const trajectory: components['schemas']['TrajectoryInput'] = {
  participantId: 'p-1',
  kind: 'work-experience',
  start: '2026-07-06',
};
const until = { from: '2026-01-01', completeThrough: '2026-09-30' };
const lines = [
  { kind: 'trajectories', id: 't-1', data: trajectory },
  { kind: 'coverage-statements', id: 'people', data: { recordKind: 'trajectories', ...until } },
];
const receipt = orThrow(
  await meetlat.POST('/centres/{centreId}/imports', {
    params: { path: centre },
    headers: { 'content-type': 'application/x-ndjson' },
    body: lines.map((line) => JSON.stringify(line)).join('\n'),
    bodySerializer: (body) => body,
  }),
);
for (const { line, message, hint } of receipt.rejections) console.error(`line ${line}: ${message} ${hint}`);

const quality = orThrow(
  await meetlat.GET('/centres/{centreId}/data-quality', { params: { path: centre, query: { period } } }),
);
const figure = orThrow(
  await meetlat.GET('/centres/{centreId}/indicator-values/{indicatorId}', {
    params: { path: { ...centre, indicatorId: 'flow.inflow' }, query: { period } },
  }),
);
const draft = orThrow(
  await meetlat.GET('/centres/{centreId}/quarterly-reports/{period}/draft', {
    params: { path: { ...centre, period } },
  }),
);
const known = draft.chapters.flatMap(({ figures }) => figures).filter(({ status }) => status === 'ok');

console.log(
  JSON.stringify({
    created: receipt.created,
    doubts: quality.findings.length,
    inflow: figure.result.value,
    steps: figure.result.steps.length,
    known: known.length,
  }),
);
