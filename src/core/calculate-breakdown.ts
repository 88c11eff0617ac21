import type { BreakdownName } from './breakdown.ts';
import { CoreError } from './core-error.ts';
import type { ListedIndicator, Opened, OpenPart } from './define-indicator.ts';
import type { ParameterSet } from './parameters/parameter-set.ts';
import { missingReason, uniqueMissing } from './reason.ts';
import type { Breakdown, BreakdownRow, Missing, Warning } from './result.ts';
import { Trace } from './trace.ts';
import { exact, rounded } from './values/decimal.ts';

/** The names asked for, each once. Throws `unknown-breakdown` with the names the indicator does have. */
export function checkBreakdowns(indicator: ListedIndicator, by: readonly string[]): BreakdownName[] {
  const known: readonly string[] = indicator.breakdowns;
  const wrong = by.find((name) => !known.includes(name));
  if (wrong !== undefined)
    throw new CoreError('unknown-breakdown', `${indicator.id} has no breakdown ${wrong}`, {
      indicator: indicator.id,
      by: wrong,
      valid: known.join(', '),
    });
  return indicator.breakdowns.filter((name) => by.includes(name));
}

/** The figure for each part; unknown as a whole when the records that tell the parts apart are not complete. */
export function breakdownOf(
  indicator: ListedIndicator,
  opened: Opened,
  by: BreakdownName,
  notCovered: Missing[],
  parameters: ParameterSet,
): { breakdown: Breakdown; warnings: readonly Warning[] } {
  if (notCovered.length > 0) {
    const reason = missingReason(notCovered);
    return { breakdown: { by, status: 'unknown', reason, missing: notCovered, rows: [] }, warnings: [] };
  }
  const { parts, warnings } = opened.parts(by);
  const rows = parts.map((part) => rowOf(indicator, part, parameters));
  return { breakdown: { by, status: 'ok', reason: null, missing: [], rows }, warnings };
}

function rowOf({ unit }: ListedIndicator, part: OpenPart, parameters: ParameterSet): BreakdownRow {
  const { result, warnings = [] } = part.measure(new Trace(parameters));
  const { value, missing, reason } = result;
  const { code, label } = part;
  const warned = warnings.length > 0 ? { warnings: [...warnings] } : {};
  if (value) return { code, label, status: 'ok', value: rounded(value, unit), exact: exact(value), ...warned };
  const why = reason ?? missingReason(uniqueMissing(missing));
  return { code, label, status: 'unknown', value: null, exact: null, reason: why, ...warned };
}
