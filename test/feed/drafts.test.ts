import t from 'tap';
import type { Caller } from '../../src/access/caller.ts';
import { makeFeed } from '../../src/feed/make-feed.ts';
import { observationsOf } from '../../src/feed/observations/observations-of.ts';
import type { FeedQuery } from '../../src/feed/query/feed-query.ts';
import type { FeedColumn, FeedSet, FeedValue } from '../../src/feed/query/feed-set.ts';
import { dimensions } from '../../src/feed/sets/dimensions.ts';
import { findFeedSet } from '../../src/feed/sets/feed-sets.ts';
import { draftObservations } from '../../src/feed/sets/observations.ts';
import type { ReportDocument } from '../../src/reporting/renderers/report-document.ts';
import { reportingOn } from '../../src/reporting/reporting-on.ts';
import { makeMapCalculator } from '../../src/reporting/sroi/map-calculator.ts';
import { noFigures } from '../support/no-figures.ts';
import { addCentre, expect, makeService } from '../support/service.ts';

type Row = Record<string, FeedValue>;

const service = await makeService();
t.teardown(() => service.close());
const one = await addCentre(service, 'one');
const other = await addCentre(service, 'other');
const put = (kind: string, id: string, body: unknown) =>
  expect(service.call('PUT', `/v1/centres/${one.centreId}/${kind}/${id}`, { key: one.system, body }), 201);
await put('material-movements', 'm-1', {
  ...{
    date: '2026-09-02',
    direction: 'in',
    category: 'furniture',
    kilograms: 12.5,
    method: 'weighed',
    origin: 'household-drop-off',
  },
});
await put('coverage-statements', 'c-1', {
  ...{ recordKind: 'material-movements', from: '2026-01-01', completeThrough: '2026-09-30' },
});
await put('visitor-counts', 'v-1', { month: '2026-08', kind: 'visitor-paying', count: 100 });

const today = () => '2026-11-22';
const maps = makeMapCalculator();
t.teardown(() => maps.stop());
const { draft } = reportingOn(service.store, maps, today);
let computed: string[] = [];
const feed = makeFeed({
  store: service.store,
  today,
  draft: async (caller, centreId, quarter) => {
    computed.push(quarter);
    return draft(caller, centreId, quarter);
  },
});
const callerOf = ({ organisationId, centreId }: typeof one): Caller => ({
  ...{ keyId: 'k', organisationId, scopes: new Set(), reach: { all: false, organisationId, centreIds: [centreId] } },
  ...{ source: 's', mayTakeOver: false, ownCentreIds: [centreId], limitedTo: null },
});
const { columns } = draftObservations;
const columnNamed = (name: string) => columns.find((column) => column.name === name) as FeedColumn;
const asking = (rest: Partial<FeedQuery>): FeedQuery => ({
  ...{
    set: draftObservations,
    filter: null,
    orderBy: [],
    select: columns,
    limit: 1e6,
    skip: 0,
    after: null,
    sequence: 0,
  },
  ...rest,
});

async function draftRows(of: typeof one, rest: Partial<FeedQuery> = {}): Promise<Row[]> {
  const { rows } = await feed.read(callerOf(of), asking(rest));
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, place) => [name, row[place] ?? null])));
}

const is = (name: string, value: string): FeedQuery['filter'] => ({
  ...{ kind: 'compare', operator: 'eq', left: { kind: 'column', column: columnNamed(name) } },
  right: { kind: 'value', type: 'Edm.String', value },
});

t.test('drafts are the figures of the draft report of each quarter of the last year', async (t) => {
  const rows = await draftRows(one);
  const quarters = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
  let place = 0;
  for (const quarter of quarters) {
    const url = `/v1/centres/${one.centreId}/quarterly-reports/${quarter}/draft`;
    const document: ReportDocument = (await expect(service.call('GET', url, { key: one.coordinator }), 200)).json();
    const { observations } = observationsOf(document);
    const of = rows.slice(place, place + observations.length);
    place += observations.length;
    t.strictSame(
      of.map(({ Measure, Value, Unit, Periods }) => [Measure, Value, Unit, Periods]),
      observations.map(({ measure, value, unit, period }) => [measure, value, unit, period]),
      quarter,
    );
    t.ok(of.every(({ State, Centres }) => State === 'draft' && Centres === one.centreId));
  }
  t.equal(rows.length, place, 'and no others');
  t.equal(new Set(rows.map(({ Id }) => Id)).size, rows.length);
  t.strictSame(
    rows
      .filter(({ Measure, Categories }) => Measure === 'material.collected' && Categories === 'furniture')
      .map(({ Value }) => Value),
    [12.5],
  );
});

