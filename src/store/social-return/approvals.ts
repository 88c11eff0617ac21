import { countedTwice, type PlacementClaim } from '../../core/indicators/social-return/placements.ts';
import { placementOf, weekOf } from '../../records/placement-of.ts';
import { appendEntry } from '../audit/append.ts';
import type { AuditKey } from '../audit/audit-key.ts';
import { centreChain, organisationChain } from '../audit/chains.ts';
import { conditionHolds } from '../catalogue/condition.ts';
import { lockCentres } from '../parameter-sets/centres-of-set.ts';
import { noteChange, readCentreState } from '../records/centre-state.ts';
import { decode } from '../records/encoded.ts';
import { loadRecords } from '../records/load.ts';
import type { Dialect } from '../sql/dialect.ts';
import { reachableCentre } from '../sql/reachable.ts';
import { raw, sql } from '../sql/sql.ts';
import { all, first, insert, type Steps } from '../sql/steps.ts';
import type { Approval, ApprovalOutcome, ApprovalPut, CatalogueCondition, Reach, StoredRecord } from '../store.ts';
import { layoutOf } from '../tables/record-layout.ts';
import { tableNamed } from '../tables.ts';
import { recordsAt } from './records-at.ts';

/** An approval as it is read with its effort `e`. */
export const approvalColumns = raw(
  `a.centre_id AS "centreId", a.effort_id AS "effortId", a.organisation_id AS "organisationId",
  a.obligation_id AS "obligationId", a.decision, a.amount, a.reason, a.decided_on AS "decidedOn",
  a.effort_revision AS "effortRevision", e.revision AS "presentRevision", a.revision,
  a.created_at AS "createdAt", a.updated_at AS "updatedAt"`,
);
export type ApprovalRow = Omit<Approval, 'holds'> & { effortRevision: number; presentRevision: number };

/**
 * Keeps what an authority decided of an effort. Locks its own trail, then the centre, then the placement, always in this
 * order: two authorities that decide of one placement at once wait for each other. Null when the effort is not there, or
 * is under an obligation of another organisation.
 */
export function* putApproval(
  dialect: Dialect,
  auditKey: AuditKey,
  reach: Reach,
  put: ApprovalPut,
  condition: CatalogueCondition,
): Steps<ApprovalOutcome | null> {
  if (reach.all) return null;
  const { centreId, effortId, decision, amount, reason, decidedOn } = put;
  yield* lockCentres(dialect, [centreId]);
  const effort = yield* readEffort(dialect, centreId, effortId);
  if (!effort || effort.data.organisationId !== reach.organisationId) return null;
  const organisationId = reach.organisationId;
  const obligationId = String(effort.data.obligationId);
  const centre = yield* first<{ operatorId: string }>(
    sql`SELECT operator_id AS "operatorId" FROM centres WHERE id = ${centreId}`,
  );
  if (centre?.operatorId === organisationId) return { result: 'own-claim' };
  const decided = yield* getApproval(dialect, reach, centreId, effortId);
  // What another authority decided before the effort came here is no decision of this one.
  const known = decided?.organisationId === organisationId ? decided : null;
  if (!conditionHolds(known, condition)) return { result: 'precondition-failed' };
  if (put.effortRevision !== undefined && put.effortRevision !== effort.revision) return { result: 'effort-changed' };
  const { claimed } = effort.data;
  if (amount !== null && typeof claimed === 'number' && amount > claimed) return { result: 'above-claimed' };
  const isSame = known?.decision === decision && known.amount === amount && known.reason === reason;
  if (known && isSame && known.holds) return { result: 'unchanged', item: known };

  const placement = placementOf(centreId, effort.data);
  if (decision === 'approved' && placement !== null) {
    yield* all(dialect.lock(`placement/${placement}`));
    const claims = yield* otherClaims(placement, centreId, effortId);
    const until = yield* endOf(organisationId, obligationId);
    if (countedTwice([...claims, claimOf(effort, placement, until)]).length > 0) return { result: 'placement-counted' };
    const weeks = yield* weeksOf(dialect, effort, centreId);
    const own = { ...claimOf(effort, 'week', until), share: weekOf(effort.data) };
    if (countedTwice([...weeks, own]).length > 0) return { result: 'placement-counted' };
  }
  const { at, by } = condition;
  const state = yield* readCentreState(dialect, { all: true }, centreId);
  yield* noteChange(centreId, (state?.changeNumber ?? 0) + 1, at);
  const fields = (['decision', 'amount', 'reason'] as const).filter((field) => (known?.[field] ?? null) !== put[field]);
  const action = known ? ('changed' as const) : ('created' as const);
  const entry = { at, by, action, kind: 'effort-approvals', details: { fields } };
  const own = organisationChain(organisationId);
  const named = `${centreId}/${effortId}`;
  yield* appendEntry(auditKey, { ...entry, chain: own, record: auditKey.pseudonym(own, 'effort-approvals', named) });
  const chain = centreChain(centreId);
  // The place in the trail of the centre is never given twice, also not to what is decided again of a new effort.
  const record = auditKey.pseudonym(chain, 'effort-approvals', effortId);
  const revision = yield* appendEntry(auditKey, { ...entry, chain, record });
  const createdAt = known?.createdAt ?? at;
  const cents = amount === null ? null : Math.round(amount * 100);
  const row = [centreId, effortId, organisationId, obligationId, decision, cents, reason, decidedOn];
  const tail = [effort.revision, placement, revision, createdAt, at];
  yield* insert(tableNamed('effort_approvals'), [[...row, ...tail]], 'replace');
  const what = { centreId, effortId, organisationId, obligationId, decision, amount, reason, decidedOn };
  return {
    result: known ? 'changed' : 'created',
    item: { ...what, holds: true, revision, createdAt, updatedAt: at },
  };
}

