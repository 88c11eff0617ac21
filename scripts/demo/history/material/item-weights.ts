import { resolveParameters } from '../../../../src/core/parameters/parameter-set.ts';
import type { Day } from '../../../../src/core/values/day.ts';
import type { ItemType } from '../types.ts';

/** Grams that one item of a type counts for when it was not weighed: the published value the service uses as well. */
export function itemWeights(day: Day): (type: ItemType) => number {
  const parameters = resolveParameters(day);
  return (type) => Math.round(Number(parameters.get(`item-weight.${type}`).value) * 1000);
}
