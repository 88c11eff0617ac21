import type { repairBarrier } from '../../../../src/core/lists/repair-barrier.ts';
import type { RecordData } from '../../../../src/records/field.ts';
import type { Random } from '../random.ts';
import type { Identified, ImportLine, MaterialCategory, MovementData } from '../types.ts';

type Barrier = (typeof repairBarrier)['codes'][number];

/** Of the goods that were brought to be repaired, so many for each that succeeded did not. */
const failedForEachFixed = 0.55;
/** Part of what the workshop sells repaired of which it wrote the repair down. */
const writtenDown = 0.06;

const products: Readonly<Partial<Record<MaterialCategory, readonly string[]>>> = {
  'eee-small': ['coffee-maker', 'vacuum', 'toaster', 'sewing-machine', 'headphones', 'kettle'],
  'eee-it': ['laptop', 'printer'],
  bicycle: ['unpowered-bicycle'],
  textile: ['unpowered-textile'],
  furniture: ['unpowered-furniture'],
};
const barriers: readonly (readonly [Barrier, number])[] = [
  ['parts-not-available', 4],
  ['too-worn', 4],
  ['parts-too-expensive', 2],
  ['cannot-be-opened', 1],
  ['no-repair-information', 1],
];

/** Repairs for owners, with those that failed, and some of the workshop. Only movements that are there are linked. */
export function makeRepairs(
  random: Random,
  movements: readonly Identified<MovementData>[],
  isThere: (movementId: string) => boolean,
): ImportLine[] {
  const lines: ImportLine[] = [];
  const add = (data: RecordData) => {
    lines.push({ kind: 'repairs', id: `r-${String(lines.length + 1).padStart(4, '0')}`, data });
  };
  for (const { id, data } of movements) {
    const { destination, category } = data;
    if (!isThere(id)) continue;
    if (destination === 'repaired-return') {
      add({ ...about(random, data), outcome: 'fixed', goods: 'owner', movementId: id, ...weight(data) });
      if (random.chance(failedForEachFixed)) add({ ...about(random, data), ...failed(random), goods: 'owner' });
    }
    if (destination === 'repaired-resale' && products[category] && random.chance(writtenDown))
      add({ ...about(random, data), outcome: 'fixed', goods: 'centre', movementId: id });
  }
  return lines;
}

function about(random: Random, { date, category }: MovementData): RecordData {
  const ageYears = random.whole(1, 24) / 2;
  const known = products[category];
  return { date, category, ...(known ? { productCategory: random.pick(known) } : {}), ageYears };
}

function weight({ kilograms, items }: MovementData): RecordData {
  return kilograms !== undefined && kilograms > 0 && items === 1 ? { kilograms } : {};
}

function failed(random: Random): RecordData {
  const outcome = random.weighted([
    ['end-of-life', 5],
    ['repairable', 4],
    ['unknown', 1],
  ]);
  return outcome === 'end-of-life' ? { outcome, barrier: random.weighted(barriers) } : { outcome };
}