/** What was decided of an effort, for its centre and for the organisation that decided. */
export function* getApproval(
  dialect: Dialect,
  reach: Reach,
  centreId: string,
  effortId: string,
): Steps<Approval | null> {
  const mine = reach.all ? raw('1 = 1') : sql`a.organisation_id = ${reach.organisationId}`;
  const row = yield* first<ApprovalRow>(
    sql`SELECT ${approvalColumns} FROM effort_approvals AS a
      JOIN efforts AS e ON e.centre_id = a.centre_id AND e.id = a.effort_id
      WHERE a.centre_id = ${centreId} AND a.effort_id = ${effortId}
        AND (${mine} OR ${reachableCentre(dialect, reach, 'a.centre_id')})`,
  );
  return row && toApproval(row);
}

export function toApproval({ effortRevision, presentRevision, amount, ...row }: ApprovalRow): Approval {
  return { ...row, amount: amount === null ? null : amount / 100, holds: effortRevision === presentRevision };
}

function* readEffort(dialect: Dialect, centreId: string, id: string): Steps<StoredRecord | null> {
  const layout = layoutOf('efforts');
  const [found] = yield* loadRecords(dialect, layout, centreId, sql`"r"."id" = ${id}`);
  if (!found) return null;
  const { encoded, ...record } = found;
  return { kind: 'efforts', ...record, data: decode(layout, encoded) };
}

/** What of a placement is counted already, at any centre and under any obligation: decisions that hold. */
function* otherClaims(placement: string, centreId: string, effortId: string): Steps<PlacementClaim[]> {
  const rows = yield* all<{ share: number | null; from: string | null; until: string | null; ends: string | null }>(
    sql`SELECT e.share, e."from", e."until", o."until" AS "ends" FROM effort_approvals AS a
      JOIN efforts AS e ON e.centre_id = a.centre_id AND e.id = a.effort_id AND e.revision = a.effort_revision
      JOIN obligations AS o ON o.organisation_id = a.organisation_id AND o.id = a.obligation_id
      WHERE a.placement = ${placement} AND a.decision = 'approved'
        AND NOT (a.centre_id = ${centreId} AND a.effort_id = ${effortId})`,
  );
  return rows.map(({ share, from, until, ends }) => ({
    placementId: placement,
    share: share === null ? 1 : share / 1_000_000,
    from,
    until: until ?? (from === null ? null : ends),
  }));
}

/** For how much of a week the person of this effort counts already, in other placements of the centre. */
function* weeksOf(dialect: Dialect, { id, data }: StoredRecord, centreId: string): Steps<PlacementClaim[]> {
  const { participantId } = data;
  if (participantId === undefined) return [];
  const rows = yield* all<{ id: string; ends: string | null }>(
    sql`SELECT e.id, o."until" AS "ends" FROM efforts AS e
      JOIN effort_approvals AS a ON a.centre_id = e.centre_id AND a.effort_id = e.id AND a.effort_revision = e.revision
      JOIN obligations AS o ON o.organisation_id = a.organisation_id AND o.id = a.obligation_id
      WHERE e.centre_id = ${centreId} AND e.participant_id = ${String(participantId)} AND e.id <> ${id}
        AND a.decision = 'approved'`,
  );
  const ends = new Map(rows.map((row) => [row.id, row.ends]));
  const records = yield* recordsAt(
    dialect,
    'efforts',
    rows.map((row) => ({ centreId, id: row.id })),
  );
  return records.map(({ record }) => ({
    ...claimOf(record, 'week', ends.get(record.id) ?? null),
    share: weekOf(record.data),
  }));
}

function* endOf(organisationId: string, obligationId: string): Steps<string | null> {
  const row = yield* first<{ until: string | null }>(
    sql`SELECT "until" FROM obligations WHERE organisation_id = ${organisationId} AND id = ${obligationId}`,
  );
  return row?.until ?? null;
}

/** What goes on ends with its obligation at the latest; without days it is all of the placement. */
function claimOf(
  { data: { share, from, until } }: StoredRecord,
  placement: string,
  ends: string | null,
): PlacementClaim {
  const start = from === undefined ? null : String(from);
  return {
    placementId: placement,
    share: typeof share === 'number' ? share : 1,
    from: start,
    until: until === undefined ? (start === null ? null : ends) : String(until),
  };
}
