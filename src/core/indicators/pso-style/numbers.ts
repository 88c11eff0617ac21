import { z } from 'zod';
import { limits } from './limits.ts';
import { type PsoStyleRefusal, refuse } from './refusals.ts';

const upTo = (most: number, code: PsoStyleRefusal) =>
  z.number().superRefine((value, context) => {
    if (value < 0) refuse(context, 'negative-number');
    else if (value > most) refuse(context, code);
  });

/** Money or fte. */
export const amountSchema = upTo(limits.amount, 'amount-too-large');

export const hoursSchema = upTo(limits.hours, 'too-many-hours');

export const fullTimeHoursSchema = hoursSchema.superRefine((value, context) => {
  if (value === 0) refuse(context, 'full-time-of-nothing');
});

/** A share from 0 to 1; 25 is refused, for it means 25 %. */
export const shareSchema = z.number().superRefine((value, context) => {
  if (value < 0 || value > 1) refuse(context, 'fraction-not-percent');
});
