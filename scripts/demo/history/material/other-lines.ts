import { addDays, type Day } from '../../../../src/core/values/day.ts';
import type { Period } from '../../../../src/core/values/period.ts';
import type { CentreProfile } from '../profiles.ts';
import type { Random } from '../random.ts';
import type { MaterialCategory, MovementData } from '../types.ts';
import type { CategoryRule } from './category-rules.ts';
import { scaleGrams, splitMass } from './split-mass.ts';

/** How many of the rarer lines a centre has in a quarter, growing with its size. */
export function otherLineCounts({ movements }: CentreProfile) {
  const perQuarter = movements / 8;
  return {
    transformations: Math.max(4, Math.round(perQuarter / 190)),
    transfers: Math.max(1, Math.round(perQuarter / 1200)),
    corrections: Math.max(1, Math.round(perQuarter / 1500)),
    repairs: Math.max(6, Math.round(perQuarter / 80)),
  };
}

/** Taken apart: what came in as one category goes on as another. */
export function transformationLines(
  random: Random,
  { category, becomes }: CategoryRule,
  gramsIn: number,
  lines: number,
  pickDay: () => Day,
): MovementData[] {
  if (!becomes) return [];
  return splitMass(random, gramsIn * becomes.share, lines).map((mass) => ({
    date: pickDay(),
    direction: 'transformation',
    category,
    toCategory: becomes.category,
    kilograms: mass / 1000,
    method: 'weighed',
  }));
}

const lent: readonly MaterialCategory[] = ['furniture', 'eee-small', 'bicycle', 'textile'];

/** Taken to a partner to be repaired and brought back within the quarter. */
export function transferLines(random: Random, centre: CentreProfile, quarter: Period, pairs: number): MovementData[] {
  return Array.from({ length: pairs }, () => {
    const category = random.pick(lent);
    const kilograms = random.whole(400, 2500) / 10;
    const date = addDays(quarter.from, random.whole(3, 65));
    const common = { category, kilograms, method: 'weighed', counterpart: centre.companyId } as const;
    return [
      { date, direction: 'transfer-out', ...common },
      { date: addDays(date, random.whole(5, 18)), direction: 'transfer-in', ...common },
    ] satisfies MovementData[];
  }).flat();
}

/** Booked under the wrong category and set right, and water that had been weighed with the textile. */
export function correctionLines(random: Random, grams: number, sets: number, pickDay: () => Day): MovementData[] {
  return Array.from({ length: sets }, () => {
    const date = pickDay();
    const moved = Math.max(1, Math.round((grams * random.between(0.0004, 0.001)) / scaleGrams)) / 10;
    const water = Math.max(1, Math.round((grams * random.between(0.0003, 0.0006)) / scaleGrams)) / 10;
    return [
      { date, direction: 'correction', category: 'other', kilograms: -moved },
      { date, direction: 'correction', category: 'housewares', kilograms: moved },
      { date: pickDay(), direction: 'correction', category: 'textile', kilograms: -water },
    ] satisfies MovementData[];
  }).flat();
}

/** Repaired for their owners: never collected, never stock. */
export function repairLines(random: Random, lines: number, pickDay: () => Day): MovementData[] {
  return Array.from({ length: lines }, () => {
    const [category, heaviest] = random.weighted([
      [['eee-small', 60], 5],
      [['bicycle', 220], 3],
      [['textile', 15], 2],
    ] as const);
    return {
      date: pickDay(),
      direction: 'out',
      category,
      destination: 'repaired-return',
      kilograms: random.whole(5, heaviest) / 10,
      items: 1,
      method: 'estimated',
      isWaste: false,
      channel: 'order',
    } satisfies MovementData;
  });
}
