import type { Dialect } from '../sql/dialect.ts';
import { join, name, raw, type Sql, sql } from '../sql/sql.ts';
import { columnName } from '../tables/names.ts';
import { type RecordLayout, recordLayouts } from '../tables/record-layout.ts';

/** A table and column in which ids of records of one kind stand. */
export type ReferringColumn = { readonly table: string; readonly column: string };

/** Where a kind refers to another kind: in its own table, or in that of a list. */
export function referringColumns(layout: RecordLayout, to: string): ReferringColumn[] {
  return layout.references
    .filter((reference) => reference.to === to)
    .map((reference) => ({
      table: reference.list?.table.name ?? layout.table.name,
      column: columnName(reference.name),
    }));
}

/** The kinds that can refer to a kind. */
export function referringKinds(to: string): RecordLayout[] {
  return recordLayouts.filter((layout) => layout.references.some((reference) => reference.to === to));
}

/** Who refers to these records: rows of `target` and the `id` of the record that refers to it. */
export function referringRows(
  dialect: Dialect,
  layout: RecordLayout,
  to: string,
  centreId: string,
  targets: readonly string[],
): Sql {
  const selects = referringColumns(layout, to).map(
    ({ table, column }) =>
      sql`SELECT ${name(column)} AS "target", "id" FROM ${name(table)}
        WHERE "centre_id" = ${centreId} AND ${dialect.oneOf(`"${column}"`, targets)}`,
  );
  // A record that refers to itself does not stand in its own way.
  const others = layout.kind.kind === to ? sql` WHERE "target" <> "id"` : raw('');
  return sql`SELECT "target", "id" FROM (${join(selects, ' UNION ')}) AS "found"${others}`;
}
