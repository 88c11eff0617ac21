import type { Day } from '../../../../src/core/values/day.ts';
import type { Random } from '../random.ts';
import type { MaterialOrigin, MovementData } from '../types.ts';
import type { CategoryRule } from './category-rules.ts';
import { methodOf } from './method.ts';
import { splitMass } from './split-mass.ts';

const origins: readonly (readonly [MaterialOrigin, number])[] = [
  ['household-drop-off', 52],
  ['collection-round', 22],
  ['recycling-yard', 15],
  ['company', 6],
  ['municipality', 5],
];

/** What came in of a category in a quarter: so many lines that together weigh so much. */
export function inLines(
  random: Random,
  rule: CategoryRule,
  grams: number,
  lines: number,
  pickDay: () => Day,
): MovementData[] {
  return splitMass(random, grams, lines).map((mass): MovementData => {
    const origin = random.weighted(origins);
    const isWaste = origin === 'recycling-yard' || origin === 'municipality';
    return {
      date: pickDay(),
      direction: 'in',
      category: rule.category,
      origin,
      kilograms: mass / 1000,
      ...methodOf(random, mass),
      ...(isWaste ? { isWaste, euralCode: rule.euralCode } : random.chance(0.5) ? { isWaste } : {}),
    };
  });
}
