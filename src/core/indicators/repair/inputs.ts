import { z } from 'zod';
import { codeOf } from '../../lists/code-schema.ts';
import { materialCategory } from '../../lists/material-category.ts';
import { itemTypeCode } from '../../lists/own-item-type.ts';
import { repairBarrier } from '../../lists/repair-barrier.ts';
import { repairOutcome } from '../../lists/repair-outcome.ts';
import { daySchema } from '../../values/day.ts';

/**
 * Repairs that are alike, summed; a record is one item that someone tried to repair. `grams` is the sum of the weights
 * that were recorded; `itemsWithoutWeight` is the number of repairs that have none: their mass is that number x the
 * weight of their item type.
 */
export const repairGroup = z.strictObject({
  date: daySchema,
  category: codeOf(materialCategory),
  itemType: itemTypeCode.nullable(),
  outcome: codeOf(repairOutcome),
  /** What stood in the way; only where the outcome is the end of life, null when not recorded. */
  barrier: codeOf(repairBarrier).nullable(),
  /** The movement the repair is linked to: none, one with destination `repaired-return`, or any other. */
  movement: z.enum(['none', 'repaired-return', 'other']),
  grams: z.number().int().nonnegative(),
  itemsWithoutWeight: z.number().int().nonnegative(),
  records: z.number().int().nonnegative(),
});

/** What the repair indicators need: the repairs of the period, by day. */
export const repairInputs = z.strictObject({ repairs: z.array(repairGroup) });

export type RepairGroup = z.infer<typeof repairGroup>;
export type RepairInputs = z.infer<typeof repairInputs>;
