import { read, utils, type WorkBook } from '@e965/xlsx';
import t from 'tap';
import type { Row, Tables } from '../../scripts/sample-workbook/read-tables.ts';
import { sampleWorkbook } from '../../scripts/sample-workbook/sample-workbook.ts';

const release = (Id: number, Periods: string, more: Row = {}): Row => ({
  ...{
    Id,
    Periods,
    Centres: 'oost',
    Regions: 'GM0503',
    Audiences: 'own',
    Organisations: '_T',
    Number: 1,
    State: 'final',
  },
  ...{
    ModifiedAt: '2026-10-20T08:00:00.000Z',
    DueOn: '2026-10-31',
    Sha256: 'ab',
    TraceableToPersons: false,
    ObservationCount: 2,
  },
  ...more,
});
const observation = (Id: number, Periods: string, Value: number | null, more: Row = {}): Row => ({
  ...{ Id, Measure: 'flow.inflow', ValueAttribute: Value === null ? 'Unknown' : 'None', Value, Unit: 'count' },
  ...{
    StringValue: Value === null ? 'Niet bijgehouden' : null,
    Periods,
    Centres: 'oost',
    Organisations: '_T',
    Breakdowns: '_T',
  },
  ...{ Release: 1, ModifiedAt: '2026-10-20T08:00:00.000Z', ...more },
});
const tables: Tables = {
  Releases: [release(1, '2026KW02'), release(2, '2026KW03')],
  Centres: [{ Identifier: 'oost', Title: '=HYPERLINK("https://x.example")', Region: 'GM0503', RegionTitle: 'Delft' }],
  MeasureCodes: [
    {
      Identifier: 'flow.inflow',
      Title: 'Instroom',
      TitleEn: 'Inflow',
      Unit: 'aantal',
      UnitEn: 'number',
      UnitCode: 'count',
    },
    {
      Identifier: 'flow.outflow-rate',
      Title: 'Uitstroom',
      TitleEn: 'Outflow',
      Unit: '%',
      UnitEn: '%',
      UnitCode: 'fraction',
    },
  ],
  QuarterlyFigures: [{ ...release(2, '2026KW03'), FlowInflow: 7 }],
  Observations: [
    observation(1, '2026KW02', null),
    observation(2, '2026KW03', 7),
    observation(3, '2026KW03', 5, { Breakdowns: 'TargetGroups', TargetGroups: 'wajong' }),
    observation(4, '2026KW03', 3, { Centres: 'west' }),
  ],
  Codes: [{ Dimension: 'Periods', Identifier: '2026KW03', Index: 1, Title: '2026 3e kwartaal', TitleEn: '2026 Q3' }],
};
const make = (of: Tables, language: 'nl' | 'en' = 'nl') =>
  sampleWorkbook(of, { language, url: 'https://meetlat.example' });
const sheetOf = (book: WorkBook, name: string) => book.Sheets[name] ?? {};
const rowsOf = (book: WorkBook, name: string) => utils.sheet_to_json<Record<string, unknown>>(sheetOf(book, name));

t.test('every row of every table is in its sheet, with numbers as numbers', async (t) => {
  const book = read(await make(tables));
  t.strictSame(book.SheetNames, [
    ...['Begin hier', 'Overzicht', 'QuarterlyFigures', 'Observations', 'MeasureCodes', 'Releases', 'Centres', 'Codes'],
  ]);
  t.equal(rowsOf(book, 'Observations').length, 4);
  t.match(rowsOf(book, 'Observations')[1], { Id: 2, Value: 7, Periods: '2026KW03', Breakdowns: '_T' });
  t.match(rowsOf(book, 'QuarterlyFigures')[0], { Centres: 'oost', FlowInflow: 7 });
  t.match(rowsOf(book, 'Codes')[0], { Dimension: 'Periods', Title: '2026 3e kwartaal' });
});

t.test('the overview looks totals up and leaves empty what is not known', async (t) => {
  const { Overzicht: sheet = {} } = read(await make(tables)).Sheets;
  t.match([sheet.A22?.v, sheet.D22?.v, sheet.E22?.v], ['Meting', '2026KW02', '2026KW03']);
  t.equal(sheet.A24?.v, 'flow.inflow', 'one row for each measure of which there is a total');
  t.notOk(sheet.A25, 'and none for others');
  t.equal(sheet.E24?.v, 7, 'the total, not its parts nor another centre');
  t.equal(sheet.D24?.v, '', 'not known is not 0');
  t.match(sheet.E24?.f, /^IF\(COUNTIFS\(Observations!\$[A-Z]+\$2:\$[A-Z]+\$5,\$A24,/, 'by a formula over all rows');
  t.match([sheet.B2?.v, sheet.B3?.v, sheet.B4?.v], ['oost', '_T', 'flow.inflow'], 'and cells to choose in');
});

t.test('text is never a formula, and a file that can point at people says so', async (t) => {
  const plain = read(await make(tables));
  t.notOk(sheetOf(plain, 'Centres').B2?.f, 'a name that looks like one');
  t.notMatch(JSON.stringify(sheetOf(plain, 'Begin hier')), /Herleidbaar/);
  const traced = { ...tables, Releases: [release(1, '2026KW03', { TraceableToPersons: true })] };
  t.match(sheetOf(read(await make(traced)), 'Begin hier').A2?.v, /Herleidbaar tot personen/);
  t.match(sheetOf(read(await make(traced, 'en')), 'Start here').A2?.v, /Traceable to persons/);
});

t.test('the same tables give the same bytes, also when there is nothing', async (t) => {
  t.ok((await make(tables)).equals(await make(tables)));
  const empty: Tables = {
    Releases: [],
    Centres: [],
    MeasureCodes: [],
    QuarterlyFigures: [],
    Observations: [],
    Codes: [],
  };
  t.equal(read(await make(empty)).SheetNames.length, 8);
});
