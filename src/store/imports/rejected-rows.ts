import type { AuditKey } from '../audit/audit-key.ts';
import type { Dialect } from '../sql/dialect.ts';
import { sql } from '../sql/sql.ts';
import { all, insert, run, type Steps } from '../sql/steps.ts';
import type { Instant, KeptRow, Reach } from '../store.ts';
import { tableNamed } from '../tables.ts';
import { getImport } from './imports.ts';

// They lie beside the lines that wait, under actions of their own: the text of a row, and the names that stand in it.
const textAction = 'rejected';
const namesAction = 'rejected-names';

/** Keeps refused rows of an import for as long as it is remembered, or until they are forgotten. */
export function* keepRejectedRows(
  auditKey: AuditKey,
  centreId: string,
  importId: string,
  rows: readonly KeptRow[],
): Steps<void> {
  const row = (action: string, line: number, data: unknown) => [
    ...[centreId, importId, action, '', line, ''],
    JSON.stringify(data),
  ];
  yield* insert(
    tableNamed('waiting_lines'),
    rows.flatMap(({ line, sealed, names }) => [
      row(textAction, line, sealed),
      ...(names.length > 0
        ? [
            row(
              namesAction,
              line,
              names.map((name) => hidden(auditKey, centreId, name)),
            ),
          ]
        : []),
    ]),
  );
}

/** The refused rows of an import that are still kept, in order of line; null when there is no such import. */
export function* rejectedRows(
  dialect: Dialect,
  reach: Reach,
  centreId: string,
  importId: string,
): Steps<Pick<KeptRow, 'line' | 'sealed'>[] | null> {
  if (!(yield* getImport(dialect, reach, centreId, importId))) return null;
  const rows = yield* all<{ line: number; data: string }>(
    sql`SELECT line, data FROM waiting_lines
      WHERE centre_id = ${centreId} AND import_id = ${importId} AND action = ${textAction} ORDER BY line`,
  );
  return rows.map(({ line, data }) => ({ line, sealed: JSON.parse(data) as string }));
}

/** Forgets every kept row of a centre in which one of these ids stands: what is deleted is not to be found here either. */
export function* forgetRowsNaming(auditKey: AuditKey, centreId: string, ids: readonly string[]): Steps<void> {
  if (ids.length === 0) return;
  const rows = yield* all<{ importId: string; line: number; data: string }>(
    sql`SELECT w.import_id AS "importId", w.line, w.data FROM imports AS i
      JOIN waiting_lines AS w ON w.centre_id = i.centre_id AND w.import_id = i.id AND w.action = ${namesAction}
      WHERE i.centre_id = ${centreId} AND i.rejected > 0`,
  );
  if (rows.length === 0) return;
  const gone = new Set(ids.map((id) => hidden(auditKey, centreId, id)));
  for (const { importId, line, data } of rows) {
    if (!(JSON.parse(data) as string[]).some((name) => gone.has(name))) continue;
    yield* run(
      sql`DELETE FROM waiting_lines WHERE centre_id = ${centreId} AND import_id = ${importId}
        AND action IN (${textAction}, ${namesAction}) AND line = ${line}`,
    );
  }
}

/** Imports that began before an instant and of which rows are still kept. */
export function* importsWithOldRows(before: Instant): Steps<{ centreId: string; importId: string }[]> {
  return yield* all(
    sql`SELECT i.centre_id AS "centreId", i.id AS "importId" FROM imports AS i
      WHERE i.started_at < ${before} AND i.rejected > 0 AND i.state <> 'running' AND EXISTS (
        SELECT 1 FROM waiting_lines AS w
        WHERE w.centre_id = i.centre_id AND w.import_id = i.id AND w.action = ${textAction})
      ORDER BY 1, 2`,
  );
}

export function* forgetRowsOf(centreId: string, importId: string): Steps<void> {
  yield* run(
    sql`DELETE FROM waiting_lines WHERE centre_id = ${centreId} AND import_id = ${importId}
      AND action IN (${textAction}, ${namesAction})`,
  );
}

function hidden(auditKey: AuditKey, centreId: string, name: string): string {
  return auditKey.pseudonym(`rejected-rows/${centreId}`, '', name);
}
