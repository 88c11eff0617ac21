import { appendEntry } from '../audit/append.ts';
import type { AuditKey } from '../audit/audit-key.ts';
import { centreChain } from '../audit/chains.ts';
import type { Dialect } from '../sql/dialect.ts';
import { sql } from '../sql/sql.ts';
import { first, run, type Steps } from '../sql/steps.ts';
import type { Actor, ImportDeletion, Instant, Reach } from '../store.ts';
import { getImport } from './imports.ts';

/** Rejections that go in one turn: a file may have millions, and nobody else can write meanwhile. */
const rejectionsAtOnce = 500;

/**
 * Forgets a receipt, or the last of its rejections when there are many: `more` says that it has to be called again. What
 * the import wrote stays, and the trail keeps that it was and that it was deleted.
 */
export function* deleteImport(
  dialect: Dialect,
  auditKey: AuditKey,
  reach: Reach,
  { centreId, importId, at, by }: { centreId: string; importId: string; at: Instant; by: Actor },
): Steps<ImportDeletion | 'more'> {
  const receipt = yield* getImport(dialect, reach, centreId, importId);
  if (!receipt) return 'absent';
  if (receipt.state === 'running') return 'running';
  const next = yield* first<{ line: number }>(
    sql`SELECT line FROM import_rejections WHERE centre_id = ${centreId} AND import_id = ${importId}
      ORDER BY line DESC, position DESC LIMIT 1 OFFSET ${rejectionsAtOnce}`,
  );
  if (next) {
    yield* run(
      sql`DELETE FROM import_rejections WHERE centre_id = ${centreId} AND import_id = ${importId}
        AND line >= ${next.line}`,
    );
    return 'more';
  }
  // What is left of its rejections goes with it.
  yield* run(sql`DELETE FROM imports WHERE centre_id = ${centreId} AND id = ${importId}`);
  const chain = centreChain(centreId);
  yield* appendEntry(auditKey, { chain, at, by, action: 'deleted', kind: 'imports', details: { importId } });
  return 'deleted';
}
