import { read, utils, type WorkBook } from '@e965/xlsx';
import t from 'tap';
import type { MunicipalityReport } from '../../src/reporting/municipalities/municipality-report.ts';
import { municipalityTables } from '../../src/reporting/municipalities/workbook/municipality-tables.ts';
import { municipalityXlsx } from '../../src/reporting/municipalities/workbook/municipality-xlsx.ts';
import { addCentre, expect, importLines, makeService, type TestCentre } from '../support/service.ts';

/** The quarter of a municipality over its centres: what they published for it, and for it alone. */
const service = await makeService();
t.teardown(() => service.close());
service.clock.now = new Date('2026-10-20T10:00:00Z');
const period = '2026-Q3';
const [oost, west, late] = [
  await addCentre(service, 'oost'),
  await addCentre(service, 'west'),
  await addCentre(service, 'late'),
];

/** An organisation with a key that reads reports. */
async function addOrganisation(id: string, name: string, kind: string) {
  await expect(service.call('PUT', `/v1/organisations/${id}`, { body: { name, kind } }), 201);
  const made = await expect(
    service.call('POST', `/v1/organisations/${id}/keys`, { body: { system: 'rapport', preset: 'contract-reader' } }),
    201,
  );
  return made.json().key as string;
}
const keys = {
  delft: await addOrganisation('gemeente-delft', 'Gemeente Delft', 'municipality'),
  rijswijk: await addOrganisation('gemeente-rijswijk', 'rijswijk', 'municipality'),
  regio: await addOrganisation('regio', 'Regio Haaglanden', 'region'),
  uwv: await addOrganisation('uwv', 'UWV', 'uwv'),
};

const complete = ['participants', 'participant-statuses', 'trajectories', 'material-movements', 'guidance-sessions'];
const agreement = (organisationId: string, data: object = {}) => ({
  ...{ organisationId, reference: `Overeenkomst ${organisationId}`, from: '2026-01-01', basis: 'payer', budget: 1000 },
  ...{ legalBasis: 'Participatiewet artikel 7', purpose: 'Verantwoording', ...data },
});
const put = (centre: TestCentre, kind: string, id: string, data: object) =>
  service.call('PUT', `/v1/centres/${centre.centreId}/${kind}/${id}`, { key: centre.system, body: data });

/** People by payer: each has one trajectory that started in the quarter; the first of them also ended in it. */
async function fill(centre: TestCentre, payers: readonly string[], kilos: number) {
  const lines = [
    ...complete.map((recordKind) => ({
      kind: 'coverage-statements',
      id: recordKind,
      data: { recordKind, from: '2025-01-01', completeThrough: '2026-12-31' },
    })),
    ...payers.map((_, index) => ({ kind: 'participants', id: `p-${index}`, data: { municipalityCode: 'GM0503' } })),
    ...payers.map((payerId, index) => ({
      kind: 'trajectories',
      id: `t-${index}`,
      data: {
        ...{ participantId: `p-${index}`, kind: 'work-experience', start: '2026-07-15', payerId },
        ...(index === 0 ? { end: '2026-09-15', destination: 'regular-job', endReason: 'completed' } : {}),
      },
    })),
    {
      kind: 'material-movements',
      id: 'm-1',
      data: { date: '2026-08-01', direction: 'in', category: 'furniture', kilograms: kilos, method: 'weighed' },
    },
  ];
  const receipt = (await expect(importLines(service, centre, lines), 200)).json();
  if (receipt.rejected > 0) throw new Error(JSON.stringify(receipt.rejections));
}
await fill(oost, ['gemeente-delft', 'gemeente-delft', 'gemeente-rijswijk', 'uwv'], 1000);
await fill(west, ['gemeente-delft', 'gemeente-rijswijk', 'gemeente-rijswijk'], 500);
for (const [centre, id, data] of [
  [oost, 'delft', agreement('gemeente-delft', { allocation: 'contract-share', contractShare: 0.4 })],
  [west, 'delft', agreement('gemeente-delft', { allocation: 'contract-share', contractShare: 0.5 })],
  [late, 'delft', agreement('gemeente-delft', { reportWithinDays: 10 })],
  [oost, 'rijswijk', agreement('gemeente-rijswijk')],
  [oost, 'regio', agreement('regio', { basis: 'residence', municipalities: [{ code: 'GM0503' }, { code: 'GM0603' }] })],
  [west, 'uwv', agreement('uwv', { basis: 'referrer' })],
] as const)
  await expect(put(centre, 'agreements', id, data), 201);

