import { readCentreState } from '../records/centre-state.ts';
import type { Dialect } from '../sql/dialect.ts';
import { sortKeyOf, toPage } from '../sql/page.ts';
import { reachableCentre } from '../sql/reachable.ts';
import { raw, type Sql, type SqlValue, sql } from '../sql/sql.ts';
import { all, first, insert, run, type Steps } from '../sql/steps.ts';
import type { ImportReceipt, Instant, Page, Reach, Rejection, WaitingChange } from '../store.ts';
import { tableNamed } from '../tables.ts';
import { changeWaiting, forgetWaiting } from './waiting.ts';

type ImportRow = Omit<ImportReceipt, 'dryRun' | 'byKind' | 'waiting' | 'format'> & {
  dryRun: number | boolean;
  byKind: string;
  waiting: number | null;
  format: string | null;
};

const columns = raw(
  `id, centre_id AS "centreId", source, state, dry_run AS "dryRun", lines, created, changed, unchanged, deleted,
  rejected, by_kind AS "byKind", waiting, format, started_at AS "startedAt", finished_at AS "finishedAt"`,
);

/** False when the centre is out of reach. */
export function* createImport(dialect: Dialect, reach: Reach, receipt: ImportReceipt): Steps<boolean> {
  if (!(yield* readCentreState(dialect, reach, receipt.centreId))) return false;
  yield* insert(tableNamed('imports'), [toRow(receipt, 0)]);
  return true;
}

/** Stores the counts so far, appends rejections and notes which lines wait. */
export function* saveImport(
  dialect: Dialect,
  receipt: ImportReceipt,
  rejections: readonly Rejection[],
  waiting?: WaitingChange,
): Steps<void> {
  const { centreId, id } = receipt;
  const stored = yield* first<{ rejections: number }>(
    sql`SELECT rejections FROM imports WHERE centre_id = ${centreId} AND id = ${id}`,
  );
  if (!stored) throw new Error('an import is saved that was never created');
  yield* insert(tableNamed('imports'), [toRow(receipt, stored.rejections + rejections.length)], 'replace');
  const rows = rejections.map(({ line, kind, id: recordId, code, pointer, params }, place) => {
    const position = stored.rejections + place + 1;
    return [centreId, id, line, position, kind, recordId, code, pointer, JSON.stringify(params)];
  });
  yield* insert(tableNamed('import_rejections'), rows);
  if (waiting) yield* changeWaiting(dialect, centreId, id, waiting);
}

export function* getImport(
  dialect: Dialect,
  reach: Reach,
  centreId: string,
  importId: string,
): Steps<ImportReceipt | null> {
  const row = yield* first<ImportRow>(
    sql`SELECT ${columns} FROM imports WHERE centre_id = ${centreId} AND id = ${importId}
      AND ${reachableCentre(dialect, reach, 'centre_id')}`,
  );
  return row && toReceipt(row);
}

/** Newest first: who looks at imports looks for the last one. The sort key is the start and the id. */
export function* listImports(
  dialect: Dialect,
  reach: Reach,
  centreId: string,
  { limit, after }: { limit: number; after?: readonly string[] },
): Steps<Page<ImportReceipt> | null> {
  if (!(yield* readCentreState(dialect, reach, centreId))) return null;
  const rows = yield* all<ImportRow>(
    sql`SELECT ${columns} FROM imports WHERE centre_id = ${centreId} AND ${olderThan(sortKeyOf(after, 2))}
      ORDER BY started_at DESC, id DESC LIMIT ${limit + 1}`,
  );
  return toPage(rows, limit, toReceipt, ({ startedAt, id }) => [startedAt, id]);
}

/** Notes that an import broke off. What it had settled stands. */
export function* interruptImport(centreId: string, importId: string, at: Instant): Steps<void> {
  yield* run(
    sql`UPDATE imports SET state = 'interrupted', finished_at = ${at}
      WHERE centre_id = ${centreId} AND id = ${importId} AND state = 'running'`,
  );
  yield* forgetWaiting(centreId, importId);
}

/** Imports that are noted as running. */
export function* runningImports(): Steps<{ centreId: string; id: string }[]> {
  return yield* all(
    sql`SELECT centre_id AS "centreId", id FROM imports WHERE state = 'running' ORDER BY started_at, id`,
  );
}

/** Notes that an import broke off when no process holds it. True when it did. */
export function* interruptWhenFree(dialect: Dialect, centreId: string, importId: string, hold: string): Steps<boolean> {
  const asked = yield* first<{ isFree: boolean | number }>(sql`SELECT ${dialect.isFree(hold)} AS "isFree"`);
  if (!asked?.isFree) return false;
  const interrupted = yield* run(
    sql`UPDATE imports SET state = 'interrupted' WHERE centre_id = ${centreId} AND id = ${importId}
      AND state = 'running'`,
  );
  if (interrupted > 0) yield* forgetWaiting(centreId, importId);
  return interrupted > 0;
}

function olderThan(key: readonly string[] | null): Sql {
  return key ? sql`(started_at, id) < (${key[0] ?? ''}, ${key[1] ?? ''})` : raw('1 = 1');
}

function toRow(receipt: ImportReceipt, rejections: number): SqlValue[] {
  return [
    receipt.centreId,
    receipt.id,
    receipt.source,
    receipt.state,
    receipt.dryRun,
    receipt.lines,
    receipt.created,
    receipt.changed,
    receipt.unchanged,
    receipt.deleted,
    receipt.rejected,
    JSON.stringify(receipt.byKind),
    receipt.startedAt,
    receipt.finishedAt,
    rejections,
    receipt.waiting,
    receipt.format && JSON.stringify(receipt.format),
  ];
}

function toReceipt({ dryRun, byKind, waiting, format, ...row }: ImportRow): ImportReceipt {
  return {
    ...row,
    dryRun: Boolean(dryRun),
    byKind: JSON.parse(byKind) as ImportReceipt['byKind'],
    waiting: waiting ?? 0,
    format: format === null ? null : (JSON.parse(format) as ImportReceipt['format']),
  };
}
