import { getOrganisation } from '../catalogue/organisations.ts';
import { readCentreState } from '../records/centre-state.ts';
import { decode } from '../records/encoded.ts';
import { loadRecords } from '../records/load.ts';
import type { Dialect } from '../sql/dialect.ts';
import { sortKeyOf } from '../sql/page.ts';
import { reachableCentre, reachableOrganisation } from '../sql/reachable.ts';
import { raw, sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';
import type { Page, Reach, StoredRecord } from '../store.ts';
import { layoutOf } from '../tables/record-layout.ts';
import { type RecordPlace, recordsAt } from './records-at.ts';

/** Agreements of all centres with an organisation, in order of centre and id; null when it is out of reach. */
export function* listAgreements(
  dialect: Dialect,
  reach: Reach,
  organisationId: string,
  { limit, after }: { limit: number; after?: readonly string[] },
): Steps<Page<{ centreId: string; record: StoredRecord }> | null> {
  if (!(yield* getOrganisation(reach, organisationId))) return null;
  const [afterCentre, afterId] = sortKeyOf(after, 2) ?? ['', ''];
  const places = yield* all<RecordPlace>(
    // CROSS JOIN is the order to read in: centre by centre, each by its own index.
    sql`SELECT a.centre_id AS "centreId", a.id FROM centres AS c CROSS JOIN agreements AS a
      WHERE a.centre_id = c.id AND a.organisation_id = ${organisationId}
        AND (a.centre_id, a.id) > (${afterCentre ?? ''}, ${afterId ?? ''})
      ORDER BY a.centre_id, a.id LIMIT ${limit + 1}`,
  );
  const shown = places.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: yield* recordsAt(dialect, 'agreements', shown),
    next: places.length > limit && last ? [last.centreId, last.id] : null,
  };
}

/** One agreement, for its centre and for the organisation it is with. */
export function* getAgreement(
  dialect: Dialect,
  reach: Reach,
  centreId: string,
  id: string,
): Steps<StoredRecord | null> {
  const own = reachableCentre(dialect, reach, '"r"."centre_id"');
  const theirs = reachableOrganisation(reach, '"r"."organisation_id"');
  const layout = layoutOf('agreements');
  const [found] = yield* loadRecords(dialect, layout, centreId, sql`"r"."id" = ${id} AND (${own} OR ${theirs})`);
  if (!found) return null;
  const { encoded, ...record } = found;
  return { kind: 'agreements', ...record, data: decode(layout, encoded) };
}

/** Agreements of a centre, in order of id: of another organisation those with itself. */
export function* agreementsOfCentre(dialect: Dialect, reach: Reach, centreId: string): Steps<StoredRecord[] | null> {
  const layout = layoutOf('agreements');
  const isOwn = (yield* readCentreState(dialect, reach, centreId)) !== null;
  const theirs = reachableOrganisation(reach, '"r"."organisation_id"');
  const found = yield* loadRecords(dialect, layout, centreId, isOwn ? raw('1 = 1') : theirs);
  if (!isOwn && found.length === 0) return null;
  return found
    .map(({ encoded, ...record }) => ({ kind: 'agreements', ...record, data: decode(layout, encoded) }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}
