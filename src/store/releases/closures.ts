import { appendEntry } from '../audit/append.ts';
import type { AuditKey } from '../audit/audit-key.ts';
import { centreChain } from '../audit/chains.ts';
import { readCentreState } from '../records/centre-state.ts';
import type { Dialect } from '../sql/dialect.ts';
import { raw, sql } from '../sql/sql.ts';
import { all, first, insert, run, type Steps } from '../sql/steps.ts';
import type { Actor, Instant, PeriodClosure, Reach, ReleasePlace, Reopening } from '../store.ts';
import { tableNamed } from '../tables.ts';

const kind = 'period-closures';
const columns = raw(
  `period, closure, closed_at AS "closedAt", audience, organisation_id AS "organisationId", number,
  reopened_at AS "reopenedAt", reopened_by AS "reopenedBy", reopened_as AS "reopenedAs", reason`,
);

/** Each time a period of a centre was closed. Null when the centre is out of reach. */
export function* listClosures(
  dialect: Dialect,
  reach: Reach,
  centreId: string,
  period?: string,
): Steps<PeriodClosure[] | null> {
  if (!(yield* readCentreState(dialect, reach, centreId))) return null;
  const which = period === undefined ? raw('1 = 1') : sql`period = ${period}`;
  return yield* all<PeriodClosure>(
    sql`SELECT ${columns} FROM period_closures WHERE centre_id = ${centreId} AND ${which} ORDER BY period, closure`,
  );
}

/** The last time a period was closed; it is closed now when that has not been reopened. */
export function* lastClosure(centreId: string, period: string): Steps<PeriodClosure | null> {
  return yield* first<PeriodClosure>(
    sql`SELECT ${columns} FROM period_closures WHERE centre_id = ${centreId} AND period = ${period}
      ORDER BY closure DESC LIMIT 1`,
  );
}

/** Closes a period by a final release, if it is not closed already. The caller holds the lock of the centre. */
export function* closePeriod(
  auditKey: AuditKey,
  { centreId, period, audience, organisationId, number }: ReleasePlace & { number: number },
  { at, by }: { at: Instant; by: Actor },
): Steps<void> {
  const last = yield* lastClosure(centreId, period);
  if (last && last.reopenedAt === null) return;
  const row = [centreId, period, (last?.closure ?? 0) + 1, at, audience, organisationId, number];
  yield* insert(tableNamed('period_closures'), [[...row, null, null, null, null, null]]);
  yield* appendEntry(auditKey, {
    chain: centreChain(centreId),
    at,
    by,
    action: 'created',
    kind,
    details: { period },
  });
}

/** Opens a closed period again, by a person and with a reason. */
export function* reopenPeriod(
  dialect: Dialect,
  auditKey: AuditKey,
  reach: Reach,
  centreId: string,
  period: string,
  reopening: Reopening,
): Steps<'reopened' | 'not-closed' | null> {
  if (!(yield* readCentreState(dialect, reach, centreId))) return null;
  const last = yield* lastClosure(centreId, period);
  if (!last || last.reopenedAt !== null) return 'not-closed';
  const { at, by, name, reason } = reopening;
  yield* run(
    sql`UPDATE period_closures SET reopened_at = ${at}, reopened_by = ${name}, reopened_as = ${reopening.function},
      reopened_key_id = ${by.keyId}, reason = ${reason}
      WHERE centre_id = ${centreId} AND period = ${period} AND closure = ${last.closure}`,
  );
  const fields = ['name', 'function', 'reason'];
  yield* appendEntry(auditKey, {
    chain: centreChain(centreId),
    at,
    by,
    action: 'changed',
    kind,
    details: { period, fields },
  });
  return 'reopened';
}
