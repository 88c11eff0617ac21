import { itemOf } from '../../lists/label-of.ts';
import { materialDestination } from '../../lists/material-destination.ts';
import { rLadder } from '../../lists/r-ladder.ts';
import type { MovementGroup } from './inputs.ts';

type Gone = Pick<MovementGroup, 'direction' | 'place' | 'isWaste'>;

const notDetermined = 'not-determined';

/** Went on as used goods or back to the producer: what became of it is not known, so it is on no step. */
const unverified: readonly string[] = ['export-reuse', 'return-to-producer'];

/**
 * Step of the R-ladder on which goods ended; null when their destination was not recorded. Goods that count at
 * collection, and those of which the end is not known, are on no step.
 */
export function ladderStep({ direction, place }: Gone): string | null {
  if (direction !== 'out') return notDetermined;
  if (place === null) return null;
  if (unverified.includes(place)) return notDetermined;
  const step = itemOf(materialDestination, place).rStrategy;
  return rLadder.items.find(({ externalCode }) => externalCode === step)?.code ?? 'none';
}

/** What reuse after work on the goods is in law depends on whether they were waste before it. */
const ofWork = (isWaste: boolean | null) =>
  isWaste === null ? 'reuse-or-preparing' : isWaste ? 'preparing-for-reuse' : 'reuse';

/** Class by destination; what is not here cannot be told by its destination. */
const classes: Readonly<Record<string, (isWaste: boolean | null) => string>> = {
  resale: () => 'reuse',
  'give-away': () => 'reuse',
  'repaired-return': () => 'reuse',
  'repaired-resale': ofWork,
  refurbished: ofWork,
  'parts-harvest': () => 'preparing-for-reuse',
  recycling: () => 'recycling',
  composting: () => 'recycling',
  'energy-recovery': () => 'other-recovery',
  landfill: () => 'disposal',
};

/** Class of the waste hierarchy in which goods ended; null when their destination was not recorded. */
export function wasteClass({ direction, place, isWaste }: Gone): string | null {
  if (direction !== 'out') return notDetermined;
  if (place === null) return null;
  itemOf(materialDestination, place);
  return classes[place]?.(isWaste ?? null) ?? notDetermined;
}
