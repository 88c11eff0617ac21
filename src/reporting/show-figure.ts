import type { Result } from '../core/result.ts';
import type { Text } from '../core/values/text.ts';
import type { Compared, Figures } from './service.ts';

type ShownComparison = { period: string } & Pick<Result, 'status' | 'value' | 'exact'>;

/** A figure as lists and reports show it: without its steps, with the period before and the same period last year. */
export type ShownFigure = Omit<Result, 'steps' | 'parametersUsed' | 'assumptions'> & {
  label: Text;
  previous: ShownComparison;
  lastYear: ShownComparison;
  /** Where the whole explanation is. */
  explanation: string;
};

/** One figure of a set, ready to answer with. */
export function showFigure(
  figures: Pick<Figures, 'centreId' | 'period' | 'previous' | 'lastYear'>,
  { indicator: about, result, previous, lastYear }: Compared,
): ShownFigure {
  const { steps: _steps, parametersUsed: _parameters, assumptions: _assumptions, ...compact } = result;
  const { centreId, period } = figures;
  return {
    ...compact,
    label: about.label,
    previous: { period: figures.previous.id, status: previous.status, value: previous.value, exact: previous.exact },
    lastYear: { period: figures.lastYear.id, status: lastYear.status, value: lastYear.value, exact: lastYear.exact },
    explanation: `/v1/centres/${centreId}/indicator-values/${about.id}?period=${period.id}`,
  };
}