/** Publishes a quarter for an organisation. */
async function publish(centre: TestCentre, organisationId: string, state = 'provisional') {
  const body = { state, audience: 'contract', organisationId, name: 'A. de Vries', function: 'Coördinator' };
  const url = `/v1/centres/${centre.centreId}/quarterly-reports/${period}/releases`;
  await expect(service.call('POST', url, { key: centre.coordinator, body }), 201);
}

const get = (code: string, key: string | null, headers: Record<string, string> = {}, quarter = period) =>
  service.call('GET', `/v1/municipalities/${code}/quarterly-reports/${quarter}`, { key, headers });
type Total = { indicator: string; value: number | null; exact: string | null; reason: { en: string } | null };
type Report = {
  state: string;
  missing: { centre: { id: string }; state: string; dueOn: string | null }[];
  centres: {
    centre: { id: string };
    state: string;
    agreementsSince: string[];
    municipalities: string[];
    chapters: { id: string; figures: { indicator: string; value: number }[] }[];
  }[];
  totals: { centres: string[]; chapters: { id: string; figures: (Total & { allocated?: { value: number } })[] }[] };
};
const report = async (code: string, key: string) => (await expect(get(code, key), 200)).json() as Report;
const total = ({ totals }: Report, id: string) =>
  totals.chapters.flatMap(({ figures }) => figures).find(({ indicator }) => indicator === id);
const ofCentre = ({ centres }: Report, centre: TestCentre, id: string) =>
  centres
    .find((one) => one.centre.id === centre.centreId)
    ?.chapters.flatMap(({ figures }) => figures)
    .find(({ indicator }) => indicator === id)?.value;

t.test('before anything is published it says what is to come, and what is late', async (t) => {
  const found = await report('GM0503', keys.delft);
  t.equal(found.state, 'incomplete');
  t.strictSame(
    found.missing.map(({ centre, state, dueOn }) => [centre.id, state, dueOn]),
    [
      ['centre-late', 'late', '2026-10-10'],
      ['centre-oost', 'due', '2026-10-30'],
      ['centre-west', 'due', '2026-10-30'],
    ],
  );
  t.strictSame(found.totals, { centres: [], chapters: [] });
  const running = (await expect(get('GM0503', keys.delft, {}, '2026-Q4'), 200)).json() as Report;
  t.ok(running.missing.every(({ state }) => state === 'running'));
});

t.test(
  'figures of each centre are those of its own people, and totals are of the centres that published',
  async (t) => {
    await publish(oost, 'gemeente-delft');
    await publish(west, 'gemeente-delft', 'final');
    await publish(oost, 'gemeente-rijswijk', 'final');
    await publish(oost, 'regio', 'final');
    const found = await report('GM0503', keys.delft);
    t.equal(found.state, 'incomplete', 'one centre is missing');
    t.strictSame(
      found.missing.map(({ centre }) => centre.id),
      ['centre-late'],
    );
    t.strictSame(found.totals.centres, ['centre-oost', 'centre-west']);
    t.strictSame(
      found.centres.map(({ centre, state }) => `${centre.id} ${state}`),
      ['centre-late late', 'centre-oost provisional', 'centre-west final'],
    );
    t.equal(ofCentre(found, oost, 'flow.inflow'), 2);
    t.equal(ofCentre(found, west, 'flow.inflow'), 1);
    t.equal(total(found, 'flow.inflow')?.value, 3);
    t.equal(total(found, 'flow.outflow-rate')?.value, 0.6667, '(1 + 1) / (2 + 1), and not the mean of 0.5 and 1');
    t.equal(total(found, 'flow.duration-median')?.value, null);
    t.match(total(found, 'flow.duration-median')?.reason?.en, /median/);
    t.equal(total(found, 'material.collected')?.value, 1500, 'of the centres as a whole');
    t.equal(total(found, 'material.collected')?.allocated?.value, 650, '0.4 of 1000 and 0.5 of 500');
    t.equal(total(found, 'participation.attendance')?.value, null, 'not kept at either');
    t.match(total(found, 'participation.attendance')?.reason?.en, /Centre oost, Centre west/);
  },
);

