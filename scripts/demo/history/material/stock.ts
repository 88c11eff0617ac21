import type { Day } from '../../../../src/core/values/day.ts';
import type { Random } from '../random.ts';
import type { ItemType, MaterialCategory, MovementData } from '../types.ts';
import { massOf } from './out-lines.ts';
import { scaleGrams } from './split-mass.ts';

/** Grams that really lie there, by category. */
export type Stock = Map<MaterialCategory, number>;

/** What movements do to the stock. */
export function applyTo(stock: Stock, lines: readonly MovementData[], weightOf: (type: ItemType) => number): void {
  const add = (category: MaterialCategory, grams: number) => stock.set(category, (stock.get(category) ?? 0) + grams);
  for (const line of lines) {
    const grams = massOf(line, weightOf);
    switch (line.direction) {
      case 'in':
      case 'transfer-in':
      case 'correction':
        add(line.category, grams);
        break;
      case 'out':
        if (line.destination !== 'repaired-return') add(line.category, -grams);
        break;
      case 'transfer-out':
        add(line.category, -grams);
        break;
      case 'transformation':
        add(line.category, -grams);
        if (line.toCategory) add(line.toCategory, grams);
        break;
    }
  }
}

/** Counting is off by about one part in this many. */
const countingError = 0.008;

/** Categories counted in two places. */
export const countedTwice: readonly MaterialCategory[] = ['furniture'];

/** A count of everything at the end of a day, as exact as counting is. */
export function stockCounts(random: Random, stock: Stock, date: Day): MovementData[] {
  return [...stock].flatMap(([category, grams]) => {
    const seen = Math.max(0, grams * (1 + countingError * random.normal()));
    const places = countedTwice.includes(category) ? [0.6, 0.4] : [1];
    return places.map(
      (part): MovementData => ({
        date,
        direction: 'stock-count',
        category,
        kilograms: Math.round((seen * part) / scaleGrams) / 10,
        method: category === 'furniture' || category === 'housewares' ? 'estimated' : 'weighed',
      }),
    );
  });
}
