import { decimal, rounded } from '../../values/decimal.ts';
import type { Text } from '../../values/text.ts';
import { variedAssumptions } from './assumptions.ts';
import type { SroiInputs } from './inputs.ts';
import { monteCarlo } from './monte-carlo.ts';
import type { Outcome } from './outcome.ts';
import { RatioModel } from './ratio-model.ts';
import { noRatioToVary, noSensitivity } from './reasons.ts';
import type { SroiValue } from './result.ts';
import { switchingValues } from './switching-values.ts';
import { tornado } from './tornado.ts';

/** How the ratio moves with its assumptions, or why that is not told. */
export function sensitivityOf(
  map: SroiInputs,
  outcomes: readonly Outcome[],
  known: boolean,
): SroiValue['sensitivity'] | Text {
  if (map.sensitivity === null) return noSensitivity;
  if (!known) return noRatioToVary;
  const model = new RatioModel(map, outcomes);
  const varied = variedAssumptions(map, outcomes, map.sensitivity);
  const { p5, p50, p95, probabilityAboveOne } = monteCarlo(map, outcomes, varied, map.sensitivity);
  return {
    tornado: tornado(model, varied),
    switchingValues: switchingValues(model, varied, map.horizonYears),
    monteCarlo: {
      p5: rounded(decimal(p5), 'ratio'),
      p50: rounded(decimal(p50), 'ratio'),
      p95: rounded(decimal(p95), 'ratio'),
      probabilityAboveOne: rounded(decimal(probabilityAboveOne), 'fraction'),
    },
  };
}
