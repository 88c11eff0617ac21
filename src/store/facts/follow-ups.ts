import type { FlowFollowUp } from '../../core/indicators/flow/follow-up-inputs.ts';
import { type Sql, sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';

/** What became of those in these trajectories, whenever it was found out. `ofTrajectories` selects their ids. */
export function followUpFacts(centreId: string, ofTrajectories: Sql): Steps<FlowFollowUp[]> {
  return all<FlowFollowUp>(
    sql`SELECT trajectory_id AS "trajectoryId", months, date, status FROM follow_ups
      WHERE centre_id = ${centreId} AND trajectory_id IN (${ofTrajectories})
      ORDER BY trajectory_id, months, date, id`,
  );
}
