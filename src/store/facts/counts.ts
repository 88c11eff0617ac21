import type { Day } from '../../core/values/day.ts';
import { readCentreState } from '../records/centre-state.ts';
import { inDays } from '../records/in-days.ts';
import type { Dialect } from '../sql/dialect.ts';
import { every, name, sql } from '../sql/sql.ts';
import { first, type Steps } from '../sql/steps.ts';
import type { Reach } from '../store.ts';
import { recordLayouts } from '../tables/record-layout.ts';

/** Records of each kind with a date in these days, or all of them for a kind without date; null when out of reach. */
export function* countRecords(
  dialect: Dialect,
  reach: Reach,
  centreId: string,
  from: Day,
  until: Day,
): Steps<Record<string, number> | null> {
  if (!(yield* readCentreState(dialect, reach, centreId))) return null;
  const counts: Record<string, number> = {};
  for (const layout of recordLayouts) {
    const { kind, table } = layout;
    const conditions = [sql`"r"."centre_id" = ${centreId}`, ...inDays(layout, { from, until }, 'r')];
    const row = yield* first<{ records: number }>(
      sql`SELECT COUNT(*) AS "records" FROM ${name(table.name)} AS "r" WHERE ${every(conditions)}`,
    );
    counts[kind.kind] = row?.records ?? 0;
  }
  return counts;
}
