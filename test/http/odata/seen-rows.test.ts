import fc from 'fast-check';
import t from 'tap';
import type { FeedColumn } from '../../../src/feed/query/feed-set.ts';
import { feedSets } from '../../../src/feed/sets/feed-sets.ts';
import { makeMunicipalityStage, period } from '../../support/municipality-stage.ts';
import { expect, type TestCentre } from '../../support/service.ts';

type Row = Record<string, string | number | boolean | null>;

const stage = await makeMunicipalityStage();
const { service, oost, west, keys } = stage;
t.teardown(() => service.close());
const publishOwn = (centre: TestCentre, body: object = {}) =>
  expect(
    service.call('POST', `/v1/centres/${centre.centreId}/quarterly-reports/${period}/releases`, {
      key: centre.coordinator,
      body: { state: 'provisional', name: 'A. de Vries', function: 'Coördinator', ...body },
    }),
    201,
  );
await publishOwn(oost);
await publishOwn(west);
await stage.publish(oost, 'gemeente-delft');
await stage.publish(oost, 'gemeente-rijswijk');
await stage.publish(west, 'gemeente-delft');

const get = (path: string, key: string, headers: Record<string, string> = {}) =>
  service.call('GET', `/odata/v1/${path}`, { key, headers });
const rowsOf = async (path: string, key: string) => (await expect(get(path, key), 200)).json().value as Row[];
const distinct = (rows: readonly Row[], column: string) => [...new Set(rows.map((row) => String(row[column])))].sort();

t.test(
  'a key sees what its centres published for themselves and what others published for its organisation',
  async (t) => {
    const seen: [name: string, key: string, centres: string[], audiences: string[], organisations: string[]][] = [
      ['the system of a centre', oost.system, [oost.centreId], ['own'], ['_T']],
      ['its analyst', oost.analyst, [oost.centreId], ['own'], ['_T']],
      ['another centre', west.analyst, [west.centreId], ['own'], ['_T']],
      ['a municipality', keys.delft, [oost.centreId, west.centreId], ['contract'], ['gemeente-delft']],
      ['another one', keys.rijswijk, [oost.centreId], ['contract'], ['gemeente-rijswijk']],
      ['who was published nothing', keys.uwv, [], [], []],
      ['a centre that published nothing', stage.late.analyst, [], [], []],
    ];
    for (const [name, key, centres, audiences, organisations] of seen) {
      for (const set of ['Observations', 'QuarterlyFigures', 'Releases']) {
        const rows = await rowsOf(set, key);
        t.strictSame(distinct(rows, 'Centres'), centres, `${name}: centres in ${set}`);
        t.strictSame(distinct(rows, 'Audiences'), audiences, `${name}: audiences in ${set}`);
        t.strictSame(distinct(rows, 'Organisations'), organisations, `${name}: organisations in ${set}`);
        t.equal((await get(`${set}/$count`, key)).body, String(rows.length), `${name}: count of ${set}`);
      }
    }
  },
);

t.test(
  'who asks for what came after the highest release it has gets that, also when its moment is earlier',
  async (t) => {
    const sequence = Math.max(...(await rowsOf('Releases?$select=Id', oost.analyst)).map(({ Id }) => Number(Id)));
    const later = service.clock.now;
    // Another instance, or a report that took longer to make: its moment lies before that of what is there already.
    service.clock.now = new Date(later.getTime() - 60_000);
    await publishOwn(oost, { supersedes: 1, reason: 'Uren vergeten' });
    service.clock.now = later;
    const isNewer = (await rowsOf(`Observations?$filter=Release%20gt%20${sequence}`, oost.analyst)).map(
      (row) => row.Release,
    );
    const [newest] = await rowsOf('Releases', oost.analyst);
    t.ok(Number(newest?.Id) > sequence);
    t.strictSame([...new Set(isNewer)], [newest?.Id]);
    t.equal(isNewer.length, newest?.ObservationCount);
    t.strictSame(await rowsOf(`Observations?$filter=Release%20gt%20${newest?.Id}`, oost.analyst), []);
  },
);

