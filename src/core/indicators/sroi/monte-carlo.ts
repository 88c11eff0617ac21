import type { Assumption } from './assumptions.ts';
import type { SroiInputs } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import { alphasOf } from './overlap-weights.ts';
import { randomFrom, triangular, uniform } from './random.ts';
import type { AssumptionName, Sensitivity } from './sensitivity-inputs.ts';

/** What the draws say of the ratio. */
export type Simulated = {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  readonly probabilityAboveOne: number;
};

type Draw = () => number;

/**
 * Draws every assumption within its range, all at once and apart from each other, and looks at the ratios. In floating
 * point: it describes a distribution. The map must be complete and have inputs.
 */
export function monteCarlo(
  map: SroiInputs,
  outcomes: readonly Outcome[],
  assumptions: readonly Assumption[],
  { draws, seed, distribution }: Sensitivity,
): Simulated {
  const random = randomFrom(seed);
  const byKey = new Map(assumptions.map((one) => [`${one.assumption} ${one.of ?? ''}`, one]));
  const drawOf = (assumption: AssumptionName, of: string | null, otherwise: number): Draw => {
    const found = byKey.get(`${assumption} ${of ?? ''}`);
    if (!found) return () => otherwise;
    const [low, base, high] = [found.low.toNumber(), found.base.toNumber(), found.high.toNumber()];
    if (low === high) return () => base;
    return distribution === 'triangular'
      ? () => triangular(low, base, high, random())
      : () => uniform(low, high, random());
  };
  const rate = drawOf('discountRate', null, map.discountRate);
  const inputs = map.inputs.map(({ name, value }) => ({ name, draw: drawOf('inputValue', name, value ?? 0) }));
  inputs.sort((a, b) => (a.name < b.name ? -1 : 1));
  const groups = drawnGroups(map, outcomes, drawOf);
  const discounts = new Float64Array(map.horizonYears);
  const ratios = new Float64Array(draws);
  for (let turn = 0; turn < draws; turn += 1) {
    const growth = 1 + rate();
    let divisor = map.firstBenefitYearExponent === 1 ? growth : 1;
    for (let year = 0; year < discounts.length; year += 1, divisor *= growth) discounts[year] = 1 / divisor;
    const putIn = inputs.reduce((sum, { draw }) => sum + draw(), 0);
    let worth = 0;
    for (const group of groups) worth += group(discounts);
    ratios[turn] = worth / putIn;
  }
  return summary(ratios);
}

/** The worth of each overlap group, or of an outcome of its own, in one draw. */
function drawnGroups(
  map: SroiInputs,
  outcomes: readonly Outcome[],
  drawOf: (assumption: AssumptionName, of: string, otherwise: number) => Draw,
): ((discounts: Float64Array) => number)[] {
  const alphas = alphasOf(map);
  const groups = new Map<string, ((discounts: Float64Array) => number)[]>();
  for (const { key, values, given, isTransfer } of outcomes) {
    if (isTransfer || !values) continue;
    const draw = (name: Exclude<AssumptionName, 'inputValue' | 'discountRate'>) =>
      drawOf(name, key, values[name].toNumber());
    const [quantity, price, deadweight] = [draw('quantity'), draw('proxyValue'), draw('deadweight')];
    const [displacement, attribution] = [draw('displacement'), draw('attribution')];
    const [dropOff, duration] = [draw('dropOff'), draw('durationYears')];
    const worth = (discounts: Float64Array) => {
      const impact = quantity() * price() * (1 - deadweight()) * (1 - displacement()) * (1 - attribution());
      return impact * annuityOf(1 - dropOff(), duration(), discounts);
    };
    const group = given.overlapGroup === null ? `1 ${key}` : `2 ${given.overlapGroup}`;
    groups.set(group, [...(groups.get(group) ?? []), worth]);
  }
  return [...groups].map(([name, members]) => {
    const [only] = members;
    if (members.length === 1 && only) return only;
    const alpha = alphas.get(name.slice(2))?.toNumber() ?? 0;
    return (discounts) => overlapped(members, alpha, discounts);
  });
}

function overlapped(
  members: readonly ((discounts: Float64Array) => number)[],
  alpha: number,
  discounts: Float64Array,
): number {
  let [sum, dominant] = [0, 0];
  for (const member of members) {
    const worth = member(discounts);
    sum += worth;
    if (Math.abs(worth) > Math.abs(dominant)) dominant = worth;
  }
  return dominant + alpha * (sum - dominant);
}

function annuityOf(keep: number, duration: number, discounts: Float64Array): number {
  let [left, total] = [1, 0];
  for (let year = 0; year < discounts.length && year < duration; year += 1, left *= keep)
    total += left * Math.min(1, duration - year) * (discounts[year] ?? 0);
  return total;
}

function summary(ratios: Float64Array): Simulated {
  ratios.sort();
  const above = ratios.reduce((count, ratio) => count + (ratio > 1 ? 1 : 0), 0);
  const at = (part: number) => {
    const place = part * (ratios.length - 1);
    const [low, high] = [ratios[Math.floor(place)] ?? 0, ratios[Math.ceil(place)] ?? 0];
    return low + (high - low) * (place - Math.floor(place));
  };
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95), probabilityAboveOne: above / ratios.length };
}
