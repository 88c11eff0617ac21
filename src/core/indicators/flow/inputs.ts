import { z } from 'zod';
import { daySchema } from '../../values/day.ts';

/** One trajectory as the flow indicators see it. Null: not recorded, or (for `end`) still running. */
export const flowTrajectory = z.strictObject({
  id: z.string(),
  participantId: z.string(),
  kind: z.string(),
  start: daySchema,
  end: daySchema.nullable(),
  origin: z.string().nullable(),
  destination: z.string().nullable(),
  endReason: z.string().nullable(),
  referrer: z.string().nullable(),
  payer: z.string().nullable(),
});

/** What holds for a participant from a day on. */
export const flowStatus = z.strictObject({
  participantId: z.string(),
  validFrom: daySchema,
  legalGround: z.string().nullable(),
  inRegister: z.boolean().nullable(),
  characteristics: z.array(z.string()),
});

export const flowParticipant = z.strictObject({ id: z.string(), municipality: z.string().nullable() });

/**
 * Everything about people that the flow indicators need: every trajectory that started no later than 30 days after
 * the period (the joining gap), however long ago, with the statuses and participants that belong to them.
 */
export const flowInputs = z.strictObject({
  trajectories: z.array(flowTrajectory),
  statuses: z.array(flowStatus),
  participants: z.array(flowParticipant),
});

export type FlowTrajectory = z.infer<typeof flowTrajectory>;
export type FlowStatus = z.infer<typeof flowStatus>;
export type FlowInputs = z.infer<typeof flowInputs>;
