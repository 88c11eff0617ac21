import { read, utils, type WorkBook } from '@e965/xlsx';
import t from 'tap';
import { renderReport } from '../../src/reporting/renderers/render-report.ts';
import type { ReportDocument } from '../../src/reporting/renderers/report-document.ts';
import { reportTables } from '../../src/reporting/renderers/report-tables.ts';
import { addReportedCentre, hostileNames } from '../support/example-report.ts';
import { readTable } from '../support/read-csv.ts';
import { addCentre, expect, makeService } from '../support/service.ts';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const service = await makeService();
t.teardown(() => service.close());
const own = await addReportedCentre(service, 'own');
const other = await addCentre(service, 'other');

const url = (rest = '', period = '2026-Q3') => `/v1/centres/${own.centreId}/quarterly-reports/${period}/draft${rest}`;
const get = (rest = '', headers: Record<string, string> = {}, key = own.system) =>
  service.call('GET', url(rest), { key, headers });
const draft = async (): Promise<ReportDocument> => (await expect(get(), 200)).json();
const workbook = async (language = 'nl') =>
  (await expect(get('?format=xlsx', { 'accept-language': language }), 200)).rawPayload;
const open = (file: Buffer): WorkBook => read(file, { cellDates: true, cellNF: true, bookFiles: true, UTC: true });
/** Rows of a sheet by the names in its header. */
const rowsIn = (book: WorkBook, sheet: string) =>
  utils.sheet_to_json<Record<string, unknown>>(book.Sheets[sheet] ?? {}, { defval: null, UTC: true });

t.test('each form by `Accept` and by `?format=`, under a name that says which report it is', async (t) => {
  for (const [rest, headers, type, name] of [
    ['', {}, /^application\/json/, undefined],
    ['?format=json', { accept: 'text/csv' }, /^application\/json/, undefined],
    ['', { accept: 'text/csv' }, /^text\/csv/, 'kwartaalrapport-centre-own-2026-Q3-concept.csv'],
    ['?format=csv', { 'accept-language': 'en' }, /^text\/csv/, 'quarterly-report-centre-own-2026-Q3-draft.csv'],
    ['', { accept: xlsxType }, /spreadsheetml\.sheet$/, 'kwartaalrapport-centre-own-2026-Q3-concept.xlsx'],
    [
      '?format=xlsx',
      { accept: 'text/html' },
      /spreadsheetml\.sheet$/,
      'kwartaalrapport-centre-own-2026-Q3-concept.xlsx',
    ],
  ] as const) {
    const answer = await expect(get(rest, headers), 200);
    const about = JSON.stringify([rest, headers]);
    t.match(answer.headers['content-type'], type, about);
    t.equal(answer.headers['content-disposition'], name && `attachment; filename="${name}"`, about);
  }
});

t.test('a form there is not: 406 with what there is, in the language of the reader', async (t) => {
  for (const [rest, headers] of [
    ['', { accept: 'application/pdf' }],
    ['?format=pdf', {}],
    ['?format=__proto__', { accept: '*/*' }],
  ] as const) {
    const answer = await get(rest, { ...headers, 'accept-language': 'nl' });
    t.equal(answer.statusCode, 406, rest);
    const { detail } = answer.json();
    t.match(detail, /^Er is alleen: /);
    for (const name of ['json', 'csv', 'xlsx']) t.match(detail, `(format=${name})`, rest);
    t.match(detail, xlsxType);
  }
  t.match((await get('?format=pdf', { 'accept-language': 'en' })).json().detail, /^There is only: /);
});

t.test('each form, dialect and language has a tag of its own, and is not sent twice', async (t) => {
  const tags = new Set<string>();
  const forms = ['?format=json', '?format=csv', '?format=csv&csvDialect=nl', '?format=xlsx'];
  for (const rest of forms)
    for (const language of rest === '?format=json' ? ['nl'] : ['nl', 'en']) {
      const headers = { 'accept-language': language };
      const tag = String((await expect(get(rest, headers), 200)).headers.etag);
      tags.add(tag);
      const again = await get(rest, { ...headers, 'if-none-match': tag });
      t.strictSame([again.statusCode, again.rawPayload.length], [304, 0], `${rest} ${language}`);
    }
  t.equal(tags.size, 7);
});

t.test('no file for another tenant', async (t) => {
  for (const rest of ['?format=csv', '?format=xlsx'])
    t.equal((await get(rest, {}, other.system)).statusCode, 404, rest);
});

