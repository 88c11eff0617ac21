import { calculate } from '../core/calculate.ts';
import type { Indicator } from '../core/define-indicator.ts';
import { resolveParameters } from '../core/parameters/parameter-set.ts';
import type { Result } from '../core/result.ts';
import type { Day } from '../core/values/day.ts';
import type { Period } from '../core/values/period.ts';

/** One indicator on inputs that belong to no centre. `inputs` have passed the schema of the indicator. */
export type WhatIf = {
  readonly indicator: Indicator;
  readonly asOf: Day;
  readonly period: Period;
  readonly inputs: unknown;
};

/**
 * Computes what an indicator says of these inputs. They are all there is: no coverage is asked for. Published values are
 * those of `asOf`, so that a calculation of last year can be made again, and not those of the period's last day, as for
 * a centre: a plan reaches into years of which nothing has been published.
 */
export function whatIf({ indicator, asOf, period, inputs }: WhatIf): Result {
  return calculate(indicator, { inputs, period, asOf, coverage: null, parameters: resolveParameters(asOf) });
}
