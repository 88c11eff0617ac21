import { appendEntry } from '../audit/append.ts';
import type { AuditKey } from '../audit/audit-key.ts';
import { centreChain, organisationChain } from '../audit/chains.ts';
import { conditionHolds } from '../catalogue/condition.ts';
import { lockCentres } from '../parameter-sets/centres-of-set.ts';
import { noteChange, readCentreState } from '../records/centre-state.ts';
import type { Dialect } from '../sql/dialect.ts';
import { sql } from '../sql/sql.ts';
import { all, first, insert, run, type Steps } from '../sql/steps.ts';
import type {
  Actor,
  CatalogueCondition,
  Instant,
  Obligation,
  ObligationOutcome,
  ObligationPut,
  Reach,
} from '../store.ts';
import { tableNamed } from '../tables.ts';
import { getObligation } from './read-obligations.ts';

type Change = {
  readonly before: ObligationPut | null;
  readonly after: ObligationPut | null;
  readonly at: Instant;
  readonly by: Actor;
};

const fields = ['name', 'from', 'until', 'tableId', 'centreIds', 'terms'] as const;

/**
 * Keeps an obligation under the lock of its organisation and of every centre it names or named: a centre cannot claim
 * under what is being taken away from it. Null when the organisation is not that of the reach.
 */
export function* putObligation(
  dialect: Dialect,
  auditKey: AuditKey,
  reach: Reach,
  put: ObligationPut,
  condition: CatalogueCondition,
): Steps<ObligationOutcome | null> {
  const { organisationId, id } = put;
  if (!(yield* owns(reach, organisationId))) return null;
  const known = yield* getObligation(dialect, reach, organisationId, id);
  if (!conditionHolds(known, condition)) return { result: 'precondition-failed' };
  const item = { ...put, centreIds: [...new Set(put.centreIds)].sort() };
  if (known && contentOf(known) === contentOf(item)) return { result: 'unchanged', item: known };

  yield* lockCentres(dialect, [...item.centreIds, ...(known?.centreIds ?? [])]);
  const unknown = yield* notThere(dialect, item.centreIds);
  if (unknown.length > 0) return { result: 'unknown-centres', centreIds: unknown };
  const left = known?.centreIds.filter((centreId) => !item.centreIds.includes(centreId)) ?? [];
  const claims = yield* claimsUnder(dialect, organisationId, id, left);
  if (claims.size > 0) return { result: 'claimed-by', centreIds: [...claims.keys()] };

  const { at, by } = condition;
  const change = { before: known, after: item, at, by };
  // The place in the trail is never given twice, also not to an obligation that was deleted and made again.
  const revision = yield* noteObligation(auditKey, change);
  const createdAt = known?.createdAt ?? at;
  const { name, from, until, tableId, terms } = item;
  const row = [organisationId, id, name, from, until, tableId, JSON.stringify(terms), revision, createdAt, at];
  yield* insert(tableNamed('obligations'), [row], 'replace');
  yield* run(sql`DELETE FROM obligation_centres WHERE organisation_id = ${organisationId} AND obligation_id = ${id}`);
  yield* insert(
    tableNamed('obligation_centres'),
    item.centreIds.map((centreId) => [organisationId, id, centreId]),
  );
  yield* changeCentres(dialect, auditKey, change);
  return { result: known ? 'changed' : 'created', item: { ...item, revision, createdAt, updatedAt: at } };
}

