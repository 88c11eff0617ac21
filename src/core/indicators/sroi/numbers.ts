import { z } from 'zod';
import { limits } from './limits.ts';
import { refuse } from './refusals.ts';

const number = () =>
  z.number().superRefine((value, context) => {
    if (Math.abs(value) > limits.amount) refuse(context, 'amount-too-large');
  });

/** Money; negative for an adverse outcome. */
export const amountSchema = number();

/** How many of something. */
export const quantitySchema = number().superRefine((value, context) => {
  if (value < 0) refuse(context, 'negative-quantity');
});

/** A share from 0 to 1; 25 is refused, for it means 25 %. */
export const shareSchema = z.number().superRefine((value, context) => {
  if (value < 0 || value > 1) refuse(context, 'fraction-not-percent');
});

/** A rate per year. The Dutch risk-free rate is below 0. */
export const rateSchema = z.number().superRefine((value, context) => {
  if (value < limits.rate.min || value > limits.rate.max) refuse(context, 'rate-out-of-range');
});

export const durationSchema = z.number().superRefine((value, context) => {
  if (value <= 0) refuse(context, 'negative-duration');
  if (value > limits.years) refuse(context, 'too-many-years');
});
