import { z } from 'zod';
import { daySchema } from '../../values/day.ts';
import { limits } from './limits.ts';
import { refuse } from './refusals.ts';

/** Money, hours or a number of something: 0 or more. */
export const amountSchema = z.number().superRefine((value, context) => {
  if (value < 0) refuse(context, 'negative-amount');
  if (value > limits.amount) refuse(context, 'amount-too-large');
});

/** A share from 0 to 1; 5 is refused, for it means 5 %. */
export const shareSchema = z.number().superRefine((value, context) => {
  if (value < 0 || value > 1) refuse(context, 'fraction-not-percent');
});

export const hoursPerWeekSchema = z.number().superRefine((value, context) => {
  if (value < 0) refuse(context, 'negative-amount');
  if (value > limits.hoursPerWeek) refuse(context, 'more-hours-than-a-week');
});

export const fullTimeHoursSchema = hoursPerWeekSchema.superRefine((value, context) => {
  if (value === 0) refuse(context, 'no-full-time-week');
});

export const monthsSchema = z
  .number()
  .max(limits.months)
  .superRefine((value, context) => {
    if (value < 0) refuse(context, 'negative-amount');
  });

/** A day of a contract. The longest counting rule still ends on a day there is. */
export const contractDaySchema = daySchema.superRefine((value, context) => {
  if (value > limits.lastDay) refuse(context, 'day-too-far');
});
