import type { Assumption } from './assumptions.ts';
import { type DrawPlan, drawnOfOutcome, drawPlan } from './draw-plan.ts';
import type { SroiInputs } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import { randomFrom, triangular, uniform } from './random.ts';
import type { Sensitivity } from './sensitivity-inputs.ts';

/** What the draws say of the ratio. */
export type Simulated = {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  readonly probabilityAboveOne: number;
};

/**
 * Draws every assumption within its range, all at once and apart from each other, and looks at the ratios. In floating
 * point, over rows of plain numbers: it describes a distribution, and is done ten thousand times. The map must be
 * complete and have inputs.
 */
export function monteCarlo(
  map: SroiInputs,
  outcomes: readonly Outcome[],
  assumptions: readonly Assumption[],
  { draws, seed, distribution }: Sensitivity,
): Simulated {
  const plan = drawPlan(map, outcomes, assumptions);
  const random = randomFrom(seed);
  const drawn = plan.base.slice();
  const discounts = new Float64Array(map.horizonYears);
  const ratios = new Float64Array(draws);
  for (let turn = 0; turn < draws; turn += 1) {
    drawAll(plan, drawn, random, distribution === 'triangular');
    discount(discounts, 1 + (drawn[0] ?? 0), map.firstBenefitYearExponent);
    ratios[turn] = ratioOf(plan, drawn, discounts);
  }
  return summary(ratios);
}

function drawAll({ low, base, high }: DrawPlan, drawn: Float64Array, random: () => number, triangle: boolean): void {
  for (let place = 0; place < drawn.length; place += 1) {
    const from = low[place] as number;
    const to = high[place] as number;
    if (from === to) continue;
    drawn[place] = triangle ? triangular(from, base[place] as number, to, random()) : uniform(from, to, random());
  }
}

function discount(discounts: Float64Array, growth: number, exponent: number): void {
  let divisor = exponent === 1 ? growth : 1;
  for (let year = 0; year < discounts.length; year += 1, divisor *= growth) discounts[year] = 1 / divisor;
}

function ratioOf({ inputs, groups }: DrawPlan, drawn: Float64Array, discounts: Float64Array): number {
  let putIn = 0;
  for (let place = 1; place <= inputs; place += 1) putIn += drawn[place] as number;
  let total = 0;
  let place = inputs + 1;
  for (const { size, alpha } of groups) {
    let sum = 0;
    let dominant = 0;
    for (let member = 0; member < size; member += 1, place += drawnOfOutcome.length) {
      const worth = worthAt(drawn, place, discounts);
      sum += worth;
      if (Math.abs(worth) > Math.abs(dominant)) dominant = worth;
    }
    total += size === 1 ? sum : dominant + alpha * (sum - dominant);
  }
  return total / putIn;
}

/** The worth of the outcome whose numbers start at a place. */
function worthAt(drawn: Float64Array, place: number, discounts: Float64Array): number {
  let impact = (drawn[place] as number) * (drawn[place + 1] as number);
  for (let share = 2; share < 5; share += 1) impact *= 1 - (drawn[place + share] as number);
  const keep = 1 - (drawn[place + 5] as number);
  const duration = drawn[place + 6] as number;
  let left = 1;
  let total = 0;
  for (let year = 0; year < discounts.length && year < duration; year += 1, left *= keep)
    total += left * Math.min(1, duration - year) * (discounts[year] as number);
  return impact * total;
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
