import type { Assumption } from './assumptions.ts';
import type { SroiInputs } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import { alphasOf } from './overlap-weights.ts';
import type { AssumptionName } from './sensitivity-inputs.ts';

/** Numbers of one outcome, in the order in which they stand in a plan. */
export const drawnOfOutcome = [
  'quantity',
  'proxyValue',
  'deadweight',
  'displacement',
  'attribution',
  'dropOff',
  'durationYears',
] as const satisfies AssumptionName[];

/** Every number of a map that is drawn, in rows of plain numbers: the rate, the inputs, then seven for each outcome. */
export type DrawPlan = {
  readonly low: Float64Array;
  readonly base: Float64Array;
  readonly high: Float64Array;
  /** How many inputs follow the rate. */
  readonly inputs: number;
  /** Overlap groups, with the number of outcomes in each; an outcome of its own is a group of one. */
  readonly groups: readonly { readonly size: number; readonly alpha: number }[];
};

/** Lays out what is drawn. The map must be complete. */
export function drawPlan(map: SroiInputs, outcomes: readonly Outcome[], assumptions: readonly Assumption[]): DrawPlan {
  const key = (assumption: AssumptionName, of: string | null) => `${assumption} ${of ?? ''}`;
  const byKey = new Map(assumptions.map((one) => [key(one.assumption, one.of), one]));
  const spans: [low: number, base: number, high: number][] = [];
  const add = (assumption: AssumptionName, of: string | null, otherwise: number): void => {
    const found = byKey.get(key(assumption, of));
    if (found) spans.push([found.low.toNumber(), found.base.toNumber(), found.high.toNumber()]);
    else spans.push([otherwise, otherwise, otherwise]);
  };
  add('discountRate', null, map.discountRate);
  const inputs = [...map.inputs].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, value } of inputs) add('inputValue', name, value ?? 0);
  const alphas = alphasOf(map);
  const groups = [...grouped(outcomes)].map(([name, members]) => {
    for (const { key, values } of members)
      for (const field of drawnOfOutcome) add(field, key, values?.[field].toNumber() ?? 0);
    return { size: members.length, alpha: alphas.get(name.slice(2))?.toNumber() ?? 0 };
  });
  return {
    low: Float64Array.from(spans, ([low]) => low),
    base: Float64Array.from(spans, ([, base]) => base),
    high: Float64Array.from(spans, ([, , high]) => high),
    inputs: inputs.length,
    groups,
  };
}

/** Transfers cancel for society and are left out. */
function grouped(outcomes: readonly Outcome[]): Map<string, Outcome[]> {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    if (outcome.isTransfer || !outcome.values) continue;
    const name = outcome.given.overlapGroup === null ? `1 ${outcome.key}` : `2 ${outcome.given.overlapGroup}`;
    const members = groups.get(name);
    if (members) members.push(outcome);
    else groups.set(name, [outcome]);
  }
  return groups;
}