t.test('nothing of another tenant is in any table, count, code list, file or error', async (t) => {
  // Where each key may not look. Of a place in the catalogue (a municipality's name) everybody may know.
  const hidden: [name: string, key: string, words: RegExp][] = [
    ['a centre', oost.analyst, /centre-west|centre-late|Centre (west|late)/],
    ['a municipality', keys.delft, /gemeente-rijswijk|centre-late|Centre late/],
    ['who was published nothing', keys.uwv, /centre-|Centre (oost|west|late)|gemeente-/],
  ];
  for (const [name, key, words] of hidden) {
    for (const set of feedSets) {
      const page = await expect(get(set.name, key), 200);
      t.notMatch(page.body, words, `${name}: ${set.name}`);
      const count = await expect(get(`${set.name}/$count`, key), 200);
      t.equal(Number(count.body), page.json().value.length, `${name}: ${set.name} counts what it shows`);
      t.notMatch((await expect(get(`${set.name}?$format=csv`, key), 200)).body, words, `${name}: ${set.name} as CSV`);
    }
  }
  const theirs = await rowsOf('Releases?$select=Id', west.analyst);
  const observation = (await rowsOf('Observations?$select=Id&$top=1', west.analyst))[0]?.Id;
  t.ok(theirs.length > 0 && observation);
  for (const path of [
    `Releases(${theirs[0]?.Id})`,
    `QuarterlyFigures(${theirs[0]?.Id})`,
    `Observations(${observation})`,
    "Centres('centre-west')",
    "CentresCodes('centre-west')",
  ]) {
    t.equal((await get(path, west.analyst)).statusCode, 200, path);
    t.equal((await get(path, oost.analyst)).statusCode, 404, path);
  }
});

t.test('who may not read the feed is told so', async (t) => {
  const administrator = await service.call('GET', '/odata/v1/Observations');
  t.equal(administrator.statusCode, 403);
  t.equal(administrator.json().error.code, 'forbidden');
});

t.test(
  'reads of exact figures stand in the trail of the centre they are of, those of the centre itself do not',
  async (t) => {
    const entries = async (centreId: string) =>
      (await service.store.listAuditEntries({ all: true }, { centreId, limit: 1000 })).rows.filter((entry) =>
        JSON.stringify(entry).includes('/odata/v1/'),
      ).length;
    const before = [await entries(oost.centreId), await entries(west.centreId)];
    const answer = await get('Observations?$top=1', keys.delft);
    t.equal(answer.headers['meetlat-traceable-to-persons'], 'true');
    const both = [await entries(oost.centreId), await entries(west.centreId)];
    t.strictSame(
      both,
      before.map((count) => count + 1),
    );
    await get(`QuarterlyFigures?$filter=Centres%20eq%20'${west.centreId}'`, keys.delft);
    t.strictSame([await entries(oost.centreId), await entries(west.centreId)], [both[0], (both[1] ?? 0) + 1]);
    await get('Observations', oost.analyst);
    await get('MeasureCodes', keys.delft);
    t.equal(await entries(oost.centreId), both[0]);
  },
);

t.test('an extraction goes on unharmed while releases are published and replaced', async (t) => {
  const columns = '$select=Id,Measure,Value,Centres,Release&$orderby=Measure,Value%20desc';
  const asIdsOf = (rows: readonly Row[]) => rows.map((row) => JSON.stringify(row));
  const before = await rowsOf(`Observations?${columns}`, keys.delft);
  t.ok(before.length > 60, `${before.length} rows`);
  const seen: Row[] = [];
  let path: string | undefined = `Observations?${columns}`;
  let pages = 0;
  while (path !== undefined) {
    const page: { value: Row[]; '@odata.nextLink'?: string } = (
      await expect(get(path, keys.delft, { prefer: `odata.maxpagesize=${Math.ceil(before.length / 5)}` }), 200)
    ).json();
    seen.push(...page.value);
    path = page['@odata.nextLink']?.split('/odata/v1/')[1];
    pages += 1;
    // Between pages: one that takes the place of what is being read, and one that is of somebody else.
    if (pages === 2) await stage.publish(oost, 'gemeente-delft', 'final');
    if (pages === 3) await stage.publish(west, 'gemeente-delft', 'final');
  }
  t.equal(pages, 5);
  t.strictSame(asIdsOf(seen), asIdsOf(before), 'every row once, as it was when the extraction began');
  const after = await rowsOf(`Observations?${columns}`, keys.delft);
  t.notSame(distinct(after, 'Release'), distinct(before, 'Release'), 'and who begins now sees the new ones');
  t.equal(distinct(after, 'Release').length, 2, 'in the place of the old ones');
});