t.test('pages of drafts are all rows once, and compute no more quarters than they need', async (t) => {
  const rows = await draftRows(one);
  const paged: FeedValue[][] = [];
  let after: readonly FeedValue[] | null = null;
  do {
    computed = [];
    const page = await feed.read(callerOf(one), asking({ select: [columnNamed('Id')], limit: 50, after }));
    t.ok(computed.length <= 2, 'the quarter a page is in, and the one it runs into');
    t.ok(page.rows.length <= 50);
    paged.push(...page.rows);
    after = page.next;
  } while (after);
  t.strictSame(
    paged.map(([id]) => id),
    rows.map(({ Id }) => Id),
  );

  computed = [];
  const third = await draftRows(one, { filter: is('Periods', '2026KW03') });
  t.strictSame(computed, ['2026-Q3'], 'no other quarter was computed');
  t.strictSame(
    third,
    rows.filter(({ Periods }) => Periods === '2026KW03'),
  );
  t.strictSame(await draftRows(one, { skip: 150, limit: 100 }), rows.slice(150, 250));
  t.strictSame(
    await draftRows(one, { orderBy: [{ column: columnNamed('Id'), descending: true }], limit: 3 }),
    rows.slice(-3).reverse(),
  );
  t.equal(await feed.count(callerOf(one), asking({})), rows.length);
});

t.test('only who reaches a centre sees its drafts, and none of a quarter that is final', async (t) => {
  t.ok((await draftRows(other)).every(({ Centres }) => Centres === other.centreId));
  const turn = { state: 'final', supersedes: null, reason: null } as const;
  await service.store.publishRelease(
    { all: true },
    {
      ...{ centreId: one.centreId, period: '2026-Q2', audience: 'own', organisationId: '', number: 1, ...turn },
      ...{ asked: turn, publishedBy: 'A', publishedAs: 'B', dueOn: '2026-07-30', changeNumber: 0, changedAt: null },
      ...{ sha256: 'h', document: '{}', feed: noFigures },
    },
    { at: '2026-11-22T10:00:00.000Z', by: { keyId: 'k-test', organisationId: null } },
  );
  const periods = new Set((await draftRows(one)).map(({ Periods }) => Periods));
  t.notOk(periods.has('2026KW02'));
  t.ok(periods.has('2026KW03'));
  const set = findFeedSet('PeriodsCodes') as FeedSet;
  const codes = await feed.read(callerOf(one), asking({ set, select: set.columns.slice(0, 1) }));
  const known = codes.rows.map(([code]) => code);
  t.ok(['2025KW04', '2026KW01', '2026KW03', '2026KW04'].every((code) => known.includes(code)));
});

t.test('every code of a draft has its name, also of a centre that published nothing', async (t) => {
  const kinds = { birthYear: 1984, municipalityCode: 'GM0503' };
  await expect(
    service.call('PUT', `/v1/centres/${other.centreId}/participants/p-1`, { key: other.system, body: kinds }),
    201,
  );
  const begun = { participantId: 'p-1', kind: 'work-experience', start: '2026-10-05', payerId: 'gemeente-nieuw' };
  await expect(
    service.call('PUT', `/v1/centres/${other.centreId}/trajectories/t-1`, { key: other.system, body: begun }),
    201,
  );
  const codesOf = async (of: typeof one, name: string) => {
    const set = findFeedSet(name) as FeedSet;
    const { rows } = await feed.read(callerOf(of), asking({ set, select: set.columns.slice(0, 1) }));
    return new Set(rows.map(([code]) => code));
  };
  for (const of of [one, other]) {
    const rows = await draftRows(of);
    t.ok(rows.length > 0);
    for (const [column, set] of [
      ['Measure', 'MeasureCodes'],
      ...dimensions.map(({ name }) => [name, `${name}Codes`]),
    ]) {
      const known = await codesOf(of, set as string);
      t.strictSame(
        [...new Set(rows.map((row) => row[column as string]))].filter((code) => !known.has(code ?? null)),
        [],
      );
    }
  }
  t.ok((await codesOf(other, 'PeriodsCodes')).has('2026-01..2026-12'), 'a running year has a name');
  t.notOk((await codesOf(one, 'PayersCodes')).has('gemeente-nieuw'), 'and codes of another centre are not told');

  computed = [];
  await Promise.all(dimensions.map(({ name }) => codesOf(other, `${name}Codes`)));
  t.strictSame(computed, [], 'nothing is computed again for the next list');
  await expect(
    service.call('PUT', `/v1/centres/${other.centreId}/trajectories/t-1`, {
      ...{ key: other.system, body: { ...begun, payerId: 'gemeente-later' } },
    }),
    200,
  );
  computed = [];
  const lists = await Promise.all(['PayersCodes', 'MonthsCodes', 'PeriodsCodes'].map((name) => codesOf(other, name)));
  t.equal(computed.length, 5, 'after a change each quarter is, once for lists that are asked for together');
  t.equal(lists.length, 3);
});
