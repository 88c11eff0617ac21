import { isOwnItemType } from '../lists/own-item-type.ts';
import { findOwnPriceSlot, ownPriceSlots } from './own-prices.ts';
import type { ParameterSlot } from './slot.ts';
import { allocationSlot, allocationSlots } from './slots-agreements.ts';
import { co2Slots, itemWeightSlots } from './slots-material.ts';
import { conversionSlots, guidanceSlots, organisationSlots } from './slots-people.ts';
import { thresholdSlots } from './slots-thresholds.ts';

/**
 * Every value an organisation may give of its own. Each is read by a formula, or by an impact map that names it: a value
 * that nothing can read is refused rather than kept. What is published only to compare with has no slot.
 */
export const parameterSlots: readonly ParameterSlot[] = [
  ...itemWeightSlots,
  ...co2Slots,
  ...guidanceSlots,
  ...conversionSlots,
  ...organisationSlots,
  ...allocationSlots,
  ...thresholdSlots,
  ...ownPriceSlots,
];

const byId = new Map(parameterSlots.map((slot) => [slot.id, slot]));
const ownItemWeight = 'item-weight.';

/** The slot of this id, with the id itself where the slot is a pattern; undefined when there is none. */
export function findSlot(id: string): ParameterSlot | undefined {
  if (id.includes('<')) return undefined;
  const found = byId.get(id) ?? allocationSlot(id);
  if (found) return found;
  const name = id.startsWith(ownItemWeight) ? id.slice(ownItemWeight.length) : '';
  const pattern = isOwnItemType(name) ? byId.get(`${ownItemWeight}own-<name>`) : undefined;
  if (!pattern) return findOwnPriceSlot(id);
  return { ...pattern, id, label: { nl: `Gewicht per stuk: ${name}`, en: `Weight of one item: ${name}` } };
}