t.test('hostile filters give no 5xx, no row that the key may not see, and counts that agree', async (t) => {
  const sets = feedSets.filter(({ name }) => ['Observations', 'QuarterlyFigures', 'Releases'].includes(name));
  const visible = new Map<string, Set<string>>();
  for (const { name } of sets)
    visible.set(name, new Set((await rowsOf(`${name}?$select=Id`, keys.delft)).map(({ Id }) => String(Id))));
  let [answered, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sets).chain((set) => fc.tuple(fc.constant(set), filters(set.columns))),
      async ([set, filter]) => {
        const option = `$filter=${encodeURIComponent(filter)}`;
        const answer = await get(`${set.name}?$select=Id&${option}`, keys.delft);
        if (answer.statusCode !== 200) {
          refused += 1;
          return [400, 414, 501].includes(answer.statusCode) && answer.json().error.code.length > 0;
        }
        answered += 1;
        const ids = (answer.json().value as Row[]).map(({ Id }) => String(Id));
        const count = await get(`${set.name}/$count?${option}`, keys.delft);
        return ids.every((id) => visible.get(set.name)?.has(id)) && count.body === String(ids.length);
      },
    ),
    { numRuns: 400, seed: 20261122 },
  );
  t.ok(answered > 100 && refused > 50, `${answered} answered, ${refused} refused`);
});

/** Filters over these columns: well made, made with wrong types, and text that is none. */
function filters(columns: readonly FeedColumn[]): fc.Arbitrary<string> {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const column = fc.constantFrom(...columns.map(({ name }) => name), 'centre_id', 'organisation_id', 'rowid');
  const value = fc.oneof(
    fc.string().map(quoted),
    fc.constantFrom(
      "'centre-oost'",
      "'centre-west'",
      "'gemeente-rijswijk'",
      "'own'",
      "'contract'",
      "'x'' or 1=1 --'",
      "'%'",
      "'_T'",
    ),
    fc.integer().map(String),
    fc.double({ noNaN: true }).map(String),
    fc.constantFrom(
      'null',
      'true',
      'false',
      '2026-09-30',
      '2026-10-20T10:00:00Z',
      '1e308',
      '-0',
      "'\u0000'",
      "'\u{1F600}'",
    ),
  );
  const operand = fc.oneof(
    { weight: 4, arbitrary: column },
    { weight: 3, arbitrary: value },
    fc
      .tuple(fc.constantFrom('tolower', 'toupper', 'trim', 'length', 'year', 'month', 'day'), column)
      .map(([name, of]) => `${name}(${of})`),
  );
  const typed = fc.constantFrom(...columns).chain(({ name, type }) => {
    const values: Partial<Record<FeedColumn['type'], fc.Arbitrary<string>>> = {
      'Edm.String': fc.oneof(
        fc.constantFrom("'_T'", "'flow.inflow'", "'centre-west'", "'own'"),
        fc.string().map(quoted),
      ),
      'Edm.Boolean': fc.constantFrom('true', 'false'),
      'Edm.Date': fc.constantFrom('2026-09-30', '0001-01-01', '9999-12-31'),
      'Edm.DateTimeOffset': fc.constantFrom('2026-10-20T10:00:00Z', '2026-10-20T12:00:00.000+02:00'),
    };
    const number = fc.oneof(fc.integer().map(String), fc.double({ noNaN: true, noDefaultInfinity: true }).map(String));
    const of = fc.oneof(values[type] ?? number, fc.constant('null'));
    return fc.oneof(
      fc
        .tuple(fc.constantFrom('eq', 'ne', ...(type === 'Edm.Boolean' ? [] : ['gt', 'ge', 'lt', 'le'])), of)
        .map(([operator, text]) => `${name} ${operator} ${text}`),
      fc.array(of, { maxLength: 4 }).map((listed) => `${name} in (${listed.join(',')})`),
      ...(type === 'Edm.String'
        ? [
            fc
              .tuple(fc.constantFrom('contains', 'startswith', 'endswith'), fc.string().map(quoted))
              .map(([how, text]) => `${how}(${name},${text})`),
          ]
        : []),
    );
  });
  const leaf = fc.oneof(
    { weight: 6, arbitrary: typed },
    fc
      .tuple(operand, fc.constantFrom('eq', 'ne', 'gt', 'le', 'in', 'add', 'EQ'), operand)
      .map((parts) => parts.join(' ')),
    fc
      .tuple(fc.constantFrom('contains', 'startswith', 'indexof', 'x'), operand, operand)
      .map(([name, of, text]) => `${name}(${of},${text})`),
  );
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      leaf,
      fc
        .tuple(tie('tree'), fc.constantFrom('and', 'or'), tie('tree'))
        .map(([one, word, other]) => `(${one} ${word} ${other})`),
      tie('tree').map((of) => `not (${of})`),
    ),
  }));
  return fc.oneof(
    { weight: 8, arbitrary: tree },
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
}