t.test('a person of another payer is in no answer', async (t) => {
  const rijswijk = await report('GM0603', keys.rijswijk);
  t.equal(rijswijk.state, 'final', 'found by its name');
  t.strictSame(
    rijswijk.centres.map(({ centre }) => centre.id),
    ['centre-oost'],
  );
  t.equal(ofCentre(rijswijk, oost, 'flow.inflow'), 1);
  t.notMatch(JSON.stringify(rijswijk), /p-0|t-0|gemeente-delft|Gemeente Delft/);
});

t.test('a region finds its centres under each of its municipalities', async (t) => {
  for (const code of ['GM0503', 'GM0603']) {
    const found = await report(code, keys.regio);
    t.strictSame(
      found.centres.map(({ centre, municipalities }) => [centre.id, municipalities]),
      [['centre-oost', ['GM0503', 'GM0603']]],
      'and reads that its figures are of both',
    );
    t.equal(ofCentre(found, oost, 'flow.inflow'), 4, 'all who live there');
  }
  t.equal((await get('GM0518', keys.regio)).statusCode, 404);
});

t.test('nobody else', async (t) => {
  for (const [name, answer] of [
    ['another municipality', get('GM0603', keys.delft)],
    ['an organisation that is no municipality and names none', get('GM0503', keys.uwv)],
    ['the contract key of an operator', get('GM0503', oost.reader)],
  ] as const)
    t.equal((await answer).statusCode, 404, name);
  t.equal((await get('GM0503', null)).statusCode, 401);
  for (const key of [oost.system, undefined]) {
    const answer = await service.call(
      'GET',
      `/v1/municipalities/GM0503/quarterly-reports/${period}`,
      key ? { key } : {},
    );
    t.equal(answer.statusCode, 403, 'without the scope, also the administrator');
  }
});

t.test('codes: unknown, before, after', async (t) => {
  const problem = async (code: string, quarter = period) => {
    const answer = await get(code, keys.delft, {}, quarter);
    return [answer.statusCode, answer.json().type.split(':').at(-1), answer.json().detail];
  };
  t.match(await problem('GM9999'), [404, 'unknown-municipality', /GM9999/]);
  t.match(await problem('GM0003'), [404, 'municipality-not-then', /Appingedam.*GM1979 \(Eemsdelta\)/]);
  t.match(await problem('GM1979', '2020-Q4'), [404, 'municipality-not-then', /GM0003 \(Appingedam\)/]);
  t.match(await problem('0503'), [400, 'invalid-input', /.*/]);
  t.match(await problem('GM0503', '2026'), [400, 'invalid-input', /.*/]);
  t.match(await problem('GM0503', '2024-Q1'), [404, 'no-agreement', /.*/]);
});

t.test('the same answer is the same bytes, and 304 to who holds it; a new release gives another', async (t) => {
  const first = await expect(get('GM0503', keys.delft), 200);
  t.equal(first.headers['meetlat-traceable-to-persons'], 'true');
  t.equal(first.headers['cache-control'], 'private, no-cache');
  const tag = String(first.headers.etag);
  // Something that changes the centre and no release.
  await expect(put(oost, 'participants', 'p-new', {}), 201);
  const again = await expect(get('GM0503', keys.delft), 200);
  t.equal(again.body, first.body);
  t.equal((await get('GM0503', keys.delft, { 'if-none-match': tag })).statusCode, 304);
  await publish(oost, 'gemeente-delft', 'final');
  const after = await expect(get('GM0503', keys.delft, { 'if-none-match': tag }), 200);
  t.not(after.headers.etag, tag);
  t.equal((after.json() as Report).centres[1]?.state, 'final');
});

