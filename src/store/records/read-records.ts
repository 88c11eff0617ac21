import { placeInTime } from '../../records/define-record-kind.ts';
import type { Dialect } from '../sql/dialect.ts';
import { reachableCentre } from '../sql/reachable.ts';
import { every, join, name, names, raw, type Sql, sql } from '../sql/sql.ts';
import type { Steps } from '../sql/steps.ts';
import type { ListQuery, Page, Reach, StoredRecord } from '../store.ts';
import { layoutOf, type RecordLayout } from '../tables/record-layout.ts';
import { readCentreState } from './centre-state.ts';
import { decode } from './encoded.ts';
import { inDays } from './in-days.ts';
import { type LoadedRecord, loadRecords } from './load.ts';
import { referringColumns } from './referring.ts';

/** One record, or null. */
export function* getRecord(
  dialect: Dialect,
  reach: Reach,
  centreId: string,
  kind: string,
  id: string,
): Steps<StoredRecord | null> {
  const layout = layoutOf(kind);
  const condition = sql`"r"."id" = ${id} AND ${reachableCentre(dialect, reach, '"r"."centre_id"')}`;
  const [record] = yield* loadRecords(dialect, layout, centreId, condition);
  return record ? toStored(layout, record) : null;
}

/** A page of records, sorted by date and id or by id alone; null when the centre is out of reach. */
export function* listRecords(
  dialect: Dialect,
  reach: Reach,
  centreId: string,
  kind: string,
  query: ListQuery,
): Steps<Page<StoredRecord> | null> {
  if (!(yield* readCentreState(dialect, reach, centreId))) return null;
  const layout = layoutOf(kind);
  const sortColumns = [...(layout.dateColumn ? [layout.dateColumn] : []), 'id'];
  const conditions = [...filters(dialect, layout, centreId, query), ...afterKey(sortColumns, query.after)];
  const tail = sql` ORDER BY ${names(sortColumns, 'r')} LIMIT ${query.limit + 1}`;
  const records = yield* loadRecords(dialect, layout, centreId, every(conditions), tail);
  const rows = records.slice(0, query.limit).map((record) => toStored(layout, record));
  const last = rows.at(-1);
  if (records.length <= query.limit || !last) return { rows, next: null };
  return { rows, next: [...(layout.dateColumn ? [placeInTime(layout.kind, last.data) ?? ''] : []), last.id] };
}

function filters(dialect: Dialect, layout: RecordLayout, centreId: string, query: ListQuery): Sql[] {
  return [
    ...inDays(layout, query, 'r'),
    ...(query.updatedSince !== undefined ? [sql`"r"."updated_at" > ${query.updatedSince}`] : []),
    ...(query.ids ? [dialect.oneOf('"r"."id"', query.ids)] : []),
    ...(query.refersTo ? [referringTo(layout, centreId, query.refersTo)] : []),
    ...(query.participantIds ? [ofParticipants(dialect, layout, centreId, query.participantIds)] : []),
  ];
}

/**
 * Records that refer to these participants, or to a trajectory of theirs. A kind that does neither has no records of
 * them.
 */
function ofParticipants(dialect: Dialect, layout: RecordLayout, centreId: string, ids: readonly string[]): Sql {
  if (layout.kind.kind === 'participants') return dialect.oneOf('"r"."id"', ids);
  const named = referringColumns(layout, 'participants').map(({ table, column }) =>
    table === layout.table.name
      ? dialect.oneOf(`"r"."${column}"`, ids)
      : sql`"r"."id" IN (SELECT "id" FROM ${name(table)} WHERE "centre_id" = ${centreId} AND ${dialect.oneOf(`"${column}"`, ids)})`,
  );
  const through = referringColumns(layout, 'trajectories').map(
    ({ column }) =>
      sql`"r".${name(column)} IN (SELECT "id" FROM "trajectories" WHERE "centre_id" = ${centreId} AND ${dialect.oneOf('"participant_id"', ids)})`,
  );
  const ways = [...named, ...through];
  return ways.length === 0 ? raw('1 = 0') : sql`(${join(ways, ' OR ')})`;
}

/** Records that refer to one record. A kind that cannot has none of them. */
function referringTo(layout: RecordLayout, centreId: string, { kind, id }: { kind: string; id: string }): Sql {
  const ways = referringColumns(layout, kind).map(({ table, column }) =>
    table === layout.table.name
      ? sql`"r".${name(column)} = ${id}`
      : sql`"r"."id" IN (SELECT "id" FROM ${name(table)} WHERE "centre_id" = ${centreId} AND ${name(column)} = ${id})`,
  );
  return ways.length === 0 ? raw('1 = 0') : sql`(${join(ways, ' OR ')})`;
}

/** Rows after a sort key; databases compare rows of values as we sort. */
function afterKey(sortColumns: readonly string[], after: readonly string[] | undefined): Sql[] {
  if (!after) return [];
  if (after.length !== sortColumns.length) throw new RangeError('a sort key of another list');
  const values = join(
    after.map((value) => sql`${value}`),
    ', ',
  );
  return [sql`(${names(sortColumns, 'r')}) > (${values})`];
}

function toStored(layout: RecordLayout, { encoded, ...record }: LoadedRecord): StoredRecord {
  return { kind: layout.kind.kind, ...record, data: decode(layout, encoded) };
}
