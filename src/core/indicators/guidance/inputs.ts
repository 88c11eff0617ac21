import { z } from 'zod';

const month = z.string().regex(/^\d{4}-\d{2}$/);
const whole = z.number().int().nonnegative();

/** Guidance in a period, already summed by the store: minutes are whole, months `YYYY-MM`. */
export const guidanceInputs = z.strictObject({
  /** Minutes received by each known participant. */
  received: z.array(z.strictObject({ participantId: z.string(), kind: z.string(), month, minutes: whole })),
  /** Minutes received by those not known by id: minutes x (headcount - number of ids). */
  anonymous: z.array(z.strictObject({ kind: z.string(), month, minutes: whole })),
  /** Minutes given: minutes x guides with this qualification; null when it is not known. */
  given: z.array(z.strictObject({ kind: z.string(), month, qualification: z.string().nullable(), minutes: whole })),
  /** Number of sessions. */
  sessions: z.array(z.strictObject({ kind: z.string(), month, sessions: whole })),
});

export type GuidanceInputs = z.infer<typeof guidanceInputs>;