t.test(
  'each read is in the audit trail of the centres that were shown, also one that is answered with 304',
  async (t) => {
    const route = '/v1/municipalities/:code/quarterly-reports/:period';
    const reads = async ({ centreId }: TestCentre) => {
      const { rows } = await service.store.listAuditEntries({ all: true }, { centreId, limit: 1000 });
      return rows.filter(({ action, details }) => action === 'read' && details.route === route).length;
    };
    const before = [await reads(oost), await reads(west), await reads(late)];
    const { headers } = await expect(get('GM0503', keys.delft), 200);
    await expect(get('GM0503', keys.delft, { 'if-none-match': String(headers.etag) }), 304);
    t.strictSame(
      [await reads(oost), await reads(west), await reads(late)],
      [(before[0] ?? 0) + 2, (before[1] ?? 0) + 2, before[2]],
    );
    t.equal(before[2], 0, 'of a centre that is missing nothing was shown');
  },
);

t.test('an agreement that came after the release is named, one that ended leaves the release', async (t) => {
  await expect(put(west, 'agreements', 'delft-2', agreement('gemeente-delft', { basis: 'referrer' })), 201);
  const found = await report('GM0503', keys.delft);
  t.strictSame(found.centres.find(({ centre }) => centre.id === west.centreId)?.agreementsSince, ['delft-2']);
  await expect(put(west, 'agreements', 'delft', agreement('gemeente-delft', { until: '2026-03-31' })), 200);
  await expect(put(west, 'agreements', 'delft-2', agreement('gemeente-delft', { until: '2026-03-31' })), 200);
  const later = await report('GM0503', keys.delft);
  t.equal(ofCentre(later, west, 'flow.inflow'), 1, 'what was published stays what it is');
});

t.test('an agreement without a ground is told as one, and never late', async (t) => {
  await expect(put(late, 'agreements', 'delft', agreement('gemeente-delft', { legalBasis: undefined })), 200);
  const found = await report('GM0503', keys.delft);
  t.strictSame(found.missing, [
    { centre: { id: 'centre-late', name: 'Centre late' }, state: 'no-ground', dueOn: null },
  ]);
});

t.test('a key that is limited to centres sees only these', async (t) => {
  const made = await service.call('POST', '/v1/organisations/gemeente-delft/keys', {
    body: { system: 'west', preset: 'contract-reader', centreIds: [west.centreId] },
  });
  t.equal(made.statusCode === 201 || made.statusCode === 400, true, made.body);
  if (made.statusCode !== 201) return;
  const found = await report('GM0503', made.json().key);
  t.strictSame(
    found.centres.map(({ centre }) => centre.id),
    [west.centreId],
  );
});

