import type { Dialect } from '../sql/dialect.ts';
import type { Steps } from '../sql/steps.ts';
import type { Instant, Reach, RecordWrite, WriteOutcome } from '../store.ts';
import { applyPlan } from './apply.ts';
import { noteChange, readCentreState } from './centre-state.ts';
import { loadDryWorld, notePlan } from './dry-run.ts';
import { loadWorld } from './load-world.ts';
import { plan, prepare } from './plan.ts';

/** One batch of writes: look, think, do. In a dry run the last step only takes notes. */
export function* writeRecords(
  dialect: Dialect,
  reach: Reach,
  centreId: string,
  writes: readonly RecordWrite[],
  { at, dryRunId }: { at: Instant; dryRunId?: string },
): Steps<WriteOutcome[] | null> {
  const state = yield* readCentreState(dialect, reach, centreId);
  if (!state) return null;
  const prepared = writes.map(prepare);
  if (dryRunId !== undefined) {
    const dryRun = { runId: dryRunId, centreId };
    const world = yield* loadDryWorld(dialect, dryRun, state.changeNumber, prepared);
    const planned = plan(world, prepared, at);
    yield* notePlan(dialect, dryRun, planned, at);
    return planned.outcomes;
  }
  const planned = plan(yield* loadWorld(dialect, centreId, state.changeNumber, prepared), prepared, at);
  if (planned.changeNumber !== state.changeNumber) {
    yield* applyPlan(dialect, centreId, planned);
    yield* noteChange(centreId, planned.changeNumber, at);
  }
  return planned.outcomes;
}
