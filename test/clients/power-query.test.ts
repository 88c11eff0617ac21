import t from 'tap';
import { makeMunicipalityStage, period } from '../support/municipality-stage.ts';
import { expect } from '../support/service.ts';

/**
 * Questions as Power Query writes them when it folds steps: from traces that its users and makers of other services published.
 * It asks for 1,000 rows to show a table, writes an instant with the zone of the user's machine, and a list as `or` or `in`.
 */
const headers = {
  accept:
    'application/json;odata.metadata=minimal;q=1.0,application/json;odata=minimalmetadata;q=0.9,application/atomsvc+xml;q=0.8,application/atom+xml;q=0.8,application/xml;q=0.7,text/plain;q=0.7',
  'odata-maxversion': '4.0',
  'user-agent': 'Microsoft.Data.Mashup',
};
const stage = await makeMunicipalityStage();
const { service, oost } = stage;
t.teardown(() => service.close());

type Row = Readonly<Record<string, string | number | boolean | null>>;
const asked = async (query: string): Promise<Row[]> => {
  const [, id = ''] = oost.coordinator.split('_');
  const authorization = `Basic ${Buffer.from(`${id}:${oost.coordinator}`).toString('base64')}`;
  const url = `/odata/v1/Observations${query === '' ? '' : `?${query}`}`;
  const answer = await expect(service.call('GET', url, { key: null, headers: { ...headers, authorization } }), 200);
  return answer.json().value;
};

t.before(async () => {
  const path = (of: string) => `/v1/centres/${oost.centreId}/quarterly-reports/${of}/releases`;
  const body = { state: 'provisional', name: 'A. de Vries', function: 'Coördinator' };
  for (const of of ['2026-Q2', period])
    await expect(service.call('POST', path(of), { key: oost.coordinator, body }), 201);
});

const cases: Readonly<Record<string, [query: string, holds: (row: Row) => boolean]>> = {
  'a first look': ['$top=1000', () => true],
  'one value chosen': ["$filter=Breakdowns%20eq%20'_T'&$top=1000", ({ Breakdowns }) => Breakdowns === '_T'],
  'some values chosen, one by one': [
    "$filter=Periods%20eq%20'2026KW03'%20or%20Periods%20eq%20'2026KW02'",
    ({ Periods }) => Periods === '2026KW03' || Periods === '2026KW02',
  ],
  'some values chosen, as a list': [
    "$filter=Periods%20in%20('2026KW03','2026KW02')",
    ({ Periods }) => Periods === '2026KW03' || Periods === '2026KW02',
  ],
  'empty cells taken away': ['$filter=Value%20ne%20null', ({ Value }) => Value !== null],
  'text that begins, ends and contains': [
    "$filter=startswith(Measure,'flow.')%20and%20not%20endswith(Measure,'rate')%20and%20contains(Measure,'-')%20eq%20false",
    ({ Measure }) => /^flow\.[^-]*(?<!rate)$/.test(String(Measure)),
  ],
  'an instant with the zone of a machine in the Netherlands': [
    '$filter=ModifiedAt%20ge%202026-10-20T12:00:00%2B02:00%20and%20ModifiedAt%20lt%202026-10-20T13:00:00%2B02:00&$top=1000',
    () => true,
  ],
  'the stretch before it': ['$filter=ModifiedAt%20lt%202026-10-20T00:00:00%2B02:00', () => false],
  'a part of a date': ['$filter=year(ModifiedAt)%20eq%202026%20and%20month(ModifiedAt)%20eq%2010', () => true],
};
for (const [what, [query, holds]] of Object.entries(cases))
  t.test(what, async (t) => {
    const all = await asked('');
    const expected = all.filter(holds).map(({ Id }) => Id);
    t.strictSame(
      (await asked(query)).map(({ Id }) => Id),
      expected,
      `${expected.length} of ${all.length}`,
    );
  });

t.test('columns chosen and rows sorted', async (t) => {
  const all = await asked('');
  const rows = await asked('$orderby=Measure%20desc,Id&$select=Measure%2CPeriods%2CId&$skip=2&$top=5');
  t.strictSame(
    rows.map((row) => Object.keys(row)),
    Array(5).fill(['Measure', 'Periods', 'Id']),
  );
  const sorted = all
    .map(({ Measure, Id }) => ({ Measure: String(Measure), Id: Number(Id) }))
    .sort((a, b) => {
      if (a.Measure !== b.Measure) return a.Measure < b.Measure ? 1 : -1;
      return a.Id - b.Id;
    });
  t.strictSame(
    rows.map(({ Id }) => Id),
    sorted.slice(2, 7).map(({ Id }) => Id),
  );
});
