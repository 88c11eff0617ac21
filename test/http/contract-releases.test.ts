import t from 'tap';
import { renderReport } from '../../src/reporting/renderers/render-report.ts';
import { reportCsv } from '../../src/reporting/renderers/report-csv.ts';
import type { ReportDocument } from '../../src/reporting/renderers/report-document.ts';
import { addCentre, expect, importLines, makeService } from '../support/service.ts';

/** What another organisation is told of a quarter: exact for its own people, and not a word of others. */
const service = await makeService();
t.teardown(() => service.close());
service.clock.now = new Date('2026-10-20T10:00:00Z');
const centre = await addCentre(service, 'oost');
const other = await addCentre(service, 'west');
const quarter = `/v1/centres/${centre.centreId}/quarterly-reports/2026-Q3`;

async function addOrganisation(id: string) {
  await expect(service.call('PUT', `/v1/organisations/${id}`, { body: { name: id, kind: 'municipality' } }), 201);
  const body = { system: 'rapport', preset: 'contract-reader' };
  return (await expect(service.call('POST', `/v1/organisations/${id}/keys`, { body }), 201)).json().key as string;
}
const keys = {
  noord: await addOrganisation('noord'),
  zuid: await addOrganisation('zuid'),
  geen: await addOrganisation('geen'),
};

const kept = [
  ...['participants', 'participant-statuses', 'trajectories', 'attendance', 'guidance-sessions', 'measurements'],
  ...['follow-ups', 'material-movements', 'repairs', 'visitor-counts', 'volunteer-hours', 'positions'],
];
const trajectory = (id: string, participantId: string, payerId: string, start: string, rest: object = {}) => ({
  kind: 'trajectories',
  id,
  data: { participantId, kind: 'work-experience', start, payerId, ...rest },
});
const session = (id: string, date: string, participantIds: string[]) => ({
  kind: 'guidance-sessions',
  id,
  data: { date, minutes: 60, kind: 'work', participantIds, headcount: 6, guides: [{}] },
});
const score = (id: string, participantId: string, date: string, value: number) => ({
  kind: 'measurements',
  id,
  data: { participantId, instrument: 'vng-ladder', date, value },
});
const attended = (id: string, trajectoryId: string, presentMinutes: number) => ({
  kind: 'attendance',
  id,
  data: { trajectoryId, month: '2026-08', presentMinutes, state: 'present' },
});
async function write(lines: readonly object[]) {
  const receipt = (await expect(importLines(service, centre, lines), 200)).json();
  if (receipt.rejected > 0) throw new Error(JSON.stringify(receipt.rejections));
}
await write([
  ...kept.map((recordKind) => ({
    kind: 'coverage-statements',
    id: recordKind,
    data: { recordKind, from: '2024-01-01', completeThrough: '2026-10-15' },
  })),
  ...['both', 'anna', 'ben'].map((id) => ({ kind: 'participants', id, data: { municipalityCode: 'GM0503' } })),
  // Known to two municipalities: first with one, then with the other.
  trajectory('both-noord', 'both', 'noord', '2026-05-01', { end: '2026-08-10', destination: 'trajectory-elsewhere' }),
  trajectory('both-zuid', 'both', 'zuid', '2026-08-11'),
  trajectory('anna', 'anna', 'noord', '2026-07-10'),
  trajectory('ben', 'ben', 'zuid', '2026-07-10'),
  session('s-noord', '2026-08-05', ['both', 'ben']),
  session('s-zuid', '2026-08-20', ['both']),
  score('m-1', 'both', '2026-05-02', 2),
  score('m-2', 'both', '2026-08-01', 3),
  score('m-3', 'both', '2026-09-01', 5),
  attended('a-noord', 'both-noord', 600),
  attended('a-zuid', 'both-zuid', 1200),
  {
    kind: 'material-movements',
    id: 'in',
    data: { date: '2026-08-01', direction: 'in', category: 'furniture', kilograms: 1000, method: 'weighed' },
  },
  ...['noord', 'zuid'].map((organisationId) => ({
    kind: 'agreements',
    id: organisationId,
    data: {
      ...{
        organisationId,
        reference: `A ${organisationId}`,
        from: '2026-01-01',
        basis: 'payer',
        allocation: 'contract-share',
        contractShare: 0.4,
      },
      ...{ targets: [{ subject: 'places', amount: 5 }], legalBasis: 'Participatiewet artikel 7', purpose: 'raad' },
    },
  })),
]);

