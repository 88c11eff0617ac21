import type { OwnValue } from '../../core/parameters/own-values.ts';
import type { AuditKey } from '../audit/audit-key.ts';
import { noteParameterSet } from '../audit/note-parameter-set.ts';
import { conditionHolds } from '../catalogue/condition.ts';
import { getOrganisation } from '../catalogue/organisations.ts';
import type { Dialect } from '../sql/dialect.ts';
import { sortKeyOf, toPage } from '../sql/page.ts';
import { sql } from '../sql/sql.ts';
import { all, first, insert, run, type Steps } from '../sql/steps.ts';
import type {
  CatalogueCondition,
  OwnParameterSet,
  Page,
  ParameterSetDeletion,
  ParameterSetOutcome,
  ParameterSetPut,
  Reach,
} from '../store.ts';
import { tableNamed } from '../tables.ts';
import { changeCentres, lockCentres } from './centres-of-set.ts';
import { clashesOf, mostValues, tablesGivenTwice } from './clashes.ts';
import { columns, type SetRow, toSet, visibleSet } from './read-set.ts';
import { writeContent } from './set-content.ts';

const everything: Reach = { all: true };

/**
 * Keeps a set, with everything that follows from it, under the lock of the organisation: no two sets of it are compared
 * with what the other is about to become. Null when the organisation or the set is out of reach.
 */
export function* putParameterSet(
  dialect: Dialect,
  auditKey: AuditKey,
  reach: Reach,
  put: ParameterSetPut,
  condition: CatalogueCondition,
): Steps<ParameterSetOutcome | null> {
  const { organisationId, id, name } = put;
  if (!(yield* getOrganisation(reach, organisationId))) return null;
  const known = yield* getParameterSet(dialect, everything, organisationId, id);
  if (known && !(yield* getParameterSet(dialect, reach, organisationId, id))) return null;
  if (!conditionHolds(known, condition)) return { result: 'precondition-failed' };
  const item = {
    organisationId,
    id,
    name,
    centreIds: [...new Set(put.centreIds)].sort(),
    values: inOrder(put.values),
    contractTables: [...put.contractTables].sort((a, b) => compare(a.id, b.id)),
  };
  if (known && contentOf(known) === contentOf(item)) return { result: 'unchanged', item: known };

  yield* lockCentres(dialect, [...item.centreIds, ...(known?.centreIds ?? [])]);
  const unknown = yield* notOperated(dialect, reach, item);
  if (unknown.length > 0) return { result: 'unknown-centres', centreIds: unknown };
  const { clashes, values: count } = yield* clashesOf(dialect, item);
  if (clashes.length > 0) return { result: 'given-twice', clashes };
  const tables = yield* tablesGivenTwice(item);
  if (tables.length > 0) return { result: 'tables-given-twice', tables };
  if (count > mostValues) return { result: 'too-many-values', most: mostValues };

  const { at, by } = condition;
  // The place in the trail is never given twice, also not to a set that was deleted and made again.
  const revision = yield* noteParameterSet(auditKey, { before: known, after: item, at, by });
  const createdAt = known?.createdAt ?? at;
  const content = writeContent(item);
  yield* insert(
    tableNamed('parameter_sets'),
    [[organisationId, id, name, content, revision, createdAt, at]],
    'replace',
  );
  yield* run(
    sql`DELETE FROM parameter_set_centres WHERE organisation_id = ${organisationId} AND parameter_set_id = ${id}`,
  );
  const centres = item.centreIds.map((centreId) => [organisationId, id, centreId]);
  yield* insert(tableNamed('parameter_set_centres'), centres);
  yield* changeCentres(dialect, auditKey, { before: known, after: item, at, by });
  return { result: known ? 'changed' : 'created', item: { ...item, revision, createdAt, updatedAt: at } };
}

/** Deletes a set: the centres it was used for go back to published values. */
export function* deleteParameterSet(
  dialect: Dialect,
  auditKey: AuditKey,
  reach: Reach,
  organisationId: string,
  id: string,
  { ifMatch, at, by }: ParameterSetDeletion,
): Steps<'deleted' | 'absent' | 'precondition-failed'> {
  const known = yield* getParameterSet(dialect, reach, organisationId, id);
  if (!known) return 'absent';
  if (!conditionHolds(known, { ifMatch, at, by })) return 'precondition-failed';
  yield* lockCentres(dialect, known.centreIds);
  yield* run(sql`DELETE FROM parameter_sets WHERE organisation_id = ${organisationId} AND id = ${id}`);
  yield* noteParameterSet(auditKey, { before: known, after: null, at, by });
  yield* changeCentres(dialect, auditKey, { before: known, after: null, at, by });
  return 'deleted';
}

export function* getParameterSet(
  dialect: Dialect,
  reach: Reach,
  organisationId: string,
  id: string,
): Steps<OwnParameterSet | null> {
  const row = yield* first<SetRow>(
    sql`SELECT ${columns} FROM parameter_sets AS s
      WHERE s.organisation_id = ${organisationId} AND s.id = ${id} AND ${visibleSet(dialect, reach)}`,
  );
  return row && toSet(row);
}

/** In order of id. Null when the organisation is out of reach. */
export function* listParameterSets(
  dialect: Dialect,
  reach: Reach,
  organisationId: string,
  { limit, after }: { limit: number; after?: readonly string[] },
): Steps<Page<OwnParameterSet> | null> {
  if (!(yield* getOrganisation(reach, organisationId))) return null;
  const [afterId] = sortKeyOf(after, 1) ?? [''];
  const rows = yield* all<SetRow>(
    sql`SELECT ${columns} FROM parameter_sets AS s
      WHERE s.organisation_id = ${organisationId} AND s.id > ${afterId ?? ''} AND ${visibleSet(dialect, reach)}
      ORDER BY s.id LIMIT ${limit + 1}`,
  );
  return toPage(rows, limit, toSet, ({ id }) => [id]);
}

/** The centres a set names that its organisation does not operate, or that the writer does not reach. */
function* notOperated(dialect: Dialect, reach: Reach, { organisationId, centreIds }: ParameterSetPut): Steps<string[]> {
  const rows = yield* all<{ id: string }>(
    sql`SELECT id FROM centres WHERE operator_id = ${organisationId} AND ${dialect.oneOf('id', centreIds)}`,
  );
  const operated = new Set(rows.map(({ id }) => id));
  return centreIds.filter((id) => !operated.has(id) || !(reach.all || reach.centreIds.includes(id)));
}

function inOrder(values: readonly OwnValue[]): OwnValue[] {
  return [...values].sort((a, b) => compare(a.id, b.id) || compare(a.from, b.from));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What a client wrote, as text: two puts with the same text are the same. */
function contentOf({ name, centreIds, values, contractTables }: ParameterSetPut): string {
  return JSON.stringify([name, centreIds, values, contractTables]);
}
