import { z } from 'zod';
import { codeOf } from '../../lists/code-schema.ts';
import { followUpStatus } from '../../lists/follow-up-status.ts';
import { daySchema } from '../../values/day.ts';

/** Months after the end at which is asked what became of somebody. */
export const followUpMonths = [3, 6, 12] as const;
export type FollowUpMonths = (typeof followUpMonths)[number];

/** What was found so many months after the end of a trajectory. */
export const flowFollowUp = z.strictObject({
  trajectoryId: z.string(),
  months: z.literal(followUpMonths),
  /** The day on which it was found out. */
  date: daySchema,
  status: codeOf(followUpStatus),
});

export type FlowFollowUp = z.infer<typeof flowFollowUp>;
