import type { Dialect } from '../sql/dialect.ts';
import { name, names, raw, type Sql, type SqlValue, sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';
import type { Instant } from '../store.ts';
import type { RecordLayout } from '../tables/record-layout.ts';
import { type ScalarField, systemColumns } from '../tables/record-tables.ts';
import type { EncodedRecord } from './encoded.ts';

/** A record as it is stored. */
export type LoadedRecord = {
  readonly id: string;
  readonly source: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly revision: number;
  readonly encoded: EncodedRecord;
};

type Row = Record<string, SqlValue>;

/**
 * The records of a kind, with the rows of their lists, for a condition on the main table `r`. Two queries at least,
 * never one a record.
 */
export function* loadRecords(
  dialect: Dialect,
  layout: RecordLayout,
  centreId: string,
  condition: Sql,
  tail: Sql = raw(''),
): Steps<LoadedRecord[]> {
  const rows = yield* all<Row>(sql`${selectFrom(layout)} WHERE "r"."centre_id" = ${centreId} AND ${condition}${tail}`);
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id as string);
  const lists: Map<string, SqlValue[][]>[] = [];
  for (const { table, members } of layout.lists) {
    const columns = names(['id', ...members.map(({ column }) => column)]);
    const parts = yield* all<Row>(
      sql`SELECT ${columns} FROM ${name(table.name)} WHERE "centre_id" = ${centreId} AND ${dialect.oneOf('"id"', ids)} ORDER BY "id", "position"`,
    );
    lists.push(groupById(parts, members));
  }
  return rows.map((row) => toRecord(layout, row, lists));
}

/** Columns of the main table and of the sensitive one, if the kind has one. */
function selectFrom(layout: RecordLayout): Sql {
  const own = names(
    ['id', ...systemColumns.map((each) => each.name), ...layout.scalars.map(({ column }) => column)],
    'r',
  );
  if (!layout.sensitive) return sql`SELECT ${own} FROM ${name(layout.table.name)} AS "r"`;
  const { table, scalars } = layout.sensitive;
  return sql`SELECT ${own}, "x"."id" AS "has_sensitive", ${names(
    scalars.map(({ column }) => column),
    'x',
  )} FROM ${name(layout.table.name)} AS "r" LEFT JOIN ${name(table.name)} AS "x" ON "x"."centre_id" = "r"."centre_id" AND "x"."id" = "r"."id"`;
}

function toRecord(layout: RecordLayout, row: Row, lists: readonly Map<string, SqlValue[][]>[]): LoadedRecord {
  const id = row.id as string;
  return {
    id,
    source: row.source as string,
    createdAt: row.created_at as string,
    updatedAt: row.updated_at as string,
    revision: row.revision as number,
    encoded: {
      values: readValues(layout.scalars, row),
      sensitive: layout.sensitive && row.has_sensitive ? readValues(layout.sensitive.scalars, row) : null,
      lists: lists.map((byId) => byId.get(id) ?? []),
    },
  };
}

/** The fields of a row, as the columns hold them. */
export function readValues(scalars: readonly ScalarField[], row: Row): SqlValue[] {
  return scalars.map(({ column, field }) => {
    const value = row[column] ?? null;
    return field.type === 'flag' && value !== null ? Boolean(value) : value;
  });
}

function groupById(rows: readonly Row[], members: readonly ScalarField[]): Map<string, SqlValue[][]> {
  const byId = new Map<string, SqlValue[][]>();
  for (const row of rows) {
    const id = row.id as string;
    const values = readValues(members, row);
    const known = byId.get(id);
    if (known) known.push(values);
    else byId.set(id, [values]);
  }
  return byId;
}
