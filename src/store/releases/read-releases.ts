import type { Dialect } from '../sql/dialect.ts';
import { reachableOrganisation } from '../sql/reachable.ts';
import { raw, sql } from '../sql/sql.ts';
import { all, first, type Steps } from '../sql/steps.ts';
import type { Reach, Release, ReleaseAcceptance, ReleaseHead, ReleasePlace } from '../store.ts';
import { atPlace, mayRead } from './place.ts';

const headColumns = raw(
  `r.centre_id AS "centreId", r.period, r.audience, r.organisation_id AS "organisationId", r.number, r.state, r.sha256,
  r.published_at AS "publishedAt", r.published_by AS "publishedBy", r.published_as AS "publishedAs",
  r.key_id AS "keyId", r.supersedes, r.reason, r.change_number AS "changeNumber", r.changed_at AS "changedAt",
  r.due_on AS "dueOn", a.accepted_at AS "acceptedAt", a.accepted_by AS "acceptedBy", a.accepted_as AS "acceptedAs",
  a.key_id AS "acceptedKeyId", a.remark`,
);
const from = raw(
  `releases AS r LEFT JOIN release_acceptances AS a ON a.centre_id = r.centre_id AND a.period = r.period
  AND a.audience = r.audience AND a.organisation_id = r.organisation_id AND a.number = r.number`,
);
type Accepted = { [Name in Exclude<keyof ReleaseAcceptance, 'keyId'>]: ReleaseAcceptance[Name] | null } & {
  acceptedKeyId: string | null;
};
type HeadRow = Omit<ReleaseHead, 'acceptance'> & Accepted;
type Row = HeadRow & { document: string };

/**
 * Releases of a period by organisation and number, without their documents: those the reach may read. What the centre
 * published for itself comes first.
 */
export function* listReleases(dialect: Dialect, reach: Reach, centreId: string, period: string): Steps<ReleaseHead[]> {
  const rows = yield* all<HeadRow>(
    sql`SELECT ${headColumns} FROM ${from}
      WHERE r.centre_id = ${centreId} AND r.period = ${period} AND ${mayRead(dialect, reach)}
      ORDER BY r.organisation_id, r.number`,
  );
  return rows.map(toHead);
}

/** One release with its document; without a number the newest. */
export function* getRelease(
  dialect: Dialect,
  reach: Reach,
  place: ReleasePlace,
  number: number | null,
): Steps<Release | null> {
  const which = number === null ? raw('1 = 1') : sql`r.number = ${number}`;
  const row = yield* first<Row>(
    sql`SELECT ${headColumns}, r.document FROM ${from}
      WHERE ${atPlace(place)} AND ${which} AND ${mayRead(dialect, reach)} ORDER BY r.number DESC LIMIT 1`,
  );
  return row && toRelease(row);
}

/** The newest release of each centre for an organisation. */
export function* releasesFor(reach: Reach, organisationId: string, period: string): Steps<Release[]> {
  const rows = yield* all<Row>(
    sql`SELECT ${headColumns}, r.document FROM ${from}
      WHERE r.audience = 'contract' AND r.organisation_id = ${organisationId} AND r.period = ${period}
        AND ${reachableOrganisation(reach, 'r.organisation_id')}
        AND r.number = (SELECT MAX(n.number) FROM releases AS n WHERE n.centre_id = r.centre_id
          AND n.period = r.period AND n.audience = r.audience AND n.organisation_id = r.organisation_id)
      ORDER BY r.centre_id`,
  );
  return rows.map(toRelease);
}

function toRelease({ document, ...row }: Row): Release {
  return { ...toHead(row), document };
}

function toHead({ acceptedAt, acceptedBy, acceptedAs, acceptedKeyId, remark, ...head }: HeadRow): ReleaseHead {
  const isAccepted = acceptedAt !== null && acceptedBy !== null && acceptedAs !== null && acceptedKeyId !== null;
  return {
    ...head,
    acceptance: isAccepted ? { acceptedAt, acceptedBy, acceptedAs, keyId: acceptedKeyId, remark } : null,
  };
}
