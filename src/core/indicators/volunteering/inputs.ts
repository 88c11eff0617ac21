import { z } from 'zod';

const whole = z.number().int().nonnegative();

/** Volunteering at the centre, one row for each record. */
export const volunteeringInputs = z.strictObject({
  months: z.array(
    z.strictObject({
      /** `YYYY-MM`. */
      month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
      minutes: whole,
      /** Different persons who volunteered from 1 January through this month; null when it was not recorded. */
      uniqueYearToDate: whole.nullable(),
    }),
  ),
});

export type VolunteeringInputs = z.infer<typeof volunteeringInputs>;
