import fc from 'fast-check';
import type { Test } from 'tap';
import type { FeedQuery } from '../../../src/feed/query/feed-query.ts';
import type { FeedColumn, FeedSet, FeedValue } from '../../../src/feed/query/feed-set.ts';
import { observations } from '../../../src/feed/sets/observations.ts';
import { releases } from '../../../src/feed/sets/releases.ts';
import type { Reach, Store } from '../../../src/store/store.ts';
import { asking } from '../feed/asking.ts';
import { asksTheSame } from '../feed/asks-the-same.ts';
import { expressionsOf } from '../feed/expressions.ts';
import { answerOf, type Row } from '../feed/oracle.ts';
import { madeFigures, makeStage, observationRows, type Published, type Stage, visible } from '../feed/stage.ts';

const columnsOf = (set: FeedSet) => set.columns.map(({ name }) => name);

function releaseRow({ release, sequence, publishedAt }: Published): Row {
  return {
    ...{ Id: sequence, Periods: release.period.replace('-Q', 'KW0'), Centres: release.centreId, Regions: 'GM0503' },
    ...{ Audiences: release.audience, Organisations: release.organisationId || '_T', Number: release.number },
    ...{ State: release.state, ModifiedAt: publishedAt, Supersedes: release.supersedes, DueOn: release.dueOn },
    ...{ Sha256: release.sha256, TraceableToPersons: release.feed.traceableToPersons },
    ObservationCount: release.feed.observations.length,
  };
}

