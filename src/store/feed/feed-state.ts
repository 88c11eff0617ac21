import type { Dialect } from '../sql/dialect.ts';
import { raw, sql } from '../sql/sql.ts';
import { all, first, type Steps } from '../sql/steps.ts';
import type { ReleasePlace } from '../store.ts';
import { type FeedHead, feedFormat, type StoredLabel } from './port.ts';
import { writtenFor } from './written.ts';

/** The newest release the feed has; 0 when it has none. */
export function* feedSequence(): Steps<number> {
  const newest = yield* first<{ sequence: number | null }>(raw('SELECT MAX(sequence) AS sequence FROM feed_releases'));
  return newest?.sequence ?? 0;
}

/** Releases the feed has no rows of, or rows that an earlier version made; the oldest first. */
export function* releasesWithoutFeed(limit: number): Steps<(ReleasePlace & { number: number })[]> {
  // Nearly always there is none, and who begins to read asks: two counts are told by small indexes alone.
  const counted = yield* first<{ missing: number }>(
    sql`SELECT (SELECT COUNT(*) FROM releases)
      - (SELECT COUNT(*) FROM feed_releases WHERE format >= ${feedFormat}) AS missing`,
  );
  if (Number(counted?.missing ?? 0) <= 0) return [];
  return yield* all<ReleasePlace & { number: number }>(
    sql`SELECT r.centre_id AS "centreId", r.period, r.audience, r.organisation_id AS "organisationId", r.number
      FROM releases AS r LEFT JOIN feed_releases AS f ON f.centre_id = r.centre_id AND f.period = r.period
        AND f.audience = r.audience AND f.organisation_id = r.organisation_id AND f.number = r.number
      WHERE f.sequence IS NULL OR f.format < ${feedFormat}
      ORDER BY r.published_at, r.centre_id, r.period, r.organisation_id, r.number LIMIT ${limit}`,
  );
}

/** What codes of a dimension are called in these releases: of each code as the newest of them says. */
export function* feedLabels(
  dialect: Dialect,
  dimension: string,
  heads: readonly FeedHead[],
): Steps<Omit<StoredLabel, 'dimension'>[]> {
  const sequences = heads.map(({ sequence }) => sequence);
  return yield* all<Omit<StoredLabel, 'dimension'>>(
    sql`SELECT l.code, l.nl, l.en, l.unit FROM feed_labels AS l
      WHERE ${writtenFor(dialect).amongNumbers('l.sequence', sequences)} AND l.dimension = ${dimension}
      ORDER BY l.sequence, l.code`,
  );
}
