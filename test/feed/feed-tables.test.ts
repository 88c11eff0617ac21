import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import t from 'tap';
import type { Caller } from '../../src/access/caller.ts';
import { fillFeed } from '../../src/feed/fill-feed.ts';
import { makeFeed } from '../../src/feed/make-feed.ts';
import { observationsOf } from '../../src/feed/observations/observations-of.ts';
import type { FeedQuery } from '../../src/feed/query/feed-query.ts';
import type { FeedSet, FeedValue } from '../../src/feed/query/feed-set.ts';
import { codeSets } from '../../src/feed/sets/catalogues.ts';
import { feedSets, findFeedSet } from '../../src/feed/sets/feed-sets.ts';
import { wideMeasures } from '../../src/feed/sets/quarterly-figures.ts';
import { reportingOn } from '../../src/reporting/reporting-on.ts';
import { makeMapCalculator } from '../../src/reporting/sroi/map-calculator.ts';
import type { Reach } from '../../src/store/store.ts';
import { addCentre, makeService } from '../support/service.ts';

type Row = Record<string, FeedValue>;

const service = await makeService();
t.teardown(() => service.close());
const { store } = service;
const centre = await addCentre(service, 'golden');
const golden = (name: string) => readFileSync(new URL(`../reporting/golden/${name}.json`, import.meta.url), 'utf8');
const { centreId } = centre;
const own = { ...JSON.parse(golden('0003-own-with-contracts')), centre: { id: centreId, name: 'Gouden centrum' } };
const contract = { ...JSON.parse(golden('0002-contract')), centre: own.centre };
for (const document of [own, contract]) {
  const { period, audience, organisation, state, publishedAt, dueOn } = document;
  const turn = { state, supersedes: null, reason: null };
  const outcome = await store.publishRelease(
    { all: true },
    {
      ...{ centreId: centre.centreId, period, audience, organisationId: organisation?.id ?? '', number: 1, ...turn },
      ...{ asked: turn, publishedBy: 'A', publishedAs: 'B', dueOn, changeNumber: 0, changedAt: null },
      ...{ sha256: 'hash', document: JSON.stringify(document), feed: observationsOf(document) },
    },
    { at: publishedAt, by: { keyId: 'k-test', organisationId: null } },
  );
  if (outcome !== 'published') throw new Error(`not published: ${JSON.stringify(outcome)}`);
}

const callerFor = (reach: Reach, ownCentreIds: readonly string[]): Caller => ({
  ...{ keyId: 'k', organisationId: reach.all ? null : reach.organisationId, scopes: new Set(), reach },
  ...{ source: 's', mayTakeOver: false, ownCentreIds, limitedTo: null },
});
const ofCentre = callerFor({ all: false, organisationId: centre.organisationId, centreIds: [centre.centreId] }, [
  centre.centreId,
]);
const ofReceiver = callerFor({ all: false, organisationId: contract.organisation.id, centreIds: [] }, []);
const ofStranger = callerFor({ all: false, organisationId: 'nobody', centreIds: [] }, []);
const today = () => '2026-11-22';
const maps = makeMapCalculator();
t.teardown(() => maps.stop());
const feed = makeFeed({ store, today, draft: reportingOn(store, maps, today).draft });

async function rowsOf(caller: Caller, name: string, rest: Partial<FeedQuery> = {}): Promise<Row[]> {
  const set = findFeedSet(name) as FeedSet;
  const sequence = await feed.sequence();
  const query = {
    set,
    filter: null,
    orderBy: [],
    select: set.columns,
    limit: 1e6,
    skip: 0,
    after: null,
    sequence,
    ...rest,
  };
  const { rows } = await feed.read(caller, query);
  return rows.map((row) =>
    Object.fromEntries(set.columns.map(({ name: column }, place) => [column, row[place] ?? null])),
  );
}

for (const [who, caller] of Object.entries({ ofCentre, ofReceiver })) {
  t.test(
    `${who}: every code that a figure has is in the set of its dimension, and every measure is named`,
    async (t) => {
      const figures = await rowsOf(caller, 'Observations');
      t.ok(figures.length > 100);
      for (const { dimension, set } of codeSets) {
        const codes = await rowsOf(caller, set.name);
        const known = codes.map(({ Identifier }) => Identifier);
        t.equal(new Set(known).size, known.length, `${set.name} tells each code once`);
        const missed = figures.map((row) => row[dimension.name] ?? null).filter((code) => !known.includes(code));
        t.strictSame(missed, [], `a join with ${set.name} misses nothing`);
        t.ok(codes.every(({ Title, TitleEn }) => Title !== '' && TitleEn !== ''));
      }
      const measures = await rowsOf(caller, 'MeasureCodes');
      const known = new Map(measures.map((row) => [row.Identifier, row]));
      t.equal(known.size, measures.length);
      for (const { Measure, Unit } of figures) {
        const measure = known.get(Measure ?? null);
        t.ok(measure, `${Measure} is named`);
        if (measure && measure.UnitCode !== null)
          t.equal(Unit, measure.UnitCode, `${Measure} has the unit that is told`);
      }
      t.equal(known.get('flow.active')?.Unit, 'aantal');
      t.equal(known.get('flow.outflow-rate')?.Unit, 'aandeel (0 tot 1)', 'not a percentage: the value is a share');
      t.equal(known.get('agreements.agreed')?.Unit ?? null, null, 'what was agreed has a unit by target');
    },
  );
}

