import type { FlowFollowUp } from '../../core/indicators/flow/follow-up-inputs.ts';
import { followUps as followUpKind } from '../../records/follow-ups.ts';
import { type Sql, sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';
import { smallestUnit } from './smallest-unit.ts';

const reductionUnit = smallestUnit(followUpKind, 'benefitReduction');

/** What became of those in these trajectories, whenever it was found out. `ofTrajectories` selects their ids. */
export function* followUpFacts(centreId: string, ofTrajectories: Sql): Steps<FlowFollowUp[]> {
  const rows = yield* all<FlowFollowUp>(
    sql`SELECT f.trajectory_id AS "trajectoryId", f.months, f.date, f.status,
        x.benefit_effect AS "benefitEffect", x.benefit_reduction AS "benefitReduction"
      FROM follow_ups AS f LEFT JOIN follow_ups_sensitive AS x ON x.centre_id = f.centre_id AND x.id = f.id
      WHERE f.centre_id = ${centreId} AND f.trajectory_id IN (${ofTrajectories})
      ORDER BY f.trajectory_id, f.months, f.date, f.id`,
  );
  return rows.map(({ benefitReduction, ...row }) => ({
    ...row,
    benefitReduction: typeof benefitReduction === 'number' ? benefitReduction / reductionUnit : null,
  }));
}
