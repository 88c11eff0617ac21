import type { AuditKey } from '../audit/audit-key.ts';
import { notePut } from '../audit/note-events.ts';
import type { Dialect } from '../sql/dialect.ts';
import { sortKeyOf, toPage } from '../sql/page.ts';
import { reachableOrganisation } from '../sql/reachable.ts';
import { raw, sql } from '../sql/sql.ts';
import { all, first, insert, type Steps } from '../sql/steps.ts';
import type { CatalogueCondition, CatalogueOutcome, CataloguePut, Organisation, Page, Reach } from '../store.ts';
import { tableNamed } from '../tables.ts';
import { conditionHolds, stamp } from './condition.ts';

const columns = raw('id, name, kind, revision, created_at AS "createdAt", updated_at AS "updatedAt"');
const everything: Reach = { all: true };

export function* putOrganisation(
  auditKey: AuditKey,
  item: CataloguePut<Organisation>,
  condition: CatalogueCondition,
): Steps<CatalogueOutcome<Organisation>> {
  const known = yield* getOrganisation(everything, item.id);
  if (!conditionHolds(known, condition)) return { result: 'precondition-failed' };
  if (known && known.name === item.name && known.kind === item.kind) return { result: 'unchanged', item: known };
  const { id, name, kind } = item;
  const stored: Organisation = { id, name, kind, ...stamp(known, condition.at) };
  const { revision, createdAt, updatedAt } = stored;
  yield* insert(tableNamed('organisations'), [[id, name, kind, revision, createdAt, updatedAt]], 'replace');
  yield* notePut(auditKey, 'organisations', { id, name, kind }, known, condition);
  return { result: known ? 'changed' : 'created', item: stored };
}

export function* getOrganisation(reach: Reach, id: string): Steps<Organisation | null> {
  return yield* first<Organisation>(
    sql`SELECT ${columns} FROM organisations WHERE id = ${id} AND ${reachableOrganisation(reach, 'id')}`,
  );
}

export function* listOrganisations(
  reach: Reach,
  { limit, after }: { limit: number; after?: readonly string[] },
): Steps<Page<Organisation>> {
  const [afterId] = sortKeyOf(after, 1) ?? [''];
  const rows = yield* all<Organisation>(
    sql`SELECT ${columns} FROM organisations WHERE id > ${afterId ?? ''} AND ${reachableOrganisation(reach, 'id')}
      ORDER BY id LIMIT ${limit + 1}`,
  );
  return toPage(
    rows,
    limit,
    (row) => row,
    ({ id }) => [id],
  );
}

/** Names by id; ids that are not in the catalogue are left out. */
export function* organisationNames(dialect: Dialect, ids: readonly string[]): Steps<Record<string, string>> {
  const rows = yield* all<{ id: string; name: string }>(
    sql`SELECT id, name FROM organisations WHERE ${dialect.oneOf('id', ids)}`,
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
