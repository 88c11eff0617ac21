import type { Dialect } from '../sql/dialect.ts';
import { sortKeyOf } from '../sql/page.ts';
import { sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';
import type { ClaimedEffort, Page, Reach } from '../store.ts';
import { type ApprovalRow, approvalColumns, toApproval } from './approvals.ts';
import { getObligation } from './read-obligations.ts';
import { recordsAt } from './records-at.ts';

/** Efforts of all centres under an obligation, for its own organisation; null when it is not there or of another. */
export function* listEfforts(
  dialect: Dialect,
  reach: Reach,
  organisationId: string,
  obligationId: string,
  { limit, after }: { limit: number; after?: readonly string[] },
): Steps<Page<ClaimedEffort> | null> {
  if (reach.all || reach.organisationId !== organisationId) return null;
  if (!(yield* getObligation(dialect, reach, organisationId, obligationId))) return null;
  const [afterCentre, afterId] = sortKeyOf(after, 2) ?? ['', ''];
  const places = yield* all<{ centreId: string; id: string }>(
    // CROSS JOIN is the order to read in: centre by centre, each by its own index.
    sql`SELECT e.centre_id AS "centreId", e.id FROM obligation_centres AS c CROSS JOIN efforts AS e
      WHERE c.organisation_id = ${organisationId} AND c.obligation_id = ${obligationId} AND e.centre_id = c.centre_id
        AND e.organisation_id = ${organisationId} AND e.obligation_id = ${obligationId}
        AND (e.centre_id, e.id) > (${afterCentre ?? ''}, ${afterId ?? ''})
      ORDER BY e.centre_id, e.id LIMIT ${limit + 1}`,
  );
  const approvals = yield* all<ApprovalRow>(
    sql`SELECT ${approvalColumns} FROM effort_approvals AS a
      JOIN efforts AS e ON e.centre_id = a.centre_id AND e.id = a.effort_id
      WHERE a.organisation_id = ${organisationId} AND a.obligation_id = ${obligationId}
        AND ${dialect.oneOf(
          `a.centre_id || '/' || a.effort_id`,
          places.map(({ centreId, id }) => `${centreId}/${id}`),
        )}`,
  );
  const decided = new Map(approvals.map((row) => [`${row.centreId}/${row.effortId}`, toApproval(row)]));
  const shown = places.slice(0, limit);
  const records = yield* recordsAt(dialect, 'efforts', shown);
  const rows = records.map(({ centreId, record }) => ({
    centreId,
    record,
    approval: decided.get(`${centreId}/${record.id}`) ?? null,
  }));
  const last = shown.at(-1);
  return { rows, next: places.length > limit && last ? [last.centreId, last.id] : null };
}
