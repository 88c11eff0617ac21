import type { AuditKey } from '../audit/audit-key.ts';
import { noteWrites } from '../audit/note-writes.ts';
import { saveImport } from '../imports/imports.ts';
import { forgetRowsNaming } from '../imports/rejected-rows.ts';
import type { Dialect } from '../sql/dialect.ts';
import type { Steps } from '../sql/steps.ts';
import type { Actor, Instant, Reach, RecordWrite, Settle, WriteOutcome } from '../store.ts';
import { applyPlan } from './apply.ts';
import { noteChange, readWritingState } from './centre-state.ts';
import { loadDryWorld, notePlan } from './dry-run.ts';
import { loadWorld } from './load-world.ts';
import { plan, prepare } from './plan.ts';

type WriteOptions = {
  at: Instant;
  by: Actor;
  dryRunId?: string;
  importId?: string;
  mayWait?: boolean;
  settle?: Settle;
};

/** One batch of writes: look, think, do, and note who did it. In a dry run the last steps only take notes. */
export function* writeRecords(
  dialect: Dialect,
  auditKey: AuditKey,
  reach: Reach,
  centreId: string,
  writes: readonly RecordWrite[],
  { at, by, dryRunId, importId, mayWait = false, settle }: WriteOptions,
): Steps<WriteOutcome[] | null> {
  const state = yield* readWritingState(dialect, reach, centreId);
  if (!state) return null;
  const prepared = writes.map(prepare);
  if (dryRunId !== undefined) {
    const dryRun = { runId: dryRunId, centreId };
    const world = yield* loadDryWorld(dialect, dryRun, state, prepared);
    const planned = plan(world, prepared, at, mayWait);
    yield* notePlan(dialect, dryRun, planned, at);
    yield* saveReceipt(dialect, planned.outcomes, settle);
    return planned.outcomes;
  }
  const planned = plan(yield* loadWorld(dialect, centreId, state, prepared), prepared, at, mayWait);
  if (planned.changeNumber !== state.changeNumber) {
    yield* applyPlan(dialect, centreId, planned);
    yield* noteChange(centreId, planned.changeNumber, at);
    const deleted = writes.flatMap(({ id }, place) => (planned.outcomes[place]?.result === 'deleted' ? [id] : []));
    yield* forgetRowsNaming(auditKey, centreId, deleted);
    yield* noteWrites(auditKey, { centreId, writes: prepared, planned, at, by, importId });
  }
  yield* saveReceipt(dialect, planned.outcomes, settle);
  return planned.outcomes;
}

function* saveReceipt(dialect: Dialect, outcomes: readonly WriteOutcome[], settle?: Settle): Steps<void> {
  if (!settle) return;
  const { receipt, rejections, waiting } = settle(outcomes);
  yield* saveImport(dialect, receipt, rejections, waiting);
}
