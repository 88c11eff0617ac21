import { versionOn } from '../../formula-version.ts';
import type { ParameterSet } from '../../parameters/parameter-set.ts';
import { resolveParameters } from '../../parameters/parameter-set.ts';
import { missingReason, uniqueMissing } from '../../reason.ts';
import { Trace } from '../../trace.ts';
import type { Day } from '../../values/day.ts';
import { decimal, exact } from '../../values/decimal.ts';
import { aboutSroi } from './about.ts';
import { chosenAssumptions } from './assumptions.ts';
import type { SroiInputs } from './inputs.ts';
import { mapSteps } from './map-steps.ts';
import { namedMap } from './named-map.ts';
import { nothingEntered } from './nothing-entered.ts';
import { outcomesOf } from './outcome.ts';
import { discountsOf } from './outcome-value.ts';
import { plausibility } from './plausibility.ts';
import type { SroiResult } from './result.ts';
import { sensitivityOf } from './sensitivity.ts';
import { sroiValue } from './value.ts';
import { sroiWarnings } from './warnings.ts';

/** What one map is computed with. */
export type SroiRequest = {
  /** An impact map that has passed `sroiInputsSchema`. */
  readonly inputs: SroiInputs;
  /** The day as of which the map is known: chooses published values, and tells the age of prices. */
  readonly asOf: Day;
  readonly parameters?: ParameterSet;
};

/**
 * Computes an impact map (SROI-impactratio). Pure: the same map gives the same result, whatever the order of its rows.
 * What is not entered makes the ratio unknown and is named; the figures that can be given are given.
 */
export function calculateSroi({ inputs, asOf, parameters }: SroiRequest): SroiResult {
  const map = namedMap(inputs);
  const trace = new Trace(parameters ?? resolveParameters(asOf, plausibility));
  const outcomes = outcomesOf(map);
  const discounts = discountsOf(decimal(map.discountRate), map.firstBenefitYearExponent, map.horizonYears);
  const steps = mapSteps(trace, map, outcomes, discounts);
  const { society } = steps;
  const missing = uniqueMissing([...nothingEntered(map), ...society.ratio.missing]);
  const headline = society.ratio;
  const known = headline.value !== null && missing.length === 0;
  const sensitivity = sensitivityOf(map, outcomes, known);
  const told = (name: 'ratio' | 'netRatio' | 'inputs' | 'presentValue' | 'netPresentValue') => {
    const { value } = society[name];
    return value && exact(value);
  };
  return {
    indicator: 'sroi',
    formulaVersion: versionOn(aboutSroi.versions, asOf).version,
    status: known ? 'ok' : 'unknown',
    value: sroiValue(map, steps, sensitivity),
    exact: {
      ratio: told('ratio'),
      netRatio: told('netRatio'),
      inputs: told('inputs'),
      presentValue: told('presentValue'),
      netPresentValue: told('netPresentValue'),
    },
    unit: 'object',
    reason: known ? null : missing.length > 0 ? missingReason(missing) : headline.reason,
    missing,
    steps: trace.steps,
    counted: [],
    assumptions: chosenAssumptions(map, outcomes),
    warnings: sroiWarnings(trace, map, asOf, steps.outcomes, society),
    parametersUsed: trace.parametersUsed,
  };
}
