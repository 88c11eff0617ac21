import { breakdownOf, checkBreakdowns } from './calculate-breakdown.ts';
import { type Coverage, coverageAsOf, coverageGap } from './coverage.ts';
import type { Context, Indicator, Measured } from './define-indicator.ts';
import type { ParameterSet } from './parameters/parameter-set.ts';
import { missingReason, uniqueMissing } from './reason.ts';
import type { Missing, Result, Warning } from './result.ts';
import { Trace } from './trace.ts';
import type { Day } from './values/day.ts';
import { dayText } from './values/day-text.ts';
import { exact, rounded } from './values/decimal.ts';
import type { Period } from './values/period.ts';

/** What one calculation is asked. */
export type CalculationRequest<Inputs = unknown> = {
  /** Inputs that have passed the indicator's schema. */
  readonly inputs: Inputs;
  readonly period: Period;
  /** The day as of which the inputs are known. */
  readonly asOf: Day;
  /** What the centre states to be complete, believed through `asOf`; null for a what-if, where the inputs are all there is. */
  readonly coverage: readonly Coverage[] | null;
  readonly parameters: ParameterSet;
  /** Names of breakdowns to give beside the figure. */
  readonly by?: readonly string[];
};

/**
 * Computes one indicator. Pure: the same request gives the same result, whatever the order of its inputs.
 * Throws `unknown-breakdown` for a name the indicator does not have, and `unknown-code` for a code that is in no list;
 * everything that is merely missing gives a result that is unknown.
 */
export function calculate<Inputs>(indicator: Indicator<Inputs>, request: CalculationRequest<Inputs>): Result {
  const { period, asOf } = request;
  const coverage = request.coverage && coverageAsOf(request.coverage, asOf);
  const names = checkBreakdowns(indicator, request.by ?? []);
  const gaps = (kinds: readonly string[]): Missing[] =>
    coverage ? kinds.flatMap((kind) => coverageGap(coverage, kind, period.from, period.until) ?? []) : [];
  const context: Context = {
    period,
    asOf,
    covers: (kind, from, until) => coverage === null || coverageGap(coverage, kind, from, until) === null,
  };
  const notCovered = gaps(indicator.requires);
  if (notCovered.length > 0) return notCoveredResult(indicator, request, names, notCovered);

  const opened = indicator.open(request.inputs, context);
  const trace = new Trace(request.parameters);
  const measured = opened.measure(trace);
  const breakdowns = names.map((by) =>
    breakdownOf(indicator, opened, by, gaps(indicator.breakdownRequires[by] ?? []), request.parameters),
  );
  const warnings = [
    ...periodWarnings(context),
    ...(measured.warnings ?? []),
    ...breakdowns.flatMap((breakdown) => breakdown.warnings),
  ];
  return {
    ...outcome(indicator, asOf, measured),
    steps: trace.steps,
    counted: measured.counted.map((counted) => ({ ...counted })),
    parametersUsed: trace.parametersUsed,
    assumptions: [],
    warnings,
    ...(names.length > 0 ? { breakdowns: breakdowns.map(({ breakdown }) => breakdown) } : {}),
  };
}

type Outcome = Pick<
  Result,
  'indicator' | 'formulaVersion' | 'status' | 'value' | 'exact' | 'unit' | 'range' | 'reason' | 'missing'
>;

function outcome<Inputs>(indicator: Indicator<Inputs>, asOf: Day, { result, low, high }: Measured): Outcome {
  const missing = uniqueMissing(result.missing);
  const known = result.value;
  const { unit } = indicator;
  const bounds = low?.value && high?.value ? { low: low.value, high: high.value } : null;
  return {
    indicator: indicator.id,
    formulaVersion: indicator.versionOn(asOf).version,
    status: known ? 'ok' : 'unknown',
    value: known && rounded(known, unit),
    exact: known && exact(known),
    unit,
    ...(known && bounds
      ? {
          range: {
            low: rounded(bounds.low, unit),
            high: rounded(bounds.high, unit),
            exactLow: exact(bounds.low),
            exactHigh: exact(bounds.high),
          },
        }
      : {}),
    reason: known ? null : (result.reason ?? missingReason(missing)),
    missing,
  };
}

function notCoveredResult<Inputs>(
  indicator: Indicator<Inputs>,
  { period, asOf }: Pick<Context, 'period' | 'asOf'>,
  names: readonly string[],
  missing: Missing[],
): Result {
  const reason = missingReason(missing);
  return {
    indicator: indicator.id,
    formulaVersion: indicator.versionOn(asOf).version,
    status: 'unknown',
    value: null,
    exact: null,
    unit: indicator.unit,
    reason,
    missing,
    steps: [],
    counted: [],
    parametersUsed: [],
    assumptions: [],
    warnings: periodWarnings({ period, asOf }),
    ...(names.length > 0
      ? { breakdowns: names.map((by) => ({ by, status: 'unknown' as const, reason, missing, rows: [] })) }
      : {}),
  };
}

function periodWarnings({ period, asOf }: Pick<Context, 'period' | 'asOf'>): Warning[] {
  if (asOf > period.until) return [];
  const [today, last] = [dayText(asOf), dayText(period.until)];
  const label = {
    nl: `De periode is nog niet voorbij: bijgewerkt tot en met ${today.nl}, de periode eindigt op ${last.nl}`,
    en: `The period is not over: as of ${today.en}, the period ends on ${last.en}`,
  };
  return [{ code: 'period-not-over', label, params: { asOf, until: period.until } }];
}
