import { calculate } from '../../core/calculate.ts';
import type { Coverage } from '../../core/coverage.ts';
import type { Indicator } from '../../core/define-indicator.ts';
import type { Parameter } from '../../core/define-parameter.ts';
import { ownParameters } from '../../core/parameters/own-values.ts';
import { resolveParameters } from '../../core/parameters/parameter-set.ts';
import type { Result } from '../../core/result.ts';
import type { Day } from '../../core/values/day.ts';
import { parsePeriod } from '../../core/values/period.ts';
import type { Text } from '../../core/values/text.ts';
import { workedExampleRows } from './data.ts';

/** A worked example of an indicator: what goes in, in the form in which the indicator takes it. */
export type WorkedExample = {
  readonly indicator: string;
  readonly name: Text;
  /** Who worked it out, or published it. */
  readonly source: { readonly title: string; readonly url?: string };
  readonly period: string;
  readonly asOf: Day;
  /** What is stated to be complete; null: the inputs are all there is. */
  readonly coverage: readonly Coverage[] | null;
  /** Breakdowns shown beside the figure. */
  readonly by: readonly string[];
  /** Values of the centre's own, by id. */
  readonly own: Readonly<Record<string, string>>;
  readonly inputs: unknown;
};

/** The worked examples of an indicator that are shown to people; the tests of the service hold more of them. */
export function workedExamplesOf(indicatorId: string): readonly WorkedExample[] {
  return workedExampleRows.filter(({ indicator }) => indicator === indicatorId);
}

/** Works an example out with the formula the service uses, so that what is shown is what it does. */
export function workOut(indicator: Indicator, example: WorkedExample): Result {
  const period = parsePeriod(example.period);
  if (!period) throw new RangeError(`no period ${example.period}`);
  return calculate(indicator, {
    inputs: indicator.inputs.parse(example.inputs),
    period,
    asOf: example.asOf,
    coverage: example.coverage,
    parameters: resolveParameters(period.until, undefined, ownValues(example.own)),
    by: example.by,
  });
}

/** In force on every day: an example gives a value and says no more of it. */
function ownValues(values: WorkedExample['own']): Parameter[] {
  const source = { title: 'Eigen waarde van het centrum in dit voorbeeld', publisher: '' };
  return ownParameters(
    Object.entries(values).map(([id, value]) => ({ id, value, from: '2000-01-01', source, note: '-' })),
  );
}
