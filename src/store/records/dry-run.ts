import type { Dialect } from '../sql/dialect.ts';
import { raw, sql } from '../sql/sql.ts';
import { all, first, insert, run, type Steps } from '../sql/steps.ts';
import type { Instant } from '../store.ts';
import { layoutOf } from '../tables/record-layout.ts';
import { tableNamed } from '../tables.ts';
import type { Reference } from './encoded.ts';
import { type Hidden, loadWorld } from './load-world.ts';
import { digestIn, notedText, readIn } from './noted-text.ts';
import type { Plan, PreparedWrite } from './plan.ts';
import type { KnownRecord, World } from './world.ts';

/** Which dry run, of which centre. */
export type DryRun = { readonly runId: string; readonly centreId: string };

type NotedRecord = {
  id: string;
  digest: string | null;
  source: string;
  createdAt: Instant;
  updatedAt: Instant;
  revision: number;
};

/** What a batch must know in a dry run: the store as the earlier batches of the same run would have left it. */
export function* loadDryWorld(
  dialect: Dialect,
  dryRun: DryRun,
  { changeNumber, closed }: Pick<World, 'changeNumber' | 'closed'>,
  writes: readonly PreparedWrite[],
): Steps<World> {
  const noted = yield* first<{ changeNumber: number }>(
    sql`SELECT change_number AS "changeNumber" FROM dry_runs WHERE ${ofRun(dryRun)}`,
  );
  const reached = Math.max(changeNumber, noted?.changeNumber ?? 0);
  const world = yield* loadWorld(dialect, dryRun.centreId, { changeNumber: reached, closed }, writes, hiddenBy(dryRun));
  if (!noted) return world;
  yield* overlayWritten(dialect, dryRun, world);
  yield* overlayPresent(dialect, dryRun, writes, world);
  yield* overlayReferrers(dialect, dryRun, world);
  yield* overlayCompanions(dialect, dryRun, world);
  return world;
}

/** Notes what a batch would have done. */
export function* notePlan(dialect: Dialect, dryRun: DryRun, { changes, changeNumber }: Plan, at: Instant): Steps<void> {
  const { runId, centreId } = dryRun;
  yield* insert(tableNamed('dry_runs'), [[runId, centreId, changeNumber, at]], 'replace');
  for (const kind of changes.kinds()) {
    const records = [...changes.of(kind)].filter(([, { before, after }]) => before ?? after);
    const ids = records.map(([id]) => id);
    yield* run(
      sql`DELETE FROM dry_run_references WHERE ${ofRun(dryRun)} AND kind = ${kind} AND ${dialect.oneOf('id', ids)}`,
    );
    const rows = records.map(([id, { before, after }]) => {
      const { source, createdAt, updatedAt, revision } = (after ?? before) as KnownRecord;
      return [runId, centreId, kind, id, after && notedText(kind, after), source, createdAt, updatedAt, revision];
    });
    yield* insert(tableNamed('dry_run_records'), rows, 'replace');
    const references = records.flatMap(([id, { after }]) =>
      (after?.references ?? []).map((reference) => [runId, centreId, kind, id, reference.kind, reference.id]),
    );
    yield* insert(tableNamed('dry_run_references'), references, 'ignore');
  }
}

/** Forgets a dry run. */
export function* forgetDryRun(runId: string): Steps<void> {
  yield* run(sql`DELETE FROM dry_runs WHERE run_id = ${runId}`);
}

/** Forgets dry runs that have noted nothing since: their process died. */
export function* forgetDryRunsBefore(instant: Instant): Steps<void> {
  yield* run(sql`DELETE FROM dry_runs WHERE noted_at < ${instant}`);
}

