import { addDays, type Day } from '../../core/values/day.ts';
import type { Period } from '../../core/values/period.ts';
import { AppError } from '../../errors.ts';
import type { DataQuality } from '../data-quality.ts';
import type { QualityFinding } from '../quality-findings.ts';

/** Refuses a quarter that still runs: its figures would be of a part of it. */
export function refuseRunning({ until }: Period, today: Day): void {
  if (today <= until) throw new AppError('quarter-not-over', { params: { from: addDays(until, 1) } });
}

/** True when of some kind all records of the period are stated to be there. */
export function isSomethingComplete(coverage: DataQuality['coverage']): boolean {
  return coverage.some(({ state }) => state === 'complete');
}

/** The findings that make a figure wrong, and so stop a release. */
export function blockingFindings<Finding extends Pick<QualityFinding, 'severity' | 'rule'>>(
  findings: readonly Finding[],
): Finding[] {
  // A date in the future is of no quarter that is over: it stands in the report, and the others go out in time.
  return findings.filter(({ severity, rule }) => severity === 'serious' && rule !== 'future-date');
}

/**
 * Refuses what should not be published: a quarter of which nothing is stated to be complete, and one with findings that
 * make a figure wrong. What makes it incomplete stands in the report itself and stops nobody.
 */
export function refuseDoubtful({ coverage, findings }: Pick<DataQuality, 'coverage' | 'findings'>): void {
  if (!isSomethingComplete(coverage)) throw new AppError('no-coverage');
  const serious = blockingFindings(findings);
  if (serious.length === 0) return;
  throw new AppError('blocking-findings', {
    faults: serious.map(({ kind, label, mend, count }) => ({
      in: 'path',
      pointer: `/${kind}`,
      code: 'blocking-finding',
      params: { finding: label, mend, count },
    })),
  });
}
