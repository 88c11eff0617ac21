import { z } from 'zod';
import { codeOf } from '../../lists/code-schema.ts';
import { guidanceKind } from '../../lists/guidance-kind.ts';
import { guideQualification } from '../../lists/guide-qualification.ts';
import { flowInputs } from '../flow/inputs.ts';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const whole = z.number().int().nonnegative();
const kind = codeOf(guidanceKind);

/** Guidance in a period, already summed by the store: minutes are whole, months `YYYY-MM`. */
export const guidanceInputs = z.strictObject({
  /** Minutes received by each known participant. */
  received: z.array(z.strictObject({ participantId: z.string(), kind, month, minutes: whole })),
  /** Minutes received by those not known by id: minutes x (headcount - number of ids). */
  anonymous: z.array(z.strictObject({ kind, month, minutes: whole })),
  /** Minutes given: minutes x guides with this qualification; null when it is not known. */
  given: z.array(z.strictObject({ kind, month, qualification: codeOf(guideQualification).nullable(), minutes: whole })),
  /** Number of sessions. */
  sessions: z.array(z.strictObject({ kind, month, sessions: whole })),
});

/** What the guidance indicators work on: guidance, and the people who are there to be guided. */
export const guidanceAndFlowInputs = z.strictObject({ guidance: guidanceInputs, flow: flowInputs });

export type GuidanceInputs = z.infer<typeof guidanceInputs>;
export type GuidanceAndFlowInputs = z.infer<typeof guidanceAndFlowInputs>;
