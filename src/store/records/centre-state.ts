import type { Dialect } from '../sql/dialect.ts';
import { reachableCentre } from '../sql/reachable.ts';
import { sql } from '../sql/sql.ts';
import { first, run, type Steps } from '../sql/steps.ts';
import type { Instant, Reach } from '../store.ts';

export type CentreState = { changeNumber: number; changedAt: Instant | null };

/** The change number of a centre; null when there is no such centre or it is out of reach. */
export function* readCentreState(dialect: Dialect, reach: Reach, centreId: string): Steps<CentreState | null> {
  return yield* first<CentreState>(
    sql`SELECT change_number AS "changeNumber", changed_at AS "changedAt" FROM centre_states
      WHERE centre_id = ${centreId} AND ${reachableCentre(dialect, reach, 'centre_id')}`,
  );
}

/** Notes that something of a centre has changed, in the transaction that changes it. */
export function* noteChange(centreId: string, changeNumber: number, at: Instant): Steps<void> {
  yield* run(
    sql`UPDATE centre_states SET change_number = ${changeNumber}, changed_at = ${at} WHERE centre_id = ${centreId}`,
  );
}
