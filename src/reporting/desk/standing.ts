import type { Day } from '../../core/values/day.ts';
import type { Period } from '../../core/values/period.ts';
import type { DataQuality } from '../data-quality.ts';
import type { QualityFinding } from '../quality-findings.ts';
import { blockingFindings, isSomethingComplete } from '../releases/blocking.ts';
import type { ReleaseList, ShownClosure } from '../releases/read-releases.ts';
import type { ShownHead } from '../releases/shown-head.ts';

/** What a quarter waits for. */
export type Step =
  | 'running'
  | 'nothing-complete'
  | 'to-mend'
  | 'ready'
  /** A provisional release is out; the final one is not. */
  | 'provisional'
  /** It was final, and can be written again. */
  | 'reopened'
  | 'final';

/** Where a quarter stands: what the check list at its desk is made of. */
export type Standing = {
  readonly step: Step;
  readonly isOver: boolean;
  /** Kinds of records the centre keeps, and how many of them are complete over the quarter. */
  readonly kept: number;
  readonly complete: number;
  /** What stops a release. */
  readonly blocking: readonly QualityFinding[];
  /** Newest releases of the centre for itself. */
  readonly provisional: ShownHead | null;
  readonly final: ShownHead | null;
  readonly reopening: ShownClosure | null;
};

/** Where a quarter stands on a day. `releases` null: who asks may not read them. */
export function standingOf(
  { until }: Pick<Period, 'until'>,
  today: Day,
  { coverage, findings }: Pick<DataQuality, 'coverage' | 'findings'>,
  releases: Pick<ReleaseList, 'items' | 'closed' | 'closures'> | null,
): Standing {
  const isOver = today > until;
  const kept = coverage.filter(({ state }) => state !== 'not-kept');
  const blocking = blockingFindings(findings);
  const own = (releases?.items ?? []).filter(({ audience }) => audience === 'own');
  const newest = (state: ShownHead['state']) => own.filter((head) => head.state === state).at(-1) ?? null;
  const last = releases?.closures.at(-1);
  const reopening = last && !releases?.closed ? last : null;
  const final = newest('final');
  const provisional = newest('provisional');
  const step = (): Step => {
    if (releases?.closed || (final && !reopening)) return 'final';
    if (!isOver) return 'running';
    if (!isSomethingComplete(coverage)) return 'nothing-complete';
    if (blocking.length > 0) return 'to-mend';
    if (reopening) return 'reopened';
    return provisional ? 'provisional' : 'ready';
  };
  return {
    step: step(),
    isOver,
    kept: kept.length,
    complete: kept.filter(({ state }) => state === 'complete').length,
    blocking,
    provisional,
    final,
    reopening,
  };
}
