import { z } from 'zod';
import { characteristic } from '../../lists/characteristic.ts';
import { codeOf } from '../../lists/code-schema.ts';
import { destination } from '../../lists/destination.ts';
import { endReason } from '../../lists/end-reason.ts';
import { legalGround } from '../../lists/legal-ground.ts';
import { origin } from '../../lists/origin.ts';
import { trajectoryKind } from '../../lists/trajectory-kind.ts';
import { daySchema } from '../../values/day.ts';
import { flowFollowUp } from './follow-up-inputs.ts';

/** One trajectory as the flow indicators see it. Null: not recorded, or (for `end`) still running. */
export const flowTrajectory = z
  .strictObject({
    id: z.string(),
    participantId: z.string(),
    kind: codeOf(trajectoryKind),
    start: daySchema,
    end: daySchema.nullable(),
    origin: codeOf(origin).nullable(),
    destination: codeOf(destination).nullable(),
    endReason: codeOf(endReason).nullable(),
    referrer: z.string().nullable(),
    payer: z.string().nullable(),
  })
  .refine(({ start, end }) => end === null || end >= start, { error: 'end-before-start', path: ['end'] });

/** What holds for a participant from a day on. */
export const flowStatus = z.strictObject({
  participantId: z.string(),
  validFrom: daySchema,
  legalGround: codeOf(legalGround).nullable(),
  inRegister: z.boolean().nullable(),
  characteristics: z.array(codeOf(characteristic)),
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
  /** What became of those who left; only durable outflow reads them, left out is none. */
  followUps: z.array(flowFollowUp).optional(),
});

export type FlowTrajectory = z.infer<typeof flowTrajectory>;
export type FlowStatus = z.infer<typeof flowStatus>;
export type FlowInputs = z.infer<typeof flowInputs>;