/** The feed: what is published as tables, and what each asker sees of it. */
export async function feedContract(t: Test, store: Store): Promise<void> {
  const stage = await makeStage(store, 'feed');
  const [a = '', b = '', c = ''] = stage.centreIds;
  const { town, one } = stage.organisations;
  for (const period of ['2026-Q1', '2026-Q2']) {
    for (const centreId of [a, b, c]) await stage.publish(centreId, period);
    await stage.publish(a, period, { organisationId: town });
    await stage.publish(c, period, { organisationId: town });
    await stage.publish(c, period, { organisationId: one });
  }
  await stage.publish(b, '2026-Q1');
  await stage.publish(a, '2026-Q2', { organisationId: town });
  const sequence = await store.feedSequence();
  const askers = Object.entries(stage.reaches);
  const ofObservations = (reach: Reach, view = sequence) =>
    observationRows(visible(stage, reach, view), columnsOf(observations));

  await t.test('each asker sees the newest release of each place that is theirs, and nothing else', async (t) => {
    for (const [name, reach] of askers) {
      const query = asking(observations, { sequence });
      const { rows, next } = await store.readFeed(reach, query);
      t.strictSame(rows, answerOf(ofObservations(reach), query), name);
      t.equal(next, null);
      t.equal(await store.countFeed(reach, query), rows.length);
      const heads = await store.readFeed(reach, asking(releases, { sequence }));
      t.strictSame(heads.rows, answerOf(visible(stage, reach, sequence).map(releaseRow), asking(releases, {})), name);
    }
    t.equal(ofObservations(stage.reaches.stranger).length, 0);
    t.ok(ofObservations(stage.reaches.town).length > 0);
    t.ok(
      ofObservations(stage.reaches.one).some(({ Audiences }) => Audiences === 'contract'),
      'an operator may receive too',
    );
  });

  await t.test('a view shows what was published up to it', async (t) => {
    for (let view = 0; view <= sequence; view += 1) {
      const query = asking(observations, { sequence: view, select: observations.columns.slice(0, 4) });
      const { rows } = await store.readFeed(stage.reaches.one, query);
      t.strictSame(rows, answerOf(ofObservations(stage.reaches.one, view), query), `view ${view}`);
    }
  });

  await t.test('filters, orders and pages mean what they say, whatever they are', (test) =>
    asksTheSame(test, store, stage.reaches.one, ofObservations(stage.reaches.one), sequence),
  );

  await t.test('rows in memory are asked the same way', async (t) => {
    const all = ofObservations(stage.reaches.one);
    const memory = all.map((row) => observations.columns.map(({ name }) => row[name] ?? null)).reverse();
    await fc.assert(
      fc.asyncProperty(expressionsOf(observations), async (filter) => {
        const query = asking(observations, { sequence, filter, limit: 20 });
        const { rows } = await store.readFeed(stage.reaches.stranger, query, memory);
        return JSON.stringify(rows) === JSON.stringify(answerOf(all, query));
      }),
      { numRuns: 60, seed: 7 },
    );
    t.equal(await store.countFeed(stage.reaches.stranger, asking(observations, {}), memory), all.length);
  });

  await t.test('releases can be asked by all they have, flags too', async (t) => {
    const all = visible(stage, stage.reaches.one, sequence).map(releaseRow);
    await fc.assert(
      fc.asyncProperty(expressionsOf(releases), async (filter) => {
        const query = asking(releases, { sequence, filter });
        const { rows } = await store.readFeed(stage.reaches.one, query);
        return JSON.stringify(rows) === JSON.stringify(answerOf(all, query));
      }),
      { numRuns: 60, seed: 11 },
    );
    t.ok(all.some((row) => row.TraceableToPersons) && all.some((row) => !row.TraceableToPersons));
  });

  await t.test('pages put together are everything once, while others publish', async (t) => {
    const view = await store.feedSequence();
    const reach = stage.reaches.one;
    for (const orderBy of [[], [{ column: columnNamed('Value'), descending: true }]]) {
      const expected = answerOf(ofObservations(reach, view), asking(observations, { orderBy, limit: 1e9 }));
      const rows: FeedValue[][] = [];
      let after: readonly FeedValue[] | null = null;
      do {
        const page: Awaited<ReturnType<Store['readFeed']>> = await store.readFeed(
          reach,
          asking(observations, { sequence: view, orderBy, limit: 33, after }),
        );
        rows.push(...page.rows);
        after = page.next;
        if (rows.length < 200) await stage.publish(a, '2026-Q1');
      } while (after);
      t.strictSame(rows, expected);
    }
    t.ok((await store.feedSequence()) > view, 'others did publish');
  });

  await t.test('centres that publish at once each get a number of their own, and all rows', async (t) => {
    const before = await store.feedSequence();
    const rounds = ['2027-Q1', '2027-Q2', '2027-Q3'];
    await Promise.all(
      rounds.flatMap((period) => [a, b, c].map((centreId) => publishQuietly(store, stage, centreId, period))),
    );
    const heads = await store.feedHeads({ all: true }, { sequence: 1e9, filter: null });
    const made = heads.filter((head) => head.sequence > before);
    t.strictSame(
      made.map(({ sequence: number }) => number),
      Array.from({ length: 9 }, (_, place) => before + 1 + place),
      'without gaps',
    );
    for (const { sequence: number } of made) {
      const query = asking(observations, { filter: releaseIs(number) });
      t.equal(await store.countFeed({ all: true }, query), 25);
    }
  });

  await t.test('a release that cannot be kept leaves nothing behind', async (t) => {
    const before = await store.feedSequence();
    const figures = madeFigures(1, 3);
    const broken = { ...figures, labels: [...figures.labels, ...figures.labels] };
    await t.rejects(stage.publish(b, '2026-Q4', { figures: broken }), 'a label twice');
    t.equal(await store.feedSequence(), before);
    t.strictSame(await store.listReleases({ all: true }, b, '2026-Q4'), []);
    await stage.publish(b, '2026-Q4');
    t.equal(await store.feedSequence(), before + 1, 'its number was not lost either');
  });

  await t.test('the rows of a release are made once', async (t) => {
    const [first] = stage.published;
    if (!first) throw new Error('nothing was published');
    t.equal(await store.addToFeed(first.release, madeFigures(99, 5)), 'there');
    t.equal(await store.addToFeed({ ...first.release, number: 99 }, madeFigures(99, 5)), 'no-release');
    t.strictSame(await store.releasesWithoutFeed(10), []);
  });

  await t.test('what a measure is called is what the newest release says', async (t) => {
    const heads = await store.feedHeads(stage.reaches.one, { sequence, filter: null });
    const labels = await store.feedLabels('Measures', heads);
    t.ok(labels.some(({ code, nl }) => code === 'flow.active' && nl === 'nl flow.active'));
    t.strictSame(await store.feedLabels('Measures', []), []);
  });
}

function columnNamed(name: string): FeedColumn {
  const column = observations.columns.find((one) => one.name === name);
  if (!column) throw new Error(`no column ${name}`);
  return column;
}

function releaseIs(sequence: number): FeedQuery['filter'] {
  return {
    kind: 'compare',
    operator: 'eq',
    left: { kind: 'column', column: columnNamed('Release') },
    right: { kind: 'value', type: 'Edm.Int64', value: sequence },
  };
}

async function publishQuietly(store: Store, stage: Stage, centreId: string, period: string): Promise<void> {
  const asked = { state: 'provisional', supersedes: null, reason: null } as const;
  const outcome = await store.publishRelease(
    { all: true },
    {
      ...{ centreId, period, audience: 'own', organisationId: '', number: 1, ...asked, asked, sha256: 'hash' },
      ...{ publishedBy: 'A', publishedAs: 'B', changeNumber: 0, changedAt: null, dueOn: '2027-10-30', document: '{}' },
      feed: madeFigures(stage.published.length, 25),
    },
    { at: '2027-10-01T08:00:00.000Z', by: { keyId: 'k-test', organisationId: null } },
  );
  if (outcome !== 'published') throw new Error('not published');
}