t.test('the wide table has the totals of the long one side by side', async (t) => {
  const figures = await rowsOf(ofCentre, 'Observations');
  const wide = await rowsOf(ofCentre, 'QuarterlyFigures');
  t.equal(wide.length, 1);
  let told = 0;
  for (const { measure, column } of wideMeasures) {
    const long = figures.find((row) => row.Measure === measure && row.Breakdowns === '_T' && row.Value !== null);
    t.equal(wide[0]?.[column.name], long?.Value ?? null, column.name);
    if (long) told += 1;
  }
  t.ok(told > 20, `${told} figures were compared`);
});

t.test('who is somebody else sees nothing, in any table', async (t) => {
  for (const set of feedSets) {
    if (['Observations', 'QuarterlyFigures', 'Releases', 'Centres'].includes(set.name))
      t.strictSame(await rowsOf(ofStranger, set.name), [], set.name);
  }
  for (const name of ['CentresCodes', 'PeriodsCodes', 'RegionsCodes'])
    t.strictSame(await rowsOf(ofStranger, name), [], name);
  for (const name of ['AgreementsCodes', 'SuppliersCodes', 'ImpactMapsCodes', 'PayersCodes', 'OrganisationsCodes']) {
    const codes = (await rowsOf(ofStranger, name)).map(({ Identifier }) => String(Identifier));
    t.strictSame(
      codes.filter((code) => !code.startsWith('_')),
      [],
      `${name} names nobody`,
    );
  }
});

t.test('the receiver of a release sees that one alone, and is told of as a reader of exact figures', async (t) => {
  const releases = await rowsOf(ofReceiver, 'Releases');
  t.strictSame(
    releases.map(({ Audiences, Organisations }) => [Audiences, Organisations]),
    [['contract', contract.organisation.id]],
  );
  const ask = (name: string) => ({ ...base, set: findFeedSet(name) as FeedSet });
  const base = {
    filter: null,
    orderBy: [],
    select: [],
    limit: 1,
    skip: 0,
    after: null,
    sequence: await feed.sequence(),
  };
  t.strictSame(await feed.centresTraced(ofReceiver, ask('Observations')), [centre.centreId]);
  t.strictSame(await feed.centresTraced(ofReceiver, ask('QuarterlyFigures')), [centre.centreId]);
  t.strictSame(await feed.centresTraced(ofReceiver, ask('MeasureCodes')), [], 'words are no figures');
  t.strictSame(await feed.centresTraced(ofCentre, ask('Observations')), [], 'its own are not noted');
  t.strictSame(await feed.centresTraced(ofStranger, ask('Observations')), []);
});

t.test('releases of before the feed get their rows once, also when that is broken off and done by two', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'meetlat-feed-'));
  const file = join(folder, 'meetlat.db');
  const upgraded = await makeService({ env: { DATABASE_URL: `file:${file}` } });
  const database = new Database(file);
  t.teardown(async () => {
    database.close();
    await upgraded.close();
    await rm(folder, { recursive: true, force: true });
  });
  const kept = () => database.prepare('SELECT * FROM observations ORDER BY id').all();
  const there = await addCentre(upgraded, 'golden');
  const quarters = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'];
  for (const [place, period] of quarters.entries()) {
    const turn = { state: 'provisional', supersedes: null, reason: null } as const;
    await upgraded.store.publishRelease(
      { all: true },
      {
        ...{ centreId: there.centreId, period, audience: 'own', organisationId: '', number: 1, ...turn, asked: turn },
        ...{ publishedBy: 'A', publishedAs: 'B', dueOn: '2026-01-01', changeNumber: 0, changedAt: null, sha256: 'h' },
        document: JSON.stringify(own),
        feed: observationsOf(own),
      },
      { at: `2026-01-0${place + 1}T10:00:00.000Z`, by: { keyId: 'k-test', organisationId: null } },
    );
  }
  const before = kept();
  t.ok(before.length > 400);
  for (const table of ['observations', 'feed_labels', 'feed_releases']) database.exec(`DELETE FROM ${table}`);
  t.equal(await upgraded.store.feedSequence(), 0);

  let given = 0;
  const breaking = {
    releasesWithoutFeed: (limit: number) => upgraded.store.releasesWithoutFeed(limit),
    addToFeed: upgraded.store.addToFeed,
    getRelease: async (...args: Parameters<typeof upgraded.store.getRelease>) => {
      given += 1;
      if (given === 3) throw new Error('the process ends');
      return upgraded.store.getRelease(...args);
    },
  };
  await t.rejects(fillFeed(breaking), /the process ends/);
  t.equal(await upgraded.store.feedSequence(), 2, 'two were done');
  const made = await Promise.all([fillFeed(upgraded.store), fillFeed(upgraded.store)]);
  t.equal(made[0] + made[1], 2, 'the others were made once');
  t.strictSame(kept(), before, 'the same rows as when published');
});