t.test('a file is made of the JSON and of nothing else', async (t) => {
  const document = await draft();
  for (const language of ['nl', 'en'] as const) {
    const headers = { 'accept-language': language };
    for (const dialect of ['rfc', 'nl'] as const)
      t.equal(
        (await get(`?format=csv&csvDialect=${dialect}`, headers)).body,
        (await renderReport(document, { format: 'csv', language, dialect })).toString(),
      );
    t.ok((await workbook(language)).equals(await renderReport(document, { format: 'xlsx', language })), language);
  }
});

t.test('the long table has every figure of the JSON, in both dialects', async (t) => {
  const document = await draft();
  for (const [dialect, separator] of [
    ['rfc', ','],
    ['nl', ';'],
  ] as const) {
    const { body } = await expect(get(`?format=csv&csvDialect=${dialect}`), 200);
    t.equal(body.startsWith('\uFEFF'), dialect === 'nl');
    const lines = readTable(body, separator);
    const numberIn = (cell = '', unit = '') => {
      if (cell === '') return null;
      const number = Number(cell.replace(',', '.'));
      return unit === '%' ? Number((number / 100).toFixed(10)) : number;
    };
    const find = (indicator: string, comparison: string, by: string, code = '') =>
      lines.find(
        (line) =>
          line.indicator === indicator &&
          line.comparison === comparison &&
          line.breakdown === by &&
          line.code?.replace(/^'/, '') === code,
      );
    let seen = 0;
    for (const { figures } of document.chapters)
      for (const { indicator, value, previous, lastYear, breakdowns = [] } of figures) {
        const whole = find(indicator, '', '');
        t.equal(numberIn(whole?.value, whole?.unit), value, `${dialect} ${indicator}`);
        for (const [comparison, compared] of [
          ['previous', previous],
          ['last-year', lastYear],
        ] as const) {
          const line = find(indicator, comparison, '');
          t.strictSame(
            [line?.period, line?.status, numberIn(line?.value, line?.unit)],
            [compared.period, compared.status, compared.value],
            `${indicator} ${comparison}`,
          );
        }
        for (const { by, rows } of breakdowns)
          for (const row of rows) {
            const line = find(indicator, '', by, row.code);
            t.strictSame([line?.status, numberIn(line?.value, line?.unit)], [row.status, row.value], row.code);
            seen += 1;
          }
      }
    t.ok(seen > 20, 'breakdowns were looked at');
    const families = new Set(lines.map(({ indicator = '' }) => indicator.split('.')[0]));
    for (const family of ['flow', 'material', 'sroi', 'pso-style', 'maex-style', 'data-quality'])
      t.ok(families.has(family), family);
    t.ok(lines.every(({ report, state, marking }) => report === '2026-Q3' && state === 'draft' && marking === ''));
    t.ok(
      lines.every(({ status, value }) => (status === 'ok') === (value !== '')),
      'a value there or a status that says why not',
    );
  }
});

t.test('a row of the long table is known by period, indicator, part and comparison', async (t) => {
  const lines = readTable((await get('?format=csv')).body, ',').filter(
    ({ indicator }) => indicator !== 'maex-style.need',
  );
  const keys = lines.map((line) => [line.period, line.indicator, line.breakdown, line.code, line.comparison].join('|'));
  t.equal(new Set(keys).size, keys.length);
});

t.test('text of others is never the beginning of a cell that runs, whatever separator is believed', async (t) => {
  for (const dialect of ['rfc', 'nl'] as const) {
    const { body } = await expect(get(`?format=csv&csvDialect=${dialect}`), 200);
    const cells = [',', ';', '\t'].flatMap((separator) => body.split(new RegExp(`[${separator}\\r\\n]`)));
    t.strictSame(
      cells.map((cell) => cell.replace(/^"+/, '')).filter((cell) => /^(?!-?\d+([.,]\d+)?$)[=+\-@]/.test(cell)),
      [],
    );
    const labels = readTable(body, dialect === 'nl' ? ';' : ',').map(({ codeLabel }) => codeLabel);
    t.ok(labels.includes('\'=HYPERLINK("https://x.example")'), 'and is still there to read');
    t.ok(labels.includes("Gemeente;'=1+1"));
  }
});

t.test(
  'the workbook, read back: every figure is the number of the JSON, beside the periods it is compared with',
  async (t) => {
    const document = await draft();
    const book = open(await workbook());
    for (const [place, { figures }] of document.chapters.entries()) {
      const rows = rowsIn(book, book.SheetNames[place + 1] ?? '');
      const wholes = rows.filter((row) => row.Onderverdeling === 'Totaal');
      t.strictSame(
        wholes.map((row) => [row.Code, row.Waarde, row['Vorig kwartaal'], row['Zelfde kwartaal vorig jaar']]),
        figures.map(({ indicator, value, previous, lastYear }) => [indicator, value, previous.value, lastYear.value]),
      );
      t.strictSame(
        rows.filter((row) => row.Onderverdeling !== 'Totaal').map((row) => row.Waarde),
        figures.flatMap(({ breakdowns = [] }) =>
          breakdowns.flatMap(({ status, rows: parts }) => (status === 'ok' ? parts.map(({ value }) => value) : [null])),
        ),
      );
      t.ok(rows.every((row) => (row.Status === 'bekend') === (typeof row.Waarde === 'number')));
      t.ok(rows.every((row) => row.Status === 'bekend' || row.Toelichting));
    }
    for (const table of reportTables(document)) {
      const rows = rowsIn(book, table.sheet.nl);
      t.strictSame(
        rows.map(({ Waarde, Laag, Hoog }) => [Waarde, Laag, Hoog]),
        table.rows.map(({ value, low = null, high = null }) => [value, low, high]),
        table.id,
      );
    }
  },
);

t.test('sheets in the language of the reader: chapters, data quality, values and definitions', async (t) => {
  const nl = open(await workbook('nl')).SheetNames;
  t.strictSame(nl, [
    ...['Rapport', 'Mensen', 'Meedoen', 'Begeleiding', 'Materiaal', 'Reparatie', 'Bezoekers', 'Vrijwilligers'],
    ...['Maatschappelijke waarde', 'PSO-stijl', 'MAEX-stijl', 'Afspraken', 'Social return'],
    ...['Datakwaliteit', 'Waarden en aannames', 'Definities'],
  ]);
  const en = open(await workbook('en')).SheetNames;
  t.strictSame([en.length, en[0], en[1], en.at(-1)], [nl.length, 'Report', 'People', 'Definitions']);
});

t.test(
  'nothing is a formula; heads stay in sight; each table has a filter; numbers look like what they are',
  async (t) => {
    const book = open(await workbook());
    let cells = 0;
    for (const [place, name] of book.SheetNames.entries()) {
      const sheet = book.Sheets[name] ?? {};
      for (const [address, cell] of Object.entries(sheet)) {
        if (address.startsWith('!')) continue;
        cells += 1;
        if (cell.f !== undefined) t.fail(`${name}!${address} is a formula`);
      }
      const { files } = book as WorkBook & { files: Record<string, { content: Buffer }> };
      const xml = files[`xl/worksheets/sheet${place + 1}.xml`]?.content.toString() ?? '';
      t.match(xml, /<pane ySplit="1"[^>]*state="frozen"/, name);
      t.match(xml, /<col [^>]*customWidth="1"/, name);
      if (place > 0) t.equal(sheet['!autofilter']?.ref, sheet['!ref'], name);
    }
    t.ok(cells > 1000);
    const formats = new Map(
      ['Mensen', 'Materiaal', 'Maatschappelijke waarde'].flatMap((name) => {
        const sheet = book.Sheets[name] ?? {};
        return rowsIn(book, name).map((row, index) => [row.Eenheid, sheet[`D${index + 2}`]?.z] as const);
      }),
    );
    t.match(formats.get('percentage'), '%');
    t.match(formats.get('kg'), 'kg');
    t.match(formats.get('euro'), '€');
  },
);

t.test('the first sheet says which report it is, with dates as dates', async (t) => {
  const document = await draft();
  const cells = utils.sheet_to_json<unknown[]>(open(await workbook()).Sheets.Rapport ?? {}, { header: 1, UTC: true });
  const about = new Map(cells.map(([label, value]) => [label, value]));
  t.match(cells[0]?.[0], /^Kwartaalrapport 2026-Q3: Centre own$/);
  t.same(about.get('Van'), new Date('2026-07-01T00:00:00Z'));
  t.same(about.get('Tot en met'), new Date('2026-09-30T00:00:00Z'));
  t.equal(about.get('Stand'), 'concept: kan nog veranderen');
  t.equal(about.get('Wijzigingsnummer van de gegevens'), document.dataAsOf.changeNumber);
  t.ok(about.get('Gegevens van') instanceof Date);
  t.notOk(about.has('HERLEIDBAAR TOT PERSONEN'));
});

t.test('definitions, values with their sources, and what is doubtful are in the workbook', async (t) => {
  const document = await draft();
  const book = open(await workbook());
  const definitions = rowsIn(book, 'Definities');
  t.strictSame(
    definitions.map((row) => row.Code),
    [
      ...document.chapters.flatMap(({ figures }) => figures.map(({ indicator }) => indicator)),
      'sroi',
      'pso-style',
      'maex-style',
      'agreements.realised',
      'social-return',
    ],
  );
  t.ok(definitions.every((row) => row.Definitie && row.Formule && row['Versie van de formule'] && row.Bronnen));
  const values = rowsIn(book, 'Waarden en aannames');
  for (const { id, value, from } of document.parametersUsed) {
    const row = values.find(({ Code, Getal }) => Code === id && Getal === Number(value));
    t.same(row?.['Geldt vanaf'], new Date(`${from}T00:00:00Z`), id);
    t.ok(row?.['Bron of reden'], id);
  }
  t.ok(values.some((row) => row.Soort === 'aanname' && String(row['Bron of reden']).startsWith('@navraag')));
  const quality = rowsIn(book, 'Datakwaliteit');
  const { coverage = [], findings = [], figureWarnings = [] } = document.dataQuality ?? {};
  t.equal(quality.length, coverage.length + findings.length + figureWarnings.length);
  const movements = quality.find((row) => row['Gaat over'] === 'Materiaalstromen' && row.Onderdeel === 'Volledigheid');
  t.match(movements, { Stand: 'volledig', Aantal: 4 });
  t.same(movements?.['Volledig tot en met'], new Date('2026-09-30T00:00:00Z'));
});

t.test('names that a spreadsheet would run are text, letter for letter', async (t) => {
  const parts = new Set(rowsIn(open(await workbook()), 'Mensen').map((row) => row.Deel));
  for (const name of hostileNames) t.ok(parts.has(name), name);
});

t.test('a release says who published it, why, and that it can be traced to persons', async (t) => {
  const document: ReportDocument = {
    ...(await draft()),
    state: 'final',
    audience: 'contract',
    organisation: { id: 'delft', name: 'Gemeente Delft' },
    grantedBy: [{ id: 'a', reference: 'CAC-12', legalBasis: 'Participatiewet', purpose: 'Verantwoording' }],
    number: 2,
    supersedes: 1,
    reason: 'Een telling was dubbel',
    publishedBy: { name: 'J. de Vries', function: 'directeur' },
    publishedAt: '2026-10-20T22:30:00.000Z',
    traceableToPersons: true,
    changes: [
      {
        indicator: 'flow.inflow',
        label: { nl: 'Instroom', en: 'Inflow' },
        unit: 'count',
        by: null,
        code: null,
        before: 4,
        after: 3,
      },
    ],
  };
  const hash = 'a'.repeat(64);
  const book = open(await renderReport(document, { format: 'xlsx', language: 'nl' }, hash));
  const cells = utils.sheet_to_json<unknown[]>(book.Sheets.Rapport ?? {}, { header: 1, UTC: true });
  const about = new Map(cells.map(([label, value]) => [label, value]));
  t.equal(cells[1]?.[0], 'HERLEIDBAAR TOT PERSONEN');
  for (const [label, value] of [
    ['Stand', 'definitief'],
    ['Voor wie', 'Gemeente Delft'],
    ['Nummer', 2],
    ['Vervangt nummer', 1],
    ['Waarom', 'Een telling was dubbel'],
    ['Gepubliceerd door', 'J. de Vries, directeur'],
    ['Controlegetal (SHA-256 van de JSON)', hash],
    ['Op grond van', 'CAC-12; Participatiewet; Verantwoording'],
  ])
    t.equal(about.get(label), value, String(label));
  t.same(about.get('Gepubliceerd op'), new Date('2026-10-21T00:30:00Z'), 'on a clock in the Netherlands');
  t.match(rowsIn(book, 'Wijzigingen'), [{ Was: 4, 'Is nu': 3 }]);
  const csv = (await renderReport(document, { format: 'csv', language: 'nl', dialect: 'nl' })).toString();
  t.ok(readTable(csv, ';').every((line) => line.marking === 'herleidbaar tot personen' && line.release === '2'));
});

t.test('a report without a chapter, or with one it does not know the name of, is still a file', async (t) => {
  const {
    value: _value,
    psoStyle: _pso,
    maexStyle: _maex,
    dataQuality: _quality,
    definitions: _words,
    ...rest
  } = await draft();
  const label = { nl: 'Nieuw: [van] later/anders?', en: 'New' };
  const document: ReportDocument = { ...rest, chapters: [{ id: 'later', label, figures: [] }, ...rest.chapters] };
  const book = open(await renderReport(document, { format: 'xlsx', language: 'nl' }));
  t.strictSame(book.SheetNames.slice(0, 3), ['Rapport', 'Nieuw van later anders', 'Mensen']);
  t.notOk(book.SheetNames.includes('Definities'));
  const csv = (await renderReport(document, { format: 'csv', language: 'nl', dialect: 'rfc' })).toString();
  t.notOk(readTable(csv, ',').some(({ indicator }) => indicator?.startsWith('sroi')));
});
