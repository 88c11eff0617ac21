import type { VolunteeringInputs } from '../../core/indicators/volunteering/inputs.ts';
import type { Period } from '../../core/values/period.ts';
import { sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';

/** Volunteering in the months of a period, a row for each record. */
export function* volunteeringFacts(centreId: string, { from, until }: Period): Steps<VolunteeringInputs> {
  const months = yield* all<VolunteeringInputs['months'][number]>(
    sql`SELECT v."month", v.minutes, v.unique_year_to_date AS "uniqueYearToDate" FROM volunteer_hours AS v
      WHERE v.centre_id = ${centreId} AND v."month" >= ${from.slice(0, 7)} AND v."month" <= ${until}
      ORDER BY v."month", v.id`,
  );
  return { months };
}