function* overlayWritten(dialect: Dialect, dryRun: DryRun, world: World): Steps<void> {
  for (const kind of world.records.kinds()) {
    const ids = [...world.records.of(kind).keys()];
    const noted = yield* all<NotedRecord>(
      sql`SELECT id, digest, source, created_at AS "createdAt", updated_at AS "updatedAt", revision FROM dry_run_records
        WHERE ${ofRun(dryRun)} AND kind = ${kind} AND ${dialect.oneOf('id', ids)}`,
    );
    const references = yield* all<{ id: string; targetKind: string; targetId: string }>(
      sql`SELECT id, target_kind AS "targetKind", target_id AS "targetId" FROM dry_run_references
        WHERE ${ofRun(dryRun)} AND kind = ${kind} AND ${dialect.oneOf('id', ids)}`,
    );
    const byId = new Map<string, Reference[]>();
    for (const { id, targetKind, targetId } of references) {
      byId.set(id, [...(byId.get(id) ?? []), { pointer: '', kind: targetKind, id: targetId }]);
    }
    for (const { id, digest: text, ...stamps } of noted) {
      const stored = world.records.get(kind, id)?.content;
      const beneath = stored && !('digest' in stored) ? stored : null;
      const known =
        text === null
          ? null
          : {
              content: { digest: digestIn(text), beneath, noted: text },
              references: byId.get(id) ?? [],
              ...stamps,
            };
      world.records.set(kind, id, known);
    }
  }
}

function* overlayPresent(
  dialect: Dialect,
  dryRun: DryRun,
  writes: readonly PreparedWrite[],
  world: World,
): Steps<void> {
  const wanted = new Map<string, Set<string>>();
  for (const { kind, id } of writes.flatMap((write) => (write.action === 'put' ? write.references : []))) {
    wanted.set(kind, (wanted.get(kind) ?? new Set()).add(id));
  }
  for (const [kind, ids] of wanted) {
    const found = yield* all<{ id: string }>(
      sql`SELECT id FROM dry_run_records
        WHERE ${ofRun(dryRun)} AND kind = ${kind} AND ${dialect.oneOf('id', [...ids])} AND digest IS NOT NULL`,
    );
    for (const { id } of found) world.present.set(kind, id, true);
  }
}

function* overlayReferrers(dialect: Dialect, dryRun: DryRun, world: World): Steps<void> {
  for (const target of world.referrers.kinds()) {
    const ids = [...world.referrers.of(target).keys()];
    const rows = yield* all<{ id: string; kind: string; count: number }>(
      sql`SELECT target_id AS "id", kind, COUNT(*) AS "count" FROM dry_run_references
        WHERE ${ofRun(dryRun)} AND target_kind = ${target} AND ${dialect.oneOf('target_id', ids)}
          AND NOT (kind = target_kind AND id = target_id)
        GROUP BY target_id, kind`,
    );
    for (const { id, kind, count } of rows) {
      const counts = world.referrers.get(target, id);
      counts?.set(kind, (counts.get(kind) ?? 0) + count);
    }
  }
}

/** Records the run would have written, with those they stand together with. */
function* overlayCompanions(dialect: Dialect, dryRun: DryRun, world: World): Steps<void> {
  for (const kind of world.companions.kinds()) {
    const { fields, together } = layoutOf(kind).kind;
    const by = together && fields[together.by];
    if (by?.type !== 'reference') continue;
    const rows = yield* all<{ id: string; target: string; noted: string }>(
      sql`SELECT r.id, r.digest AS "noted", t.target_id AS "target" FROM dry_run_references AS t
        JOIN dry_run_records AS r ON r.run_id = t.run_id AND r.centre_id = t.centre_id AND r.kind = t.kind AND r.id = t.id
        WHERE t.run_id = ${dryRun.runId} AND t.centre_id = ${dryRun.centreId} AND t.kind = ${kind}
          AND t.target_kind = ${by.to} AND ${dialect.oneOf('t.target_id', [...world.companions.of(kind).keys()])}
          AND r.digest IS NOT NULL`,
    );
    for (const { id, target, noted } of rows) world.companions.get(kind, target)?.set(id, readIn(noted));
  }
}

/** Stored records the run has changed or deleted count no longer as they are stored. */
function hiddenBy(dryRun: DryRun): Hidden {
  return (kind, idColumn) =>
    sql`NOT EXISTS (SELECT 1 FROM dry_run_records AS "noted" WHERE "noted".run_id = ${dryRun.runId}
      AND "noted".centre_id = ${dryRun.centreId} AND "noted".kind = ${kind}
      AND "noted".id = ${raw(idColumn)})`;
}

function ofRun({ runId, centreId }: DryRun) {
  return sql`run_id = ${runId} AND centre_id = ${centreId}`;
}
