import { versionOn } from '../../formula-version.ts';
import { resolveParameters } from '../../parameters/parameter-set.ts';
import { missingReason, uniqueMissing } from '../../reason.ts';
import { Trace } from '../../trace.ts';
import type { Day } from '../../values/day.ts';
import { exact } from '../../values/decimal.ts';
import { aboutAgreements } from './about.ts';
import { type Agreement, agreementSteps } from './agreement-steps.ts';
import type { AgreementsResult } from './result.ts';
import { type Totals, totalSteps } from './totals.ts';
import { agreementsValue } from './value.ts';
import { agreementWarnings } from './warnings.ts';

/** What one calculation is made with. */
export type AgreementsRequest = {
  /** Inputs that have passed `agreementInputsSchema`; what was realised may keep more digits than a number holds. */
  readonly inputs: { readonly agreements: readonly Agreement[] };
  /** The day on which is looked: what was due before it is over. */
  readonly asOf: Day;
};

/**
 * Compares what was agreed with what was realised. Pure: nothing is divided over time but the target, and what is not
 * known stays so. Unknown as long as one target of an agreement that has begun is.
 */
export function calculateAgreements({ inputs, asOf }: AgreementsRequest): AgreementsResult {
  const trace = new Trace(resolveParameters(asOf));
  const rows = inputs.agreements.map((agreement, index) => agreementSteps(trace, agreement, index, asOf));
  const totals = totalSteps(trace, rows);
  const missing = uniqueMissing(
    rows.flatMap(({ targets }) => targets.flatMap(({ realised }) => realised?.missing ?? [])),
  );
  const known = totals.onCourse.value !== null && missing.length === 0;
  const told = (name: keyof Totals) => {
    const { value } = totals[name];
    return value && exact(value);
  };
  return {
    indicator: 'agreements.realised',
    formulaVersion: versionOn(aboutAgreements.versions, asOf).version,
    status: known ? 'ok' : 'unknown',
    value: agreementsValue(rows, totals, asOf),
    exact: {
      targets: told('targets'),
      onCourse: told('onCourse'),
      behind: told('behind'),
      unknown: told('unknown'),
    },
    unit: 'object',
    reason: known ? null : missing.length > 0 ? missingReason(missing) : totals.onCourse.reason,
    missing,
    steps: trace.steps,
    counted: [],
    parametersUsed: trace.parametersUsed,
    assumptions: [],
    warnings: agreementWarnings(rows),
  };
}
