import { day } from '../../../records/schema.ts';

/** When a calculation is made. */
export const asOf = day.meta({
  description:
    'The day of the calculation: the formula and the published values in force on it are used, and what is not over by then is said to be so.',
  format: 'date',
});
