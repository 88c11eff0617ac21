import type { Dialect } from '../sql/dialect.ts';
import { sortKeyOf } from '../sql/page.ts';
import { raw, sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';
import type { Page, Reach, Rejection } from '../store.ts';
import { getImport } from './imports.ts';

type RejectionRow = Omit<Rejection, 'params'> & { position: number; params: string };

/** Rejected rows in order of line, and within a line as they were found; null when there is no such import. */
export function* listRejections(
  dialect: Dialect,
  reach: Reach,
  centreId: string,
  importId: string,
  { limit, after }: { limit: number; after?: readonly string[] },
): Steps<Page<Rejection> | null> {
  if (!(yield* getImport(dialect, reach, centreId, importId))) return null;
  const key = sortKeyOf(after, 2)?.map(Number);
  const later = key ? sql`(line, position) > (${key[0] ?? 0}, ${key[1] ?? 0})` : raw('1 = 1');
  const rows = yield* all<RejectionRow>(
    sql`SELECT line, position, kind, record_id AS "id", code, pointer, params FROM import_rejections
      WHERE centre_id = ${centreId} AND import_id = ${importId} AND ${later}
      ORDER BY line, position LIMIT ${limit + 1}`,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ position: _, params, ...row }) => ({
      ...row,
      params: JSON.parse(params) as Rejection['params'],
    })),
    next: rows.length > limit && last ? [String(last.line), String(last.position)] : null,
  };
}
