import { z } from 'zod';
import type { FlowFollowUp } from '../../../src/core/indicators/flow/follow-up-inputs.ts';
import type { CentreFacts } from '../../../src/core/indicators/inputs-for.ts';
import { daySchema } from '../../../src/core/values/day.ts';

const whole = z.number().int();

/** What a worked example may give of people beside their trajectories and guidance. */
export const peopleInputs = {
  /** `of` is the id of a trajectory. */
  followUps: z
    .array(
      z.strictObject({
        of: z.string(),
        months: z.literal([3, 6, 12]).default(6),
        date: daySchema.default('2026-01-01'),
        status: z.string(),
        effect: z.string().optional(),
        reduction: z.number().optional(),
      }),
    )
    .default([]),
  scores: z
    .array(
      z.strictObject({
        participant: z.string(),
        date: daySchema,
        value: z.number(),
        instrument: z.string().default('vng-ladder'),
        version: z.string().nullable().default(null),
      }),
    )
    .default([]),
  attendance: z
    .array(
      z.strictObject({
        of: z.string(),
        month: z.string(),
        state: z.string().nullable().default('present'),
        present: whole.default(0),
        dayParts: z.number().default(0),
        /** Left out: the record does not say what was planned. */
        planned: whole.nullable().default(null),
        records: whole.default(1),
      }),
    )
    .default([]),
  visitors: z.array(z.strictObject({ month: z.string(), kind: z.string(), count: whole })).default([]),
  volunteering: z
    .array(z.strictObject({ month: z.string(), minutes: whole, unique: whole.nullable().default(null) }))
    .default([]),
};

type PeopleInputs = z.infer<z.ZodObject<typeof peopleInputs>>;
type PeopleFacts = Required<Pick<CentreFacts, 'participation' | 'visitors' | 'volunteering'>>;

/** The compact inputs as a centre's facts. */
export function peopleFacts({ scores, attendance, visitors, volunteering }: PeopleInputs): PeopleFacts {
  return {
    participation: {
      measurements: scores.map(({ participant, ...rest }) => ({ participantId: participant, ...rest })),
      attendance: attendance.map(({ of, present, planned, records, ...rest }) => ({
        trajectoryId: of,
        presentMinutes: present,
        plannedMinutes: planned ?? 0,
        records,
        recordsPlanned: planned === null ? 0 : records,
        ...rest,
      })),
    },
    visitors: { counts: visitors.map((row) => ({ ...row, records: 1 })) },
    volunteering: { months: volunteering.map(({ unique, ...rest }) => ({ ...rest, uniqueYearToDate: unique })) },
  };
}

/** Follow-ups, which are among the facts of the flow of people. */
export function followUpsOf({ followUps }: PeopleInputs): FlowFollowUp[] {
  return followUps.map(({ of, effect, reduction, ...rest }) => ({
    trajectoryId: of,
    ...rest,
    ...(effect === undefined ? {} : { benefitEffect: effect }),
    ...(reduction === undefined ? {} : { benefitReduction: reduction }),
  }));
}
