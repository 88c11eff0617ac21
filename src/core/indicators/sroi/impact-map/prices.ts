import type { Parameter } from '../../../define-parameter.ts';
import { findOwnPriceSlot, ownPriceSlots } from '../../../parameters/own-prices.ts';
import { parameterRegistry } from '../../../parameters/registry.ts';

/** Published values that are an amount in euros, and so can be a price, by id. */
const prices: ReadonlyMap<string, Parameter> = new Map(
  parameterRegistry.filter(({ unit }) => unit.startsWith('EUR')).map((parameter) => [parameter.id, parameter]),
);

/** True for an id a map may take a price from: of a published one, or of one the organisation gives itself. */
export function isPrice(id: string): boolean {
  return prices.has(id) || findOwnPriceSlot(id) !== undefined;
}

/** How own prices are named. */
export const ownPriceForms: readonly string[] = ownPriceSlots.map(({ id }) => id);

/** Ids of all published ones. */
export const priceIds: readonly string[] = [...prices.keys()].sort();
