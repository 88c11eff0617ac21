import { calculatePsoStyle } from '../../../src/core/indicators/pso-style/calculate-pso-style.ts';
import { psoStyleInputsSchema } from '../../../src/core/indicators/pso-style/inputs.ts';
import { type PsoStyleResult, psoStyleResultSchema } from '../../../src/core/indicators/pso-style/result.ts';
import { unexplained } from './object-result.ts';

/** Computes a share as it was sent. Throws when its own schema refuses it, or the result breaks its own. */
export function runPsoStyle(inputs: unknown, asOf = '2018-12-31'): PsoStyleResult {
  const result = calculatePsoStyle({ inputs: psoStyleInputsSchema.parse(inputs), asOf });
  psoStyleResultSchema.parse(result);
  return result;
}

const notFigures =
  /\/(level|size|row|id|group|contract|standing|supplier|inYear|reading|reached|atLeastThirtyPercent|theme|answer|nl|en|from|until)$|^\/atLeast$|^\/norms\/\d+\/comparison$|^\/beside\/\d+\/positions$/;

/** What is wrong with how a share explains itself. */
export function unexplainedShare(result: PsoStyleResult): string[] {
  return unexplained(result, (pointer) => !notFigures.test(pointer));
}

/** The codes with which inputs are refused, each at its pointer. */
export function refusedShare(inputs: unknown): string[] {
  const read = psoStyleInputsSchema.safeParse(inputs);
  return (read.error?.issues ?? []).map((issue) => {
    const code = issue.code === 'custom' ? String(issue.params?.code ?? issue.message) : issue.code;
    return `/${issue.path.join('/')} ${code}`;
  });
}
