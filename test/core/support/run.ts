import { type CalculationRequest, calculate } from '../../../src/core/calculate.ts';
import type { Coverage } from '../../../src/core/coverage.ts';
import { type CentreFacts, inputsFor } from '../../../src/core/indicators/inputs-for.ts';
import { findIndicator } from '../../../src/core/indicators/registry.ts';
import { resolveParameters } from '../../../src/core/parameters/parameter-set.ts';
import type { Result } from '../../../src/core/result.ts';
import { type Period, parsePeriod } from '../../../src/core/values/period.ts';

export const noFacts: CentreFacts = {
  flow: { trajectories: [], statuses: [], participants: [] },
  guidance: { received: [], anonymous: [], given: [], sessions: [] },
  material: { movements: [], stockCounts: [], book: [], neverCounted: [], inhabitants: [] },
  participation: { measurements: [], attendance: [] },
  visitors: { counts: [] },
  volunteering: { months: [] },
};

type Asked = Partial<Pick<CalculationRequest, 'asOf' | 'by' | 'parameters'>> & { coverage?: readonly Coverage[] };

/** Computes an indicator on a centre's facts, as a what-if unless coverage is given. */
export function run(id: string, facts: Partial<CentreFacts>, periodId: string, asked: Asked = {}): Result {
  const indicator = findIndicator(id);
  if (!indicator) throw new Error(`no indicator ${id}`);
  const period = periodFrom(periodId);
  return calculate(indicator, {
    inputs: inputsFor(indicator, { ...noFacts, ...facts }),
    period,
    asOf: asked.asOf ?? '2027-12-31',
    coverage: asked.coverage ?? null,
    parameters: asked.parameters ?? resolveParameters(period.until),
    by: asked.by ?? [],
  });
}

export function periodFrom(id: string): Period {
  const period = parsePeriod(id);
  if (!period) throw new Error(`no period ${id}`);
  return period;
}