t.test('the same as a table, in both dialects', async (t) => {
  const url = `/v1/municipalities/GM0503/quarterly-reports/${period}`;
  const table = await expect(service.call('GET', `${url}?format=csv`, { key: keys.delft }), 200);
  t.match(table.headers['content-type'], /^text\/csv/);
  t.match(table.headers['content-disposition'], /GM0503-2026-Q3-herleidbaar-tot-personen\.csv/);
  t.equal(table.headers['meetlat-traceable-to-persons'], 'true');
  const [header, ...lines] = table.body.trim().split('\r\n');
  t.match(
    header,
    /^period,centre,indicator,label,breakdown,code,codeLabel,value,low,high,unit,status,note,comparison,report,/,
  );
  t.ok(lines.length > 100 && lines.every((line) => line.includes('herleidbaar tot personen')), 'marked in each row');
  const starts = (text: string) => lines.filter((line) => line.startsWith(text));
  t.match(starts('2026-Q3,,flow.inflow,')[0], /,,,,3,,,count,ok,/, 'of all centres together');
  t.match(starts('2026-Q3,centre-oost,flow.inflow,')[0], /,,,,2,,,count,ok,/);
  t.match(
    starts('2026-Q3,,material.collected,').find((line) => line.includes(',allocation,')),
    /,650,,,kg,ok,/,
  );
  t.match(starts('2026-Q3,centre-late,report,')[0], /,unknown,De afspraak noemt geen rechtsgrond/);
  const dutch = await expect(
    service.call('GET', `${url}?csvDialect=nl`, { key: keys.delft, headers: { accept: 'text/csv' } }),
    200,
  );
  t.ok(dutch.body.startsWith('\uFEFFperiod;centre;'));
  t.match(dutch.body, /2026-Q3;;flow.outflow-rate;[^;]*;;;;66,67;;;%;ok/);
  t.not(dutch.headers.etag, table.headers.etag);
  const none = await service.call('GET', url, { key: keys.delft, headers: { accept: 'image/png' } });
  t.equal(none.statusCode, 406);
  t.match(none.json().detail, /application\/json.*text\/csv/);
});

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const path = `/v1/municipalities/GM0503/quarterly-reports/${period}`;
const workbook = (rest = '?format=xlsx', headers: Record<string, string> = {}, key = keys.delft) =>
  service.call('GET', `${path}${rest}`, { key, headers });
const open = (file: Buffer): WorkBook => read(file, { cellDates: true, cellNF: true, bookFiles: true, UTC: true });
const rowsIn = (book: WorkBook, sheet: string) =>
  utils.sheet_to_json<Record<string, unknown>>(book.Sheets[sheet] ?? {}, { defval: null, UTC: true });
const cellsIn = (book: WorkBook, sheet: string) =>
  utils.sheet_to_json<unknown[]>(book.Sheets[sheet] ?? {}, { header: 1, defval: null, UTC: true });

t.test('a workbook by `Accept` and by `?format=`, named and marked, and sent once', async (t) => {
  const asked = await expect(workbook(), 200);
  t.equal(asked.headers['content-type'], xlsxType);
  t.equal(
    asked.headers['content-disposition'],
    'attachment; filename="GM0503-2026-Q3-herleidbaar-tot-personen.xlsx"',
    'as the table is named',
  );
  t.equal(asked.headers['meetlat-traceable-to-persons'], 'true');
  t.equal(asked.headers['cache-control'], 'private, no-cache');
  const accepted = await expect(workbook('', { accept: xlsxType }), 200);
  t.ok(accepted.rawPayload.equals(asked.rawPayload), 'the same bytes');
  const tag = String(asked.headers.etag);
  t.equal(accepted.headers.etag, tag);
  const held = await workbook('?format=xlsx', { 'if-none-match': tag });
  t.strictSame([held.statusCode, held.rawPayload.length], [304, 0]);
  const english = await expect(workbook('?format=xlsx', { 'accept-language': 'en' }), 200);
  t.match(english.headers['content-disposition'], /GM0503-2026-Q3-traceable-to-persons\.xlsx/);
  const table = await expect(workbook('?format=csv'), 200);
  const json = await expect(workbook(''), 200);
  t.equal(new Set([tag, english.headers.etag, table.headers.etag, json.headers.etag]).size, 4, 'each a tag of its own');
});

t.test('a form there is not: 406 with the three there are', async (t) => {
  for (const [rest, headers] of [
    ['', { accept: 'text/html' }],
    ['?format=html', {}],
    ['?format=pdf', {}],
  ] as const) {
    const answer = await workbook(rest, headers);
    t.equal(answer.statusCode, 406, rest);
    const { detail } = answer.json();
    for (const name of ['json', 'csv', 'xlsx']) t.match(detail, `(format=${name})`, rest);
    t.notMatch(detail, 'html', rest);
  }
});

