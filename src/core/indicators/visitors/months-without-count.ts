import type { Warning } from '../../result.ts';
import type { Day } from '../../values/day.ts';
import { monthsWithout } from '../months-without.ts';

/**
 * Warns of months without a count of this kind: a centre keeps its visitor counts for all kinds at once, so nobody may
 * have come, or nobody counted. A count of 0 says which.
 */
export function monthsWithoutCount(
  counts: readonly { month: string }[],
  months: readonly string[],
  asOf: Day,
): Warning[] {
  const without = monthsWithout(counts, months, asOf);
  if (without.length === 0) return [];
  const list = without.join(', ');
  const label = {
    nl: `Geen telling in ${list}: er kwam niemand, of er is niet geteld. Een telling van 0 zegt dat er niemand kwam`,
    en: `No count in ${list}: nobody came, or nobody counted. A count of 0 says that nobody came`,
  };
  return [{ code: 'months-without-count', label, params: { months: list } }];
}
