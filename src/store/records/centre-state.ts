import { parsePeriod } from '../../core/values/period.ts';
import type { ClosedPeriod } from '../../records/closing.ts';
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

export type WritingState = CentreState & { closed: readonly ClosedPeriod[] };

/** The same with the periods that are closed, which a write has to know. */
export function* readWritingState(dialect: Dialect, reach: Reach, centreId: string): Steps<WritingState | null> {
  const state = yield* first<CentreState & { closed: string | null }>(
    sql`SELECT change_number AS "changeNumber", changed_at AS "changedAt",
        (SELECT string_agg(period, ',' ORDER BY period) FROM period_closures
          WHERE period_closures.centre_id = centre_states.centre_id AND reopened_at IS NULL) AS "closed"
      FROM centre_states
      WHERE centre_id = ${centreId} AND ${reachableCentre(dialect, reach, 'centre_id')}`,
  );
  if (!state) return null;
  const closed = state.closed?.split(',').flatMap((id) => parsePeriod(id) ?? []) ?? [];
  return { ...state, closed };
}