t.test('no workbook for who does not act for the municipality', async (t) => {
  for (const key of [keys.rijswijk, keys.uwv, oost.reader])
    t.equal((await workbook('?format=xlsx', {}, key)).statusCode, 404);
  t.equal((await workbook('?format=xlsx', {}, oost.system)).statusCode, 403);
});

t.test('the first sheet: which report, for whom, each centre with its release, and which are missing', async (t) => {
  const found = (await expect(get('GM0503', keys.delft), 200)).json() as MunicipalityReport;
  const book = open((await expect(workbook(), 200)).rawPayload);
  const cells = cellsIn(book, 'Rapport');
  const about = new Map(cells.map(([label, value]) => [label, value]));
  t.equal(cells[0]?.[0], 'Kwartaalrapport 2026-Q3: Delft');
  t.equal(cells[1]?.[0], 'HERLEIDBAAR TOT PERSONEN');
  for (const [label, value] of [
    ['Gemeente', 'Delft'],
    ['CBS-code', 'GM0503'],
    ['Voor wie', 'Gemeente Delft'],
    ['Stand', 'onvolledig: er ontbreken centra'],
    ['Centra die gepubliceerd hebben', 2],
    ['Centra die ontbreken', 1],
    ['Waarvan te laat', 0],
  ] as const)
    t.equal(about.get(label), value, label);
  t.same(about.get('Van'), new Date('2026-07-01T00:00:00Z'));
  t.same(about.get('Tot en met'), new Date('2026-09-30T00:00:00Z'));
  const start = cells.findIndex(([first]) => first === 'Centrum');
  const lines = cells.slice(start + 1, start + 1 + found.centres.length);
  t.strictSame(
    lines.map(([name, , number, due, , , , , hash, id]) => [name, number, due instanceof Date, hash, id]),
    found.centres.map(({ centre, release, dueOn }) => [
      ...[centre.name, release?.number ?? null, dueOn !== null, release?.sha256 ?? null, centre.id],
    ]),
  );
  t.match(
    lines.map(([, state]) => state),
    [/^De afspraak noemt geen rechtsgrond/, /^definitief$/, /^definitief$/],
  );
  t.strictSame(
    lines.map(([, , , , at, by]) => [at instanceof Date, by]),
    [
      [false, null],
      [true, 'A. de Vries, Coördinator'],
      [true, 'A. de Vries, Coördinator'],
    ],
  );
});

t.test('the workbook, read back: every figure of the report, together and of each centre, as a number', async (t) => {
  const found = (await expect(get('GM0503', keys.delft), 200)).json() as MunicipalityReport;
  const book = open((await expect(workbook(), 200)).rawPayload);
  t.strictSame(book.SheetNames, [
    ...['Rapport', 'Mensen', 'Meedoen', 'Begeleiding', 'Materiaal', 'Reparatie', 'Niet in dit rapport'],
  ]);
  let numbers = 0;
  for (const [place, { id, figures }] of found.totals.chapters.entries()) {
    const rows = rowsIn(book, book.SheetNames[place + 1] ?? '');
    const wholes = (centreId: string | null) =>
      rows
        .filter((row) => row.Onderverdeling === 'Totaal' && row['Code van het centrum'] === centreId)
        .map((row) => [row.Code, row.Waarde, row['Vorig kwartaal'], row['Zelfde kwartaal vorig jaar']]);
    const numbersOf = (
      shown: readonly (typeof figures)[number][] | MunicipalityReport['centres'][0]['chapters'][0]['figures'],
    ) => shown.map(({ indicator, value, previous, lastYear }) => [indicator, value, previous.value, lastYear.value]);
    t.strictSame(wholes(null), numbersOf(figures), `${id} together`);
    for (const { centre, chapters } of found.centres)
      t.strictSame(
        wholes(centre.id),
        numbersOf(chapters.find((one) => one.id === id)?.figures ?? []),
        `${id} ${centre.id}`,
      );
    t.ok(rows.every((row) => (row.Status === 'bekend') === (typeof row.Waarde === 'number')));
    t.ok(rows.every((row) => row.Status === 'bekend' || row.Toelichting));
    t.ok(rows.every((row) => row.Markering === 'herleidbaar tot personen'));
    numbers += rows.filter((row) => typeof row.Waarde === 'number').length;
  }
  t.ok(numbers > 100, `${numbers} numbers`);
  for (const { sheet, rows } of municipalityTables(found))
    t.strictSame(
      rowsIn(book, sheet.nl).map((row) => [row.Waarde, row.Nummer, row.Centrum]),
      rows.map(({ value, release, centre }) => [
        ...[value, release === '' ? null : Number(release)],
        found.centres.find((one) => one.centre.id === centre)?.centre.name ?? 'Samen: 2 van 3 centra',
      ]),
      sheet.nl,
    );
  const part = rowsIn(book, 'Materiaal').find(
    (row) =>
      row.Code === 'material.collected' &&
      row['Code van het centrum'] === null &&
      row.Onderverdeling === 'Deel van een afspraak',
  );
  t.equal(part?.Waarde, 650, 'what falls to the organisation');
  t.equal(
    rowsIn(book, 'Niet in dit rapport').length,
    found.centres.reduce((all, { leftOut }) => all + leftOut.length, 0),
  );
});

