import { periodCode } from '../../feed/sets/period-code.ts';
import type { Dialect } from '../sql/dialect.ts';
import { raw, sql } from '../sql/sql.ts';
import { all, first, insert, run, type Steps } from '../sql/steps.ts';
import type { ReleasePlace } from '../store.ts';
import { tableNamed } from '../tables.ts';
import { firstIdOf, mostObservations } from './ids.ts';
import { type FeedRelease, feedFormat } from './port.ts';

/** What there is of a release when its rows are made. */
type Kept = {
  state: string;
  publishedAt: string;
  dueOn: string;
  sha256: string;
  supersedes: number | null;
  region: string;
};

/**
 * Keeps the rows of a release, in the transaction that keeps the release, or later for one of before there was a feed.
 * Numbers are given out under a lock that is held to the end, so that they rise in the order of the commits, also of
 * releases of two centres: who has seen one number has seen all lower ones. A release that has its rows keeps them, unless
 * an earlier version made them: then they are made anew under the same number.
 */
export function* addToFeed(
  dialect: Dialect,
  place: ReleasePlace & { number: number },
  feed: FeedRelease,
): Steps<'added' | 'there' | 'no-release'> {
  const { centreId, period, audience, organisationId, number } = place;
  yield* all(dialect.lock('feed'));
  const release = yield* first<Kept>(
    sql`SELECT r.state, r.published_at AS "publishedAt", r.due_on AS "dueOn", r.sha256, r.supersedes,
        c.municipality_code AS region
      FROM releases AS r JOIN centres AS c ON c.id = r.centre_id
      WHERE r.centre_id = ${centreId} AND r.period = ${period} AND r.audience = ${audience}
        AND r.organisation_id = ${organisationId} AND r.number = ${number}`,
  );
  if (!release) return 'no-release';
  const there = yield* first<{ sequence: number; format: number }>(
    sql`SELECT sequence, format FROM feed_releases WHERE centre_id = ${centreId} AND period = ${period}
      AND audience = ${audience} AND organisation_id = ${organisationId} AND number = ${number}`,
  );
  if (there && there.format >= feedFormat) return 'there';
  if (there) yield* forget(there.sequence);
  const sequence = there?.sequence ?? (yield* nextSequence());
  const { observations, labels, traceableToPersons } = feed;
  if (observations.length > mostObservations)
    throw new RangeError('a release has more observations than fit its range');
  yield* insert(tableNamed('feed_releases'), [
    [
      ...[sequence, centreId, period, audience, organisationId, number, periodCode(period), release.region],
      ...[release.state, release.publishedAt, release.dueOn, release.sha256, release.supersedes, traceableToPersons],
      ...[observations.length, feedFormat, JSON.stringify(totalsOf(feed))],
    ],
  ]);
  const start = firstIdOf(sequence);
  yield* insert(
    tableNamed('observations'),
    observations.map((one, ordinal) => [
      ...[start + ordinal, one.measure, one.period, one.dimension, one.code, one.within, one.withinCode],
      ...[one.attribute, one.value, one.low, one.high, one.unit, one.reasonNl, one.reasonEn],
    ]),
  );
  yield* insert(
    tableNamed('feed_labels'),
    labels.map(({ dimension, code, nl, en, unit }) => [sequence, dimension, code, nl, en, unit]),
  );
  return 'added';
}

function* nextSequence(): Steps<number> {
  const newest = yield* first<{ sequence: number }>(raw('SELECT MAX(sequence) AS sequence FROM feed_releases'));
  return (newest?.sequence ?? 0) + 1;
}

function* forget(sequence: number): Steps<void> {
  const [from, to] = [firstIdOf(sequence), firstIdOf(sequence + 1)];
  yield* run(sql`DELETE FROM observations WHERE id >= ${from} AND id < ${to}`);
  yield* run(sql`DELETE FROM feed_labels WHERE sequence = ${sequence}`);
  yield* run(sql`DELETE FROM feed_releases WHERE sequence = ${sequence}`);
}

/** Figures as a whole by measure: what the wide table has side by side. */
function totalsOf({ observations }: FeedRelease): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const { measure, dimension, value } of observations)
    if (dimension === '' && value !== null) totals[measure] ??= value;
  return totals;
}