const publish = (organisationId: string, more: object = {}) =>
  service.call('POST', `${quarter}/releases`, {
    key: centre.coordinator,
    body: { state: 'provisional', audience: 'contract', organisationId, name: 'A', function: 'B', ...more },
  });
type Document = {
  chapters: { id: string; figures: { indicator: string; value: number | null }[] }[];
  dataQuality: object;
  agreements: { agreements: { organisation: { id: string } }[] };
  traceableToPersons: boolean;
  changes: unknown[];
} & Record<string, unknown>;
const read = async (organisation: 'noord' | 'zuid', release = '') =>
  (await expect(service.call('GET', `${quarter}${release}`, { key: keys[organisation] }), 200)).json() as Document;
const figure = ({ chapters }: Document, id: string) =>
  chapters.flatMap(({ figures }) => figures).find(({ indicator }) => indicator === id)?.value;

t.test('a person known to two municipalities appears to each with its own trajectories alone', async (t) => {
  await expect(publish('noord'), 201);
  await expect(publish('zuid'), 201);
  const [noord, zuid] = [await read('noord'), await read('zuid')];
  const draft = (await expect(service.call('GET', `${quarter}/draft`, { key: centre.system }), 200)).json() as Document;
  const told = (id: string) => [noord, zuid, draft].map((report) => figure(report, id));
  t.strictSame(told('flow.active'), [2, 2, 3], 'anna and the person; ben and the person; three people');
  t.strictSame(told('flow.inflow'), [1, 2, 2], 'to the other municipality somebody new, to the centre the same person');
  t.strictSame(told('flow.outflow'), [1, 0, 0], 'and who went on elsewhere has left the first');
  t.strictSame(told('participation.attendance'), [10, 20, 30]);
  t.strictSame(told('guidance.hours-received').slice(0, 2), [1, 2], 'a shared session is for each its own heads');
  t.strictSame(told('guidance.hours-given').slice(0, 2), [1, 2]);
  t.strictSame(told('participation.ladder-growth').slice(0, 2), [1, 2], 'scores on the days of its own trajectory');
  t.strictSame(told('material.collected'), [1000, 1000, 1000]);
  for (const [report, foreign] of [
    [noord, 'zuid'],
    [zuid, 'noord'],
  ] as const) {
    t.equal(report.traceableToPersons, true);
    t.notMatch(
      JSON.stringify(report),
      new RegExp(`"${foreign}"|A ${foreign}|both|anna|ben"`),
      'nobody’s id, no other party',
    );
    t.equal(report.agreements.agreements.length, 1, 'only its own agreement');
    for (const part of ['value', 'psoStyle', 'maexStyle']) t.notOk(part in report, part);
  }
});

