import type { Dialect } from '../sql/dialect.ts';
import { name, type SqlValue, sql } from '../sql/sql.ts';
import { insert, run, type Steps } from '../sql/steps.ts';
import { type RecordLayout, recordLayouts } from '../tables/record-layout.ts';
import type { EncodedRecord } from './encoded.ts';
import type { Plan } from './plan.ts';
import { keepVersions } from './versions.ts';
import type { KnownRecord } from './world.ts';

type Upsert = { readonly id: string; readonly before: EncodedRecord | null; readonly after: KnownRecord };

/**
 * Brings the tables to what was planned: writes from the kinds that are referred to down to those that refer, then
 * deletes the other way round, so that at no moment something refers to nothing.
 */
export function* applyPlan(dialect: Dialect, centreId: string, { changes }: Plan): Steps<void> {
  for (const layout of recordLayouts) {
    const upserts: Upsert[] = [];
    for (const [id, { before, after }] of changes.of(layout.kind.kind)) {
      if (after) upserts.push({ id, before: before && contentOf(before), after });
    }
    if (upserts.length > 0) yield* upsert(dialect, layout, centreId, upserts);
  }
  for (const layout of [...recordLayouts].reverse()) {
    const ids: string[] = [];
    for (const [id, { before, after }] of changes.of(layout.kind.kind)) if (before && !after) ids.push(id);
    // Sensitive fields and lists go with their record.
    if (ids.length > 0) yield* remove(dialect, layout.table.name, centreId, ids);
  }
}

function* upsert(dialect: Dialect, layout: RecordLayout, centreId: string, upserts: readonly Upsert[]): Steps<void> {
  const created = upserts.filter(({ before }) => !before);
  const changed = upserts.filter(({ before }) => before);
  yield* insert(
    layout.table,
    created.map((each) => mainRow(layout, centreId, each)),
  );
  yield* keepVersions(dialect, layout, centreId, idsOf(changed));
  yield* insert(
    layout.table,
    changed.map((each) => mainRow(layout, centreId, each)),
    'replace',
  );
  if (layout.sensitive) {
    const rows = upserts.flatMap(({ id, after }) => {
      const { sensitive } = contentOf(after);
      return sensitive ? [[centreId, id, ...sensitive]] : [];
    });
    yield* insert(layout.sensitive.table, rows, 'replace');
    const emptied = changed.filter(({ before, after }) => before?.sensitive && !contentOf(after).sensitive);
    yield* remove(dialect, layout.sensitive.table.name, centreId, idsOf(emptied));
  }
  for (const [position, { table }] of layout.lists.entries()) {
    yield* remove(dialect, table.name, centreId, idsOf(changed));
    const rows = upserts.flatMap(({ id, after }) =>
      (contentOf(after).lists[position] ?? []).map((row, place) => [centreId, id, place, ...row]),
    );
    yield* insert(table, rows);
  }
}

function* remove(dialect: Dialect, table: string, centreId: string, ids: readonly string[]): Steps<void> {
  if (ids.length === 0) return;
  yield* run(sql`DELETE FROM ${name(table)} WHERE "centre_id" = ${centreId} AND ${dialect.oneOf('"id"', ids)}`);
}

/** In the order of the columns of the main table: key, system columns, fields, and the date or month it is of. */
function mainRow({ datedFrom }: RecordLayout, centreId: string, { id, after }: Upsert): SqlValue[] {
  const { source, createdAt, updatedAt, revision } = after;
  const { values } = contentOf(after);
  const dated = datedFrom
    ? [datedFrom.map((place) => values[place] ?? null).find((value) => value !== null) ?? null]
    : [];
  return [centreId, id, source, createdAt, updatedAt, revision, ...values, ...dated];
}

function idsOf(upserts: readonly Upsert[]): string[] {
  return upserts.map(({ id }) => id);
}

function contentOf({ content }: KnownRecord): EncodedRecord {
  if ('digest' in content) throw new Error('a dry run cannot be applied');
  return content;
}
