import { z } from 'zod';
import { benefitEffect } from '../../lists/benefit-effect.ts';
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
  /** Left out or null: not recorded. */
  benefitEffect: codeOf(benefitEffect).nullable().optional(),
  /** With `reduced`: the part by which it fell, net of wage-cost subsidy. */
  benefitReduction: z.number().min(0).max(1).nullable().optional(),
});

export type FlowFollowUp = z.infer<typeof flowFollowUp>;
