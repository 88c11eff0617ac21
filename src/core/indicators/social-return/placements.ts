import { addDays } from '../../values/day.ts';
import { Decimal } from '../../values/decimal.ts';
import type { Effort } from './inputs.ts';

/** What of an effort tells whether it claims the same thing as another. */
export type PlacementClaim = Pick<Effort, 'placementId' | 'share' | 'from' | 'until'>;

/** Before and after every day there is. */
const [beforeAll, afterAll] = ['0000', '9999'];

/**
 * The claims, by index, with which a placement is counted for more than the whole of it on some day, whosever claims and
 * obligations they are. Without days a claim is about all of the placement. Shares add up exactly: three thirds given
 * as 0.3333 are not too much.
 */
export function countedTwice(claims: readonly PlacementClaim[]): number[] {
  const groups = new Map<string, number[]>();
  for (const [index, { placementId }] of claims.entries()) {
    if (placementId === null) continue;
    const group = groups.get(placementId);
    if (group) group.push(index);
    else groups.set(placementId, [index]);
  }
  return [...groups.values()].flatMap((group) => tooMuch(group, claims)).sort((a, b) => a - b);
}

function tooMuch(group: readonly number[], claims: readonly PlacementClaim[]): number[] {
  if (group.length < 2) return [];
  const events = group.flatMap((index) => {
    const { from, until, share } = claims[index] as PlacementClaim;
    const after = until === null ? afterAll : addDays(until, 1);
    return [
      { on: from ?? beforeAll, index, change: new Decimal(share) },
      { on: from === null ? afterAll : after, index, change: new Decimal(share).negated() },
    ];
  });
  // On one day what ends goes before what starts.
  events.sort((a, b) => (a.on === b.on ? a.change.comparedTo(b.change) : a.on < b.on ? -1 : 1));
  const found = new Set<number>();
  let total = new Decimal(0);
  for (const { index, change } of events) {
    total = total.plus(change);
    if (change.greaterThan(0) && total.greaterThan(1)) found.add(index);
  }
  return [...found];
}
