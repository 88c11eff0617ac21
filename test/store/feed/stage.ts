import type { FeedRelease, StoredObservation } from '../../../src/store/feed/port.ts';
import type { NewRelease, Reach, Store } from '../../../src/store/store.ts';
import { at, by, centreData } from '../support/centre.ts';
import type { Row } from './oracle.ts';

/** Texts that are easily taken for something else: by LIKE, by a quote, by a locale, by halves of characters. */
export const texts = [
  ...[
    '',
    'a',
    'A',
    'Z',
    'z',
    'é',
    'É',
    'e\u0301',
    '%',
    '_',
    '_T',
    "'",
    "o'clock",
    '"',
    '\\',
    '?',
    ' a ',
    '\ta\n',
    '\u00a0',
  ],
  ...['\uffff', '\u{1f600}', '\u{10ffff}', 'ij', 'ĳ', 'a?b', '$1', 'null', '10', '9', '-1', 'ß', 'ﬀ', 'aa', 'ab', 'aB'],
];
export const measures = ['flow.active', 'flow.inflow', 'material.collected', 'a?b', 'Z', 'é'];
const numbers = [0, 1, -1, 2, 10, 9, 0.1, 0.30000000000000004, 1e15, -2.5, 1e-9];
export const codes = ['work', 'wajong', '_X', 'É', '\u{1f600}', 'a?b'];
const dimensions = ['', '', 'TargetGroups', 'Payers', 'Agreements'];

/** Numbers that look random and are the same each time. */
function made(seed: number) {
  let state = seed;
  return <Item>(list: readonly Item[]): Item => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return list[Math.floor((state / 2_147_483_648) * list.length)] as Item;
  };
}

/** Figures of a release that has nothing to do with any report. */
export function madeFigures(seed: number, size: number): FeedRelease {
  const pick = made(seed);
  const observations = Array.from({ length: size }, (): StoredObservation => {
    const dimension = pick(dimensions);
    const isWithin = dimension !== '' && pick([false, false, true]);
    const isKnown = pick([true, true, false]);
    return {
      measure: pick(measures),
      period: pick(['2026KW01', '2026KW02', '2025-07..2026-06']),
      dimension,
      code: dimension === '' ? '' : pick(codes),
      within: isWithin ? 'ImpactMaps' : '',
      withinCode: isWithin ? pick(codes) : '',
      attribute: isKnown ? 'None' : pick(['Unknown', 'Impossible']),
      value: isKnown ? pick(numbers) : null,
      low: pick([null, ...numbers]),
      high: null,
      unit: pick(['count', 'EUR']),
      reasonNl: isKnown ? null : pick(texts),
      reasonEn: isKnown ? null : pick(texts),
    };
  });
  const labels = measures.map((code) => ({ dimension: 'Measures', code, nl: `nl ${code}`, en: code, unit: 'count' }));
  return { traceableToPersons: pick([true, false]), observations, labels };
}

/** A release as it was published in a test, with the figures it has. */
export type Published = {
  readonly release: NewRelease;
  readonly sequence: number;
  readonly publishedAt: string;
};

/** Centres, and who may see what they publish. */
export async function makeStage(store: Store, name: string) {
  const organisations = [`${name}-one`, `${name}-two`, `${name}-town`];
  for (const id of organisations) await store.putOrganisation({ id, name: id, kind: 'operator' }, { at: at(0), by });
  const centreIds = [`${name}-a`, `${name}-b`, `${name}-c`];
  for (const [place, id] of centreIds.entries())
    await store.putCentre(centreData(id, organisations[place === 2 ? 1 : 0] ?? ''), { at: at(0), by });
  const [one = '', two = '', town = ''] = organisations;
  const reach = (organisationId: string, ids: readonly string[]): Reach => ({
    all: false,
    organisationId,
    centreIds: ids,
  });
  const published: Published[] = [];
  return {
    centreIds,
    organisations: { one, two, town },
    published,
    reaches: {
      one: reach(one, centreIds.slice(0, 2)),
      /** Of the first operator, by a key that is limited to one centre. */
      limited: reach(one, centreIds.slice(0, 1)),
      two: reach(two, centreIds.slice(2)),
      town: reach(town, []),
      stranger: reach(`${name}-nobody`, []),
    },
    /** Publishes a release in the next turn of its place. */
    async publish(
      centreId: string,
      period: string,
      {
        organisationId = '',
        figures = madeFigures(published.length + 1, 40),
        into = store,
      }: { organisationId?: string; figures?: FeedRelease; into?: Store } = {},
    ): Promise<Published> {
      const earlier = published.filter(
        ({ release }) =>
          release.centreId === centreId && release.period === period && release.organisationId === organisationId,
      );
      const number = earlier.length + 1;
      const supersedes = number === 1 ? null : number - 1;
      const asked = { state: 'provisional', supersedes, reason: supersedes === null ? null : 'Hersteld' } as const;
      const release: NewRelease = {
        ...{ centreId, period, audience: organisationId === '' ? 'own' : 'contract', organisationId, number },
        ...{ ...asked, asked, sha256: `hash-${published.length}`, publishedBy: 'A', publishedAs: 'B', changeNumber: 0 },
        ...{ changedAt: null, dueOn: '2026-10-30', document: '{}', feed: figures },
      };
      const publishedAt = at(published.length);
      const outcome = await into.publishRelease({ all: true }, release, { at: publishedAt, by });
      if (outcome !== 'published') throw new Error(`not published: ${JSON.stringify(outcome)}`);
      const made = { release, sequence: await into.feedSequence(), publishedAt };
      published.push(made);
      return made;
    },
  };
}
export type Stage = Awaited<ReturnType<typeof makeStage>>;

/** The releases an asker sees in a view, said again in JavaScript. */
export function visible({ published }: Stage, reach: Reach, sequence: number): Published[] {
  const there = published.filter((one) => one.sequence <= sequence);
  const newest = there.filter(
    ({ release }) =>
      !there.some(
        ({ release: other }) =>
          other.centreId === release.centreId &&
          other.period === release.period &&
          other.organisationId === release.organisationId &&
          other.number > release.number,
      ),
  );
  return newest.filter(({ release }) => {
    if (release.organisationId !== '') return !reach.all && release.organisationId === reach.organisationId;
    return reach.all || reach.centreIds.includes(release.centreId);
  });
}

/** Rows of `Observations` of these releases. */
export function observationRows(releases: readonly Published[], columns: readonly string[]): Row[] {
  return releases.flatMap(({ release, sequence, publishedAt }) =>
    release.feed.observations.map((one, ordinal): Row => {
      const row: Record<string, string | number | null> = Object.fromEntries(columns.map((name) => [name, '_T']));
      Object.assign(row, {
        ...{
          Id: sequence * 1_048_576 + ordinal,
          Measure: one.measure,
          ValueAttribute: one.attribute,
          Value: one.value,
        },
        ...{ StringValue: one.reasonNl, StringValueEn: one.reasonEn, Low: one.low, High: one.high, Unit: one.unit },
        ...{ Periods: one.period, Centres: release.centreId, Regions: 'GM0503', Audiences: release.audience },
        ...{ Organisations: release.organisationId || '_T', Breakdowns: one.dimension || '_T', State: release.state },
        ...{ Release: sequence, ModifiedAt: publishedAt },
      });
      if (one.within !== '') row[one.within] = one.withinCode;
      if (one.dimension !== '') row[one.dimension] = one.code;
      return row;
    }),
  );
}
