import type { Dialect } from '../sql/dialect.ts';
import { reachableCentre } from '../sql/reachable.ts';
import { raw, type Sql, sql } from '../sql/sql.ts';
import type { Reach, ReleasePlace } from '../store.ts';

/** Rows of one place, in `releases` or in a table with its key. */
export function atPlace({ centreId, period, audience, organisationId }: ReleasePlace): Sql {
  return sql`r.centre_id = ${centreId} AND r.period = ${period} AND r.audience = ${audience}
    AND r.organisation_id = ${organisationId}`;
}

/** True for releases `r` of who reaches the centre, and for those an organisation received. */
export function mayRead(dialect: Dialect, reach: Reach): Sql {
  if (reach.all) return raw('1 = 1');
  return sql`(${reachableCentre(dialect, reach, 'r.centre_id')}
    OR (r.audience = 'contract' AND r.organisation_id = ${reach.organisationId}))`;
}