t.test('what is recorded of others between two releases changes no figure in the second', async (t) => {
  await write([
    { kind: 'participants', id: 'new', data: { municipalityCode: 'GM0503' } },
    {
      kind: 'participant-statuses',
      id: 'st-new',
      data: { participantId: 'new', validFrom: '2026-01-01', legalGround: 'wmo' },
    },
    trajectory('new', 'new', 'zuid', '2026-07-01', { end: '2026-09-01', destination: 'regular-job' }),
    trajectory('both-more', 'both', 'zuid', '2026-09-01'),
    session('s-noord', '2026-08-05', ['both', 'ben', 'new']),
    session('s-new', '2026-09-05', ['new']),
    score('m-new', 'new', '2026-07-02', 1),
    attended('a-new', 'new', 3000),
    { kind: 'follow-ups', id: 'f-new', data: { trajectoryId: 'new', months: 3, date: '2026-09-20', status: 'work' } },
    {
      kind: 'positions',
      id: 'w-new',
      data: { participantId: 'new', from: '2026-07-01', hoursPerWeek: 18, fullTimeHours: 36, group: 'wmo' },
    },
    { kind: 'visitor-counts', id: 'v-new', data: { month: '2026-08', kind: 'visitor-paying', count: 900 } },
    { kind: 'volunteer-hours', id: 'h-new', data: { month: '2026-08', minutes: 2400, volunteers: 7 } },
  ]);
  await expect(publish('noord', { supersedes: 1, reason: 'Een persoon erbij' }), 201);
  const [first, second] = [await read('noord', '/releases/1'), await read('noord', '/releases/2')];
  const said = ({ chapters, dataQuality, agreements, socialReturn, grants, leftOut, parametersUsed }: Document) =>
    JSON.stringify({ chapters, dataQuality, agreements, socialReturn, grants, leftOut, parametersUsed });
  t.equal(said(second), said(first));
  t.strictSame(second.changes, []);
  await expect(publish('zuid', { supersedes: 1, reason: 'Een persoon erbij' }), 201);
  t.not(
    figure(await read('zuid'), 'flow.active'),
    figure(await read('zuid', '/releases/1'), 'flow.active'),
    'whose it is sees it',
  );
});

t.test('without an agreement, without a ground, and of somebody else: nothing', async (t) => {
  const problem = async (answer: ReturnType<typeof publish>) => {
    const { statusCode, json } = await answer;
    return `${statusCode} ${json().type.split(':').at(-1)}`;
  };
  t.match(await problem(publish('geen')), /^40[04] /, 'no agreement');
  await write([
    {
      kind: 'agreements',
      id: 'geen',
      data: { organisationId: 'geen', reference: 'A', from: '2026-01-01', basis: 'payer', budget: 1, purpose: 'raad' },
    },
  ]);
  t.equal(await problem(publish('geen')), '404 no-agreement', 'an agreement that says no legal basis');
  for (const key of [keys.geen, other.reader, other.coordinator])
    t.equal((await service.call('GET', quarter, { key })).statusCode, 404);
  t.equal((await service.call('GET', `${quarter}?organisationId=noord`, { key: keys.zuid })).statusCode, 404);
  t.equal((await service.call('GET', `${quarter}/draft`, { key: keys.noord })).statusCode, 404, 'no draft for others');
});

t.test('every form of it says that it can be traced to persons', async (t) => {
  for (const accept of ['application/json', 'text/csv']) {
    const answer = await expect(service.call('GET', quarter, { key: keys.noord, headers: { accept } }), 200);
    t.equal(answer.headers['meetlat-traceable-to-persons'], 'true', accept);
    t.match(answer.body, accept === 'text/csv' ? /herleidbaar tot personen/ : /"traceableToPersons":true/);
  }
});

t.test('its files are made of it: the part of each agreement, what is left out, no number of records', async (t) => {
  const release = { ...(await read('noord')), state: 'provisional' } as unknown as ReportDocument;
  const table = reportCsv(release, 'nl', 'rfc');
  t.match(
    table,
    /2026-Q3,centre-oost,material\.collected,[^\n]*,allocation,noord,Naar deel van het contract,400,,,kg,ok/,
  );
  t.match(table, /2026-Q3,centre-oost,visitors,Bezoekers,,,,,,,,not-applicable,[^\n]*herleidbaar tot personen/);
  t.match(table, /data-quality\.records,[^\n]*,trajectories,Trajecten,,,,count,unknown/);
  const workbook = await renderReport(release, { format: 'xlsx', language: 'nl' });
  t.equal(workbook.subarray(0, 2).toString(), 'PK');
});