t.test('heads stay in sight, each table has a filter, and nothing runs, whatever a centre is called', async (t) => {
  const found = (await expect(get('GM0503', keys.delft), 200)).json() as MunicipalityReport;
  const hostile = '=HYPERLINK("https://x.example") _x0041_ & <Co>';
  const named = {
    ...found,
    organisation: { ...found.organisation, name: hostile },
    centres: found.centres.map((part) => ({ ...part, centre: { ...part.centre, name: hostile } })),
  };
  const book = open(await municipalityXlsx(named, 'nl'));
  const { files } = book as WorkBook & { files: Record<string, { content: Buffer }> };
  for (const [place, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name] ?? {};
    for (const [address, cell] of Object.entries(sheet))
      if (!address.startsWith('!') && cell.f !== undefined) t.fail(`${name}!${address} is a formula`);
    t.match(files[`xl/worksheets/sheet${place + 1}.xml`]?.content.toString(), /<pane ySplit="1"[^>]*state="frozen"/);
    if (place > 0) t.equal(sheet['!autofilter']?.ref, sheet['!ref'], name);
  }
  t.ok(
    rowsIn(book, 'Mensen').some((row) => row.Centrum === hostile),
    'letter for letter',
  );
  t.ok(cellsIn(book, 'Rapport').some(([label, value]) => label === 'Voor wie' && value === hostile));
});

t.test('before anything is published there is a workbook too: of what is to come and what is late', async (t) => {
  const running = service.call('GET', '/v1/municipalities/GM0503/quarterly-reports/2026-Q4?format=xlsx', {
    key: keys.delft,
    headers: { 'accept-language': 'en' },
  });
  const book = open((await expect(running, 200)).rawPayload);
  t.strictSame(book.SheetNames, ['Report']);
  const cells = cellsIn(book, 'Report');
  t.ok(cells.some(([name, state]) => name === 'Centre oost' && String(state).startsWith('The quarter still runs')));
});

t.test('a late centre is told as one', async (t) => {
  const found = (await expect(get('GM0503', keys.delft), 200)).json() as MunicipalityReport;
  const centres = found.centres.map((part) =>
    part.release === null ? { ...part, state: 'late' as const, dueOn: '2026-10-10' } : part,
  );
  const missing = found.missing.map((one) => ({ ...one, state: 'late' as const, dueOn: '2026-10-10' }));
  const cells = cellsIn(open(await municipalityXlsx({ ...found, centres, missing }, 'nl')), 'Rapport');
  t.strictSame(cells.find(([label]) => label === 'Waarvan te laat')?.[1], 1);
  const line = cells.find(([name]) => name === 'Centre late');
  t.equal(line?.[1], 'Te laat: niet gepubliceerd, en het moest uiterlijk 2026-10-10');
  t.same(line?.[3], new Date('2026-10-10T00:00:00Z'));
});
