import type { Parameter } from '../../../define-parameter.ts';
import { parameterRegistry } from '../../../parameters/registry.ts';

/** Published values that are an amount in euros, and so can be a price, by id. */
const prices: ReadonlyMap<string, Parameter> = new Map(
  parameterRegistry.filter(({ unit }) => unit.startsWith('EUR')).map((parameter) => [parameter.id, parameter]),
);

/** The published price with this id, or undefined. */
export function findPrice(id: string): Parameter | undefined {
  return prices.get(id);
}

/** Ids of all of them. */
export const priceIds: readonly string[] = [...prices.keys()].sort();
