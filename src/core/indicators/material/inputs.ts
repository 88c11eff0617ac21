import { z } from 'zod';
import { codeOf } from '../../lists/code-schema.ts';
import { materialCategory } from '../../lists/material-category.ts';
import { materialDestination } from '../../lists/material-destination.ts';
import { materialDirection } from '../../lists/material-direction.ts';
import { materialOrigin } from '../../lists/material-origin.ts';
import { itemTypeCode } from '../../lists/own-item-type.ts';
import { producerScheme } from '../../lists/producer-scheme.ts';
import { saleChannel } from '../../lists/sale-channel.ts';
import { daySchema } from '../../values/day.ts';
import { repairGroup } from '../repair/inputs.ts';
import { jobPosition } from './jobs.ts';

const category = codeOf(materialCategory);

const fields = z.strictObject({
  date: daySchema,
  direction: codeOf(materialDirection),
  category,
  toCategory: category.nullable(),
  /** Origin of what came in, destination of what went out; null when not recorded. */
  place: z.string().nullable(),
  itemType: itemTypeCode.nullable(),
  grams: z.number().int(),
  itemsWithoutWeight: z.number().int().nonnegative(),
  records: z.number().int().nonnegative(),
  /** Left out or null: not recorded. */
  isWaste: z.boolean().nullable().optional(),
  channel: codeOf(saleChannel).nullable().optional(),
  producerScheme: codeOf(producerScheme).nullable().optional(),
});

const placeFault = {
  error: 'unknown-code',
  path: ['place'],
  params: { lists: [materialOrigin.id, materialDestination.id] },
};

/**
 * Movements that are alike, summed. `grams` is the sum of what was recorded in kilograms; `itemsWithoutWeight` is the
 * number of items of those rows that gave items and a type only: their mass is items x the type's reference weight.
 */
export const movementGroup = fields.refine(isPlaceOfDirection, placeFault);

function isPlaceOfDirection({ direction, place }: { direction: string; place: string | null }): boolean {
  if (place === null) return true;
  if (direction === 'in') return materialOrigin.find(place) !== undefined;
  return direction === 'out' && materialDestination.find(place) !== undefined;
}

/** What a centre's material indicators need for a period. */
export const materialInputs = z.strictObject({
  /** All movements but stock counts, from 15 days before the period (14 before its opening, the end of the day before) through 14 days after it, by day. */
  movements: z.array(movementGroup),
  /** Stock counts in the same days; several rows of a category on a day are one count. */
  stockCounts: z.array(
    z.strictObject({ date: daySchema, category, grams: z.number().int(), records: z.number().int() }),
  ),
  /**
   * The newest stock count of each category on or before the period's last day, and the movements after it through
   * that day.
   */
  book: z.array(
    z.strictObject({
      category,
      countedOn: daySchema,
      grams: z.number().int(),
      since: z.array(fields.omit({ date: true }).refine(isPlaceOfDirection, placeFault)),
    }),
  ),
  /** Categories that have moved at any time through the period's last day and were never counted by then. */
  neverCounted: z.array(codeOf(materialCategory)),
  /** Inhabitants of the service area by year, newest last. */
  inhabitants: z.array(z.strictObject({ year: z.number().int(), inhabitants: z.number().int().positive() })),
  /** Repairs of the period, for the CO2 they avoid; left out: none given. */
  repairs: z.array(repairGroup).optional(),
  /** Positions on any day of the period, for the jobs in it; left out: none given. */
  positions: z.array(jobPosition).optional(),
});

export type MovementGroup = z.infer<typeof movementGroup>;
export type MaterialInputs = z.infer<typeof materialInputs>;
