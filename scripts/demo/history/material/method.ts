import type { Random } from '../random.ts';
import type { MovementData } from '../types.ts';

/** Nobody estimates more than this. */
const heaviestEstimate = 600_000;

/** How it was measured; now and then nobody noted it. */
export function methodOf(random: Random, grams: number): Pick<MovementData, 'method'> {
  if (grams > heaviestEstimate) return { method: 'weighed' };
  const method = random.weighted([
    ['weighed', 80],
    ['estimated', 17],
    [null, 3],
  ] as const);
  return method === null ? {} : { method };
}
