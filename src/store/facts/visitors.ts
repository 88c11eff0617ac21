import type { VisitorsInputs } from '../../core/indicators/visitors/inputs.ts';
import type { Period } from '../../core/values/period.ts';
import { sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';

/** Visitors of the months of a period, by kind. */
export function* visitorsFacts(centreId: string, { from, until }: Period): Steps<VisitorsInputs> {
  const counts = yield* all<VisitorsInputs['counts'][number]>(
    sql`SELECT v."month", v.kind, CAST(SUM(v."count") AS BIGINT) AS "count", COUNT(*) AS "records"
      FROM visitor_counts AS v
      WHERE v.centre_id = ${centreId} AND v."month" >= ${from.slice(0, 7)} AND v."month" <= ${until}
      GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  return { counts };
}
