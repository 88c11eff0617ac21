import type { Result } from '../../core/result.ts';
import type { Text } from '../../core/values/text.ts';
import { type AgreedKey, type Allocated, allocatedOf } from './allocated.ts';
import type { GrantedFigure } from './contract-figures.ts';
import { type Parts, partsOf } from './parts-of.ts';

type ShownComparison = { period: string } & Pick<Result, 'status' | 'value' | 'exact'>;

/** A figure as another organisation gets it: without its steps, with what it is divided from where that is a share. */
export type ContractFigure = Omit<Result, 'steps' | 'parametersUsed' | 'assumptions'> & {
  label: Text;
  previous: ShownComparison;
  lastYear: ShownComparison;
  /** The method, which everybody may read; how it was computed on these records only the centre. */
  explanation: string;
  parts?: Parts;
  allocated?: Allocated[];
};

/** Units of shares and means: two of them are put together by their parts. */
const divided: readonly string[] = ['fraction', 'ratio', 'day', 'step', 'month'];

export function showContractFigure(
  { indicator, result, previous, lastYear }: GrantedFigure,
  periods: { readonly previous: string; readonly lastYear: string },
  keys: readonly AgreedKey[],
): ContractFigure {
  const { steps: _steps, parametersUsed: _parameters, assumptions: _assumptions, ...compact } = result;
  const parts = divided.includes(result.unit) ? partsOf(result) : null;
  const allocated = allocatedOf(result, keys);
  return {
    ...compact,
    label: indicator.label,
    previous: { period: periods.previous, ...comparison(previous) },
    lastYear: { period: periods.lastYear, ...comparison(lastYear) },
    explanation: `/methods/${indicator.id}`,
    ...(parts ? { parts } : {}),
    ...(allocated.length > 0 ? { allocated } : {}),
  };
}

/** A period without an agreement of its own is as unknown to the organisation as one without records. */
function comparison(result: Result | null): Omit<ShownComparison, 'period'> {
  return result
    ? { status: result.status, value: result.value, exact: result.exact }
    : { status: 'unknown', value: null, exact: null };
}
