import type { z } from 'zod';
import { type CorrectionName, correctionNames, shareOf } from './correction.ts';
import type { SroiInputs } from './inputs.ts';
import { limits } from './limits.ts';
import { keyOf } from './outcome.ts';
import { refuse } from './refusals.ts';
import type { AssumptionName, Sensitivity } from './sensitivity-inputs.ts';

type Range = Sensitivity['ranges'][number];

/** Ranges belong to something that is there, hold its value, and end in values that are allowed themselves. */
export function checkRanges(map: SroiInputs, { ranges, spread }: Sensitivity, context: z.core.$RefinementCtx): void {
  const outcomes = new Map(map.outcomes.map((outcome) => [keyOf(outcome), outcome]));
  const inputs = new Map(map.inputs.map((input) => [input.name, input]));
  const baseOf = ({ of, assumption }: Range): number | null | undefined => {
    if (assumption === 'discountRate') return of === null ? map.discountRate : undefined;
    if (assumption === 'inputValue') return inputs.get(of ?? '')?.value;
    const outcome = outcomes.get(of ?? '');
    return outcome && (isCorrection(assumption) ? shareOf(outcome[assumption]) : outcome[assumption]);
  };
  const seen = new Set<string>();
  for (const [index, range] of ranges.entries()) {
    const at = (field: string) => ['sensitivity', 'ranges', index, field];
    const key = JSON.stringify([range.assumption, range.of]);
    if (seen.has(key)) refuse(context, 'name-twice', at('of'));
    seen.add(key);
    const base = baseOf(range);
    if (base === undefined) {
      refuse(context, 'range-of-nothing', at('of'));
      continue;
    }
    for (const end of ['low', 'high'] as const)
      if (!isAllowed(range.assumption, range[end])) refuse(context, 'range-outside-domain', at(end));
    if (range.low > range.high || (base !== null && (base < range.low || base > range.high)))
      refuse(context, 'range-without-base', at('low'));
  }
  checkInputLows(map, ranges, spread.amounts, context);
}

export function isCorrection(name: AssumptionName): name is CorrectionName {
  return (correctionNames as readonly string[]).includes(name);
}

function isAllowed(assumption: AssumptionName, value: number): boolean {
  if (isCorrection(assumption)) return value >= 0 && value <= 1;
  if (assumption === 'discountRate') return value >= limits.rate.min && value <= limits.rate.max;
  if (assumption === 'durationYears') return value > 0 && value <= limits.years;
  return Math.abs(value) <= limits.amount && (value >= 0 || assumption === 'proxyValue');
}

/** A draw in which nothing was put in has no ratio. */
function checkInputLows(
  map: SroiInputs,
  ranges: readonly Range[],
  spread: number,
  context: z.core.$RefinementCtx,
): void {
  const lows = new Map(ranges.filter(({ assumption }) => assumption === 'inputValue').map(({ of, low }) => [of, low]));
  const total = map.inputs.reduce((sum, { name, value }) => sum + (lows.get(name) ?? (value ?? 0) * (1 - spread)), 0);
  const somethingIn = map.inputs.some(({ value }) => value !== null && value > 0);
  if (somethingIn && total <= 0)
    refuse(context, 'range-outside-domain', ['sensitivity', lows.size > 0 ? 'ranges' : 'spread']);
}
