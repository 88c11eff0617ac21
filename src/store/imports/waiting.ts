import type { RecordData } from '../../records/field.ts';
import type { Dialect } from '../sql/dialect.ts';
import { sql } from '../sql/sql.ts';
import { all, insert, run, type Steps } from '../sql/steps.ts';
import type { WaitingChange, WaitingLine, WaitingQuery } from '../store.ts';
import { tableNamed } from '../tables.ts';

type Row = { line: number; id: string; data: string | null };

/** Which of these records have a line that waits in an import, and whether one of those is a deletion. */
export function* findWaiting(
  dialect: Dialect,
  centreId: string,
  importId: string,
  records: readonly { kind: string; id: string }[],
): Steps<{ kind: string; id: string; hasDeletion: boolean }[]> {
  const found: { kind: string; id: string; hasDeletion: boolean }[] = [];
  for (const [kind, ids] of idsByKind(records)) {
    const rows = yield* all<{ id: string; deletions: number }>(
      sql`SELECT id, SUM(CASE WHEN action = 'delete' THEN 1 ELSE 0 END) AS "deletions" FROM waiting_lines
        WHERE ${ofImport(centreId, importId)} AND kind = ${kind} AND ${dialect.oneOf('id', ids)} GROUP BY id`,
    );
    for (const { id, deletions } of rows) found.push({ kind, id, hasDeletion: Number(deletions) > 0 });
  }
  return found;
}

/** Lines that wait, in order. */
export function* readWaiting(
  centreId: string,
  importId: string,
  { action, kind, limit }: WaitingQuery,
): Steps<WaitingLine[]> {
  const rows = yield* all<Row>(
    sql`SELECT line, id, data FROM waiting_lines
      WHERE ${ofImport(centreId, importId)} AND action = ${action} AND kind = ${kind} ORDER BY line LIMIT ${limit}`,
  );
  return rows.map(({ data, ...row }) => ({
    ...row,
    kind,
    data: data === null ? null : (JSON.parse(data) as RecordData),
  }));
}

/** Notes which lines wait from now on, and which no longer. */
export function* changeWaiting(
  dialect: Dialect,
  centreId: string,
  importId: string,
  { add = [], overridden = [], settled }: WaitingChange,
): Steps<void> {
  for (const [kind, ids] of idsByKind(overridden)) {
    yield* run(
      sql`DELETE FROM waiting_lines WHERE ${ofImport(centreId, importId)} AND action = 'delete' AND kind = ${kind}
        AND ${dialect.oneOf('id', ids)}`,
    );
  }
  yield* insert(
    tableNamed('waiting_lines'),
    add.map(({ line, kind, id, data }) => [
      centreId,
      importId,
      data === null ? 'delete' : 'put',
      kind,
      line,
      id,
      data === null ? null : JSON.stringify(data),
    ]),
  );
  if (settled) {
    yield* run(
      sql`DELETE FROM waiting_lines WHERE ${ofImport(centreId, importId)} AND action = ${settled.action}
        AND kind = ${settled.kind} AND line <= ${settled.through}`,
    );
  }
}

/** Forgets the lines of an import that broke off. */
export function* forgetWaiting(centreId: string, importId: string): Steps<void> {
  yield* run(sql`DELETE FROM waiting_lines WHERE ${ofImport(centreId, importId)}`);
}

function ofImport(centreId: string, importId: string) {
  return sql`centre_id = ${centreId} AND import_id = ${importId}`;
}

function idsByKind(records: readonly { kind: string; id: string }[]): Map<string, string[]> {
  const ids = new Map<string, Set<string>>();
  for (const { kind, id } of records) ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
  return new Map([...ids].map(([kind, set]) => [kind, [...set]]));
}
