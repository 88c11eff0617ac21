import { decode } from '../records/encoded.ts';
import { loadRecords } from '../records/load.ts';
import type { Dialect } from '../sql/dialect.ts';
import { reachableCentre } from '../sql/reachable.ts';
import { raw, sql } from '../sql/sql.ts';
import { all, first, type Steps } from '../sql/steps.ts';
import type { CentreClaims, ClaimedEffort, Reach } from '../store.ts';
import { layoutOf } from '../tables/record-layout.ts';
import { type ApprovalRow, approvalColumns, toApproval } from './approvals.ts';
import { obligationsOpenTo } from './read-obligations.ts';

/**
 * The obligations of these days under which a centre claims, each with the efforts of this centre and what was decided of
 * them, in order of organisation, obligation and id. One effort more than `limit` tells that there are more. Null when the
 * centre is out of reach. To be run in one snapshot.
 */
export function* claimsOfCentre(
  dialect: Dialect,
  reach: Reach,
  centreId: string,
  { from, until, limit }: { readonly from: string; readonly until: string; readonly limit: number },
): Steps<CentreClaims[] | null> {
  const own = yield* first(
    sql`SELECT 1 FROM centres WHERE id = ${centreId} AND ${reachableCentre(dialect, reach, 'id')}`,
  );
  if (!own) return null;
  const under = yield* all<{ name: string; from: string; until: string | null }>(
    sql`SELECT DISTINCT o.organisation_id || '/' || o.id AS "name", o."from", o."until"
      FROM efforts AS e JOIN obligations AS o ON o.organisation_id = e.organisation_id AND o.id = e.obligation_id
      WHERE e.centre_id = ${centreId} AND o."from" <= ${until} AND (o."until" IS NULL OR o."until" >= ${from})
      ORDER BY 1`,
  );
  if (under.length === 0) return [];
  const names = under.map(({ name }) => name);
  const obligations = yield* obligationsOpenTo(dialect, centreId, names);
  const layout = layoutOf('efforts');
  const isUnder = dialect.oneOf(`"r"."organisation_id" || '/' || "r"."obligation_id"`, names);
  const begun = sql`("r"."from" IS NULL OR "r"."from" <= ${until})`;
  const inOrder = sql`${raw(' ORDER BY "r"."id"')} LIMIT ${limit + 1}`;
  const loaded = yield* loadRecords(dialect, layout, centreId, sql`${isUnder} AND ${begun}`, inOrder);
  const approvals = yield* all<ApprovalRow>(
    sql`SELECT ${approvalColumns} FROM effort_approvals AS a
      JOIN efforts AS e ON e.centre_id = a.centre_id AND e.id = a.effort_id
        AND e.organisation_id = a.organisation_id AND e.obligation_id = a.obligation_id
      WHERE a.centre_id = ${centreId}`,
  );
  const decided = new Map(approvals.map((row) => [row.effortId, toApproval(row)]));
  const efforts = loaded.map(
    ({ encoded, ...record }): ClaimedEffort => ({
      centreId,
      record: { kind: 'efforts', ...record, data: decode(layout, encoded) },
      approval: decided.get(record.id) ?? null,
    }),
  );
  return names.flatMap((name) => {
    const obligation = obligations.get(name);
    if (!obligation) return [];
    const claimed = efforts.filter(({ record: { data } }) => `${data.organisationId}/${data.obligationId}` === name);
    return claimed.length > 0 ? [{ obligation, efforts: claimed }] : [];
  });
}
