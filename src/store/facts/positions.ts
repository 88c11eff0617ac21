import type { JobPosition } from '../../core/indicators/material/jobs.ts';
import type { Period } from '../../core/values/period.ts';
import { positions as positionKind } from '../../records/positions.ts';
import { sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';
import { smallestUnit } from './smallest-unit.ts';

const hoursUnit = smallestUnit(positionKind, 'hoursPerWeek');
const fullTimeUnit = smallestUnit(positionKind, 'fullTimeHours');

/** Positions on any day of a period, alike ones together; nothing tells whose they are. */
export function* positionFacts(centreId: string, { from, until }: Period): Steps<JobPosition[]> {
  const rows = yield* all<JobPosition>(
    sql`SELECT p."from", p.until, x."group", p.contract, p.hours_per_week AS "hoursPerWeek",
        p.full_time_hours AS "fullTimeHours", COUNT(*) AS "records"
      FROM positions AS p
      JOIN positions_sensitive AS x ON x.centre_id = p.centre_id AND x.id = p.id
      WHERE p.centre_id = ${centreId} AND p."from" <= ${until} AND (p.until IS NULL OR p.until >= ${from})
      GROUP BY 1, 2, 3, 4, 5, 6
      ORDER BY 1, 2 NULLS FIRST, 3, 4 NULLS FIRST, 5 NULLS FIRST, 6 NULLS FIRST`,
  );
  return rows.map((row) => ({
    ...row,
    hoursPerWeek: row.hoursPerWeek === null ? null : row.hoursPerWeek / hoursUnit,
    fullTimeHours: row.fullTimeHours === null ? null : row.fullTimeHours / fullTimeUnit,
  }));
}
