import type { CentreFacts } from '../../../src/core/indicators/inputs-for.ts';
import type { Result } from '../../../src/core/result.ts';
import { quarter } from '../../core/support/arbitraries.ts';
import { run as runCore } from '../../core/support/run.ts';

export { quarter };

/** A figure of these facts as the centre itself sees it on the day of the tests. */
export function run(id: string, facts: Partial<CentreFacts>, period: string): Result {
  return runCore(id, facts, period, { asOf: '2026-11-22' });
}
