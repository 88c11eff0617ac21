import type { SortColumn } from '../../feed/query/feed-query.ts';
import type { FeedValue } from '../../feed/query/feed-set.ts';

/** Which of two rows comes first, by their values in the order of the columns: as the databases sort them. */
export function compareRows(
  order: readonly SortColumn[],
  one: readonly FeedValue[],
  other: readonly FeedValue[],
): number {
  for (const [place, { descending }] of order.entries()) {
    const difference = compareValues(one[place] ?? null, other[place] ?? null);
    if (difference !== 0) return descending ? -difference : difference;
  }
  return 0;
}

/** Nothing is below everything else; text goes by code point. */
export function compareValues(one: FeedValue, other: FeedValue): number {
  if (one === null || other === null) return Number(other === null) - Number(one === null);
  if (typeof one === 'string' && typeof other === 'string') return compareTexts(one, other);
  return Number(one) - Number(other);
}

/** JavaScript compares halves of characters: what lies beyond the first 65,536 would come before the last of these. */
function compareTexts(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let place = 0; place < length; place += 1) {
    const [left, right] = [one.charCodeAt(place), other.charCodeAt(place)];
    if (left !== right) return rank(left) - rank(right);
  }
  return one.length - other.length;
}

/** Halves of a character are above every whole one. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
