import { read, utils, type WorkBook } from '@e965/xlsx';
import t from 'tap';
import type { MunicipalityReport } from '../../src/reporting/municipalities/municipality-report.ts';
import { municipalityTables } from '../../src/reporting/municipalities/workbook/municipality-tables.ts';
import { municipalityXlsx } from '../../src/reporting/municipalities/workbook/municipality-xlsx.ts';
import { makeMunicipalityStage, period } from '../support/municipality-stage.ts';
import { expect } from '../support/service.ts';

/** The quarter of a municipality as a workbook, read back by a library that did not write it. */
const { service, oost, west, keys, publish } = await makeMunicipalityStage();
t.teardown(() => service.close());
await publish(oost, 'gemeente-delft');
await publish(west, 'gemeente-delft', 'final');
await publish(oost, 'gemeente-rijswijk', 'final');

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const path = `/v1/municipalities/GM0503/quarterly-reports/${period}`;
const workbook = (rest = '?format=xlsx', headers: Record<string, string> = {}, key = keys.delft) =>
  service.call('GET', `${path}${rest}`, { key, headers });
const report = async () =>
  (await expect(workbook('', { accept: 'application/json' }), 200)).json() as MunicipalityReport;
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

t.test('a form there is not: 406 with those there are', async (t) => {
  for (const [rest, headers] of [
    ['', { accept: 'image/png' }],
    ['?format=ndjson', {}],
    ['?format=pdf', {}],
  ] as const) {
    const answer = await workbook(rest, headers);
    t.equal(answer.statusCode, 406, rest);
    const { detail } = answer.json();
    for (const name of ['json', 'csv', 'xlsx', 'html']) t.match(detail, `(format=${name})`, rest);
  }
});

t.test('no workbook for who does not act for the municipality', async (t) => {
  for (const key of [keys.rijswijk, keys.uwv, oost.reader])
    t.equal((await workbook('?format=xlsx', {}, key)).statusCode, 404);
  t.equal((await workbook('?format=xlsx', {}, oost.system)).statusCode, 403);
});

t.test('the first sheet: which report, for whom, each centre with its release, and which are missing', async (t) => {
  const found = await report();
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
    ['Waarvan te laat', 1],
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
    [/^Te laat: niet gepubliceerd, en het moest uiterlijk 2026-10-10$/, /^voorlopig$/, /^definitief$/],
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
  const found = await report();
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
  const found = await report();
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
