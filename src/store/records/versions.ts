import type { Dialect } from '../sql/dialect.ts';
import { reachableCentre } from '../sql/reachable.ts';
import { name, names, type Sql, type SqlValue, sql } from '../sql/sql.ts';
import { all, first, run, type Steps } from '../sql/steps.ts';
import type { Page, Reach, RecordVersion } from '../store.ts';
import { layoutOf, type RecordLayout } from '../tables/record-layout.ts';
import { versionColumn } from '../tables/record-tables.ts';
import { decode } from './encoded.ts';
import { readValues } from './load.ts';

/** Keeps what these records are before they become something else, each under the next number. */
export function* keepVersions(
  dialect: Dialect,
  { table, versions }: RecordLayout,
  centreId: string,
  ids: readonly string[],
): Steps<void> {
  if (!versions || ids.length === 0) return;
  const [centre, id, ...rest] = table.columns.map((column) => column.name);
  const kept = names([centre ?? '', id ?? '', versionColumn, ...rest]);
  yield* run(
    sql`INSERT INTO ${name(versions.name)} (${kept})
      SELECT "r"."centre_id", "r"."id", ${countOf(versions.name)} + 1, ${names(rest, 'r')}
      FROM ${name(table.name)} AS "r" WHERE "r"."centre_id" = ${centreId} AND ${dialect.oneOf('"r"."id"', ids)}`,
  );
}

/** Versions are numbered without a gap, and none is ever taken away alone: the last number is how many there are. */
function countOf(versions: string): Sql {
  return sql`(SELECT CAST(COUNT(*) AS BIGINT) FROM ${name(versions)} AS "v" WHERE "v"."centre_id" = "r"."centre_id" AND "v"."id" = "r"."id")`;
}

/** The number of the version that a record is now; null when it is not there. */
export function* presentVersion(
  dialect: Dialect,
  reach: Reach,
  centreId: string,
  kind: string,
  id: string,
): Steps<number | null> {
  const { table, versions } = layoutOf(kind);
  if (!versions) return null;
  const row = yield* first<{ version: number }>(
    sql`SELECT ${countOf(versions.name)} + 1 AS "version" FROM ${name(table.name)} AS "r"
      WHERE "r"."centre_id" = ${centreId} AND "r"."id" = ${id} AND ${reachableCentre(dialect, reach, '"r"."centre_id"')}`,
  );
  return row?.version ?? null;
}

/** Versions of a record, the newest first: what it is now, and what it was. Null when it is not there. */
export function* listVersions(
  dialect: Dialect,
  reach: Reach,
  centreId: string,
  kind: string,
  id: string,
  { limit, after }: { limit: number; after?: readonly string[] },
): Steps<Page<RecordVersion> | null> {
  const layout = layoutOf(kind);
  const present = yield* presentVersion(dialect, reach, centreId, kind, id);
  if (present === null) return null;
  const below = after ? Number(after[0]) : present + 1;
  const rows = yield* readVersions(layout, centreId, id, present, below, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? [String(last.version)] : null };
}

/** One version of a record, that of now included; null when there is none of this number. */
export function* getVersion(
  dialect: Dialect,
  reach: Reach,
  centreId: string,
  kind: string,
  id: string,
  version: number,
): Steps<RecordVersion | null> {
  const present = yield* presentVersion(dialect, reach, centreId, kind, id);
  if (present === null || version > present) return null;
  const [found] = yield* readVersions(layoutOf(kind), centreId, id, present, version + 1, 1);
  return found?.version === version ? found : null;
}

type Row = Record<string, SqlValue>;

function* readVersions(
  layout: RecordLayout,
  centreId: string,
  id: string,
  present: number,
  below: number,
  limit: number,
): Steps<RecordVersion[]> {
  if (!layout.versions) return [];
  const columns = names(layout.table.columns.map((column) => column.name));
  const now =
    below > present
      ? yield* all<Row>(
          sql`SELECT ${present} AS "version", ${columns} FROM ${name(layout.table.name)} WHERE "centre_id" = ${centreId} AND "id" = ${id}`,
        )
      : [];
  const kept = yield* all<Row>(
    sql`SELECT "version", ${columns} FROM ${name(layout.versions.name)}
      WHERE "centre_id" = ${centreId} AND "id" = ${id} AND "version" < ${below} ORDER BY "version" DESC LIMIT ${limit}`,
  );
  return [...now, ...kept].slice(0, limit).map((row) => ({
    version: Number(row.version),
    kind: layout.kind.kind,
    id,
    data: decode(layout, { values: readValues(layout.scalars, row), sensitive: null, lists: [] }),
    source: row.source as string,
    createdAt: row.created_at as string,
    updatedAt: row.updated_at as string,
    revision: row.revision as number,
  }));
}
