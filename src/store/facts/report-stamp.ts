import type { Dialect } from '../sql/dialect.ts';
import { reachableCentre } from '../sql/reachable.ts';
import { sql } from '../sql/sql.ts';
import { first, type Steps } from '../sql/steps.ts';
import type { Reach } from '../store.ts';

type Row = { changeNumber: number; revision: number; organisations: number | null };

/**
 * Stands for everything a report of a centre is made of: its records, the centre itself, and the names of
 * organisations. Each of these numbers only ever grows, so the same stamp means that nothing has changed. Null when the
 * centre is out of reach.
 */
export function* reportStamp(dialect: Dialect, reach: Reach, centreId: string): Steps<string | null> {
  // Organisations are never removed: a new one and a new name both raise the sum of their revisions.
  const row = yield* first<Row>(
    sql`SELECT s.change_number AS "changeNumber", c.revision,
        (SELECT CAST(SUM(o.revision) AS BIGINT) FROM organisations AS o) AS "organisations"
      FROM centre_states AS s JOIN centres AS c ON c.id = s.centre_id
      WHERE s.centre_id = ${centreId} AND ${reachableCentre(dialect, reach, 's.centre_id')}`,
  );
  return row && [row.changeNumber, row.revision, row.organisations ?? 0].join('/');
}
