import { versionOn } from '../../formula-version.ts';
import type { ParameterSet } from '../../parameters/parameter-set.ts';
import { resolveParameters } from '../../parameters/parameter-set.ts';
import type { Quantity } from '../../quantity.ts';
import { missingReason, uniqueMissing } from '../../reason.ts';
import type { Missing } from '../../result.ts';
import { Trace } from '../../trace.ts';
import type { Day } from '../../values/day.ts';
import { exact } from '../../values/decimal.ts';
import { aboutPsoStyle } from './about.ts';
import type { PsoStyleInputs } from './inputs.ts';
import { organisationSteps } from './organisation-steps.ts';
import type { PsoStyleResult } from './result.ts';
import { psoStyleValue, tooSmall } from './value.ts';
import { psoWarnings } from './warnings.ts';

/** What one share is computed with. */
export type PsoStyleRequest = {
  /** Inputs that have passed `psoStyleInputsSchema`. */
  readonly inputs: PsoStyleInputs;
  /** The day as of which they are known: chooses the tables, and the measuring year when the inputs do not. */
  readonly asOf: Day;
  readonly parameters?: ParameterSet;
  /** What is missing of the purchases, where nobody vouches that those given are all; left out: they are. */
  readonly purchasesGap?: Missing | null;
};

/**
 * Computes an indicative share in the manner of the PSO: direct, indirect, what counts of it, and the total beside the
 * published norms. Pure: the order of positions and purchases does not matter. Never a certificate: the disclaimer is
 * part of the value. Who lacks a published weight is shown beside; an unpublished weight leaves the share unknown.
 */
export function calculatePsoStyle({ inputs, asOf, parameters, purchasesGap = null }: PsoStyleRequest): PsoStyleResult {
  const trace = new Trace(parameters ?? resolveParameters(asOf));
  const steps = organisationSteps(trace, inputs, asOf, purchasesGap);
  const { shares } = steps;
  const missing = steps.tooSmall ? [] : uniqueMissing(shares.total.missing);
  const status = steps.tooSmall ? 'not-applicable' : shares.total.value === null ? 'unknown' : 'ok';
  const value = psoStyleValue(trace, inputs, steps);
  const told = (quantity: Quantity) => (quantity.value === null ? null : exact(quantity.value));
  const share = (quantity: Quantity) => (steps.tooSmall ? null : told(quantity));
  return {
    indicator: 'pso-style',
    formulaVersion: versionOn(aboutPsoStyle.versions, asOf).version,
    status,
    value,
    exact: {
      weightedFte: told(shares.weightedFte),
      attributedFte: told(shares.attributedFte),
      direct: share(shares.direct),
      indirect: share(shares.indirect),
      indirectCounted: share(shares.counted),
      total: share(shares.total),
    },
    unit: 'object',
    reason: status === 'ok' ? null : steps.tooSmall ? tooSmall : (shares.total.reason ?? missingReason(missing)),
    missing,
    steps: trace.steps,
    counted: [],
    assumptions: [],
    warnings: psoWarnings(trace, { inputs, asOf, ...steps }),
    parametersUsed: trace.parametersUsed,
  };
}