/** Deletes an obligation under which nothing is claimed; else gives how many efforts are. */
export function* deleteObligation(
  dialect: Dialect,
  auditKey: AuditKey,
  reach: Reach,
  organisationId: string,
  id: string,
  { ifMatch, at, by }: { ifMatch: readonly number[] | '*'; at: Instant; by: Actor },
): Steps<'deleted' | 'absent' | 'precondition-failed' | { claims: number }> {
  if (!(yield* owns(reach, organisationId))) return 'absent';
  const known = yield* getObligation(dialect, reach, organisationId, id);
  if (!known) return 'absent';
  if (!conditionHolds(known, { ifMatch, at, by })) return 'precondition-failed';
  yield* lockCentres(dialect, known.centreIds);
  const claims = yield* claimsUnder(dialect, organisationId, id, known.centreIds);
  const count = [...claims.values()].reduce((sum, each) => sum + each, 0);
  if (count > 0) return { claims: count };
  // Decisions on efforts that have gone to another obligation since.
  yield* run(sql`DELETE FROM effort_approvals WHERE organisation_id = ${organisationId} AND obligation_id = ${id}`);
  yield* run(sql`DELETE FROM obligations WHERE organisation_id = ${organisationId} AND id = ${id}`);
  const change = { before: known, after: null, at, by };
  yield* noteObligation(auditKey, change);
  yield* changeCentres(dialect, auditKey, change);
  return 'deleted';
}

/** True for the organisation of the reach when it is there; nobody writes an obligation for another. */
export function* owns(reach: Reach, organisationId: string): Steps<boolean> {
  if (reach.all || reach.organisationId !== organisationId) return false;
  return (yield* first(sql`SELECT 1 FROM organisations WHERE id = ${organisationId}`)) !== null;
}

function* notThere(dialect: Dialect, centreIds: readonly string[]): Steps<string[]> {
  const rows = yield* all<{ id: string }>(sql`SELECT id FROM centres WHERE ${dialect.oneOf('id', centreIds)}`);
  const there = new Set(rows.map(({ id }) => id));
  return centreIds.filter((id) => !there.has(id));
}

/** How many efforts these centres have claimed under an obligation, by centre; those without any left out. */
function* claimsUnder(
  dialect: Dialect,
  organisationId: string,
  id: string,
  centreIds: readonly string[],
): Steps<ReadonlyMap<string, number>> {
  const rows = yield* all<{ centreId: string; claims: number }>(
    sql`SELECT centre_id AS "centreId", COUNT(*) AS "claims" FROM efforts
      WHERE ${dialect.oneOf('centre_id', centreIds)} AND organisation_id = ${organisationId} AND obligation_id = ${id}
      GROUP BY centre_id ORDER BY centre_id`,
  );
  return new Map(rows.map(({ centreId, claims }) => [centreId, claims]));
}

/** Notes the change in the trail of the organisation; gives its place there. */
function* noteObligation(auditKey: AuditKey, { before, after, at, by }: Change): Steps<number> {
  const { organisationId, id } = (after ?? before) as ObligationPut;
  const chain = organisationChain(organisationId);
  const changed = fields.filter((field) => JSON.stringify(before?.[field]) !== JSON.stringify(after?.[field]));
  return yield* appendEntry(auditKey, {
    chain,
    at,
    by,
    action: actionOf(before !== null, after !== null),
    kind: 'obligations',
    record: auditKey.pseudonym(chain, 'obligations', id),
    details: after ? { fields: changed } : {},
  });
}

/** Tells each centre that is or was named: its change number goes up, as figures rest on it, and its own trail says so. */
function* changeCentres(dialect: Dialect, auditKey: AuditKey, { before, after, at, by }: Change): Steps<void> {
  const [had, has] = [new Set(before?.centreIds), new Set(after?.centreIds)];
  const { organisationId, id } = (after ?? before) as ObligationPut;
  for (const centreId of [...new Set([...had, ...has])].sort()) {
    const state = yield* readCentreState(dialect, { all: true }, centreId);
    yield* noteChange(centreId, (state?.changeNumber ?? 0) + 1, at);
    const chain = centreChain(centreId);
    yield* appendEntry(auditKey, {
      chain,
      at,
      by,
      action: actionOf(had.has(centreId), has.has(centreId)),
      kind: 'obligations',
      record: auditKey.pseudonym(chain, 'obligations', `${organisationId}/${id}`),
      details: {},
    });
  }
}

function actionOf(was: boolean, is: boolean): 'created' | 'changed' | 'deleted' {
  return !was ? 'created' : is ? 'changed' : 'deleted';
}

/** What a client wrote, as text: two puts with the same text are the same. */
function contentOf(item: ObligationPut | Obligation): string {
  return JSON.stringify(fields.map((field) => item[field]));
}
