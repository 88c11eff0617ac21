import { calculateMaexStyle } from '../../../src/core/indicators/maex-style/calculate-maex-style.ts';
import { maexStyleInputsSchema } from '../../../src/core/indicators/maex-style/inputs.ts';
import { type MaexStyleResult, maexStyleResultSchema } from '../../../src/core/indicators/maex-style/result.ts';
import { unexplained } from './object-result.ts';

/** Computes a profile as it was sent. Throws when its own schema refuses it, or the result breaks its own. */
export function runMaexStyle(inputs: unknown, asOf = '2026-09-30'): MaexStyleResult {
  const result = calculateMaexStyle({ inputs: maexStyleInputsSchema.parse(inputs), asOf });
  maexStyleResultSchema.parse(result);
  return result;
}

const notFigures =
  /\/(set|audience|sdg|code|target|iris|unit|item|grade|need|description|amountEur|table|nl|en)$|^\/ladder\/apartEur$|\/also\/\d+$/;

/** What is wrong with how a profile explains itself. */
export function unexplainedProfile(result: MaexStyleResult): string[] {
  return unexplained(result, (pointer) => !notFigures.test(pointer));
}

/** The codes with which inputs are refused, each at its pointer. */
export function refusedProfile(inputs: unknown): string[] {
  const read = maexStyleInputsSchema.safeParse(inputs);
  return (read.error?.issues ?? []).map((issue) => {
    const code = issue.code === 'custom' ? String(issue.params?.code ?? issue.message) : issue.code;
    return `/${issue.path.join('/')} ${code}`;
  });
}
