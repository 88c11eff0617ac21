import { z } from 'zod';
import { attendanceState } from '../../lists/attendance-state.ts';
import { codeOf } from '../../lists/code-schema.ts';
import { instrument } from '../../lists/instrument.ts';
import { itemOf } from '../../lists/label-of.ts';
import { daySchema } from '../../values/day.ts';
import { flowInputs } from '../flow/inputs.ts';

const whole = z.number().int().nonnegative();

/** One score of a participant. Only those of the participation ladder are counted; the others are allowed and ignored. */
export const measurement = z
  .strictObject({
    participantId: z.string(),
    instrument: codeOf(instrument),
    /** Edition of the instrument; scores of two editions are not compared. Null: not recorded, an edition of its own. */
    version: z.string().nullable(),
    date: daySchema,
    value: z.number(),
  })
  .refine((one) => isOnScale(one.instrument, one.value), { error: 'not-on-scale', path: ['value'] });

/** Attendance of a trajectory in a month, already summed by the store over records of one state. */
export const attendanceRow = z
  .strictObject({
    trajectoryId: z.string(),
    /** `YYYY-MM`. */
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    /** Null: not recorded; what was entered then counts as present. */
    state: codeOf(attendanceState).nullable(),
    presentMinutes: whole,
    /** Where no minutes were entered. Of the sick and absent it is the time they missed. */
    dayParts: z.number().nonnegative(),
    /** Sum of the planned minutes of the records that have them. */
    plannedMinutes: whole,
    records: whole,
    /** How many of the records have planned minutes. */
    recordsPlanned: whole,
  })
  .refine(({ records, recordsPlanned }) => recordsPlanned <= records, {
    error: 'more-planned-than-records',
    path: ['recordsPlanned'],
  });

/** Measurements of participants up to the end of the period however long ago, and attendance in the period. */
export const participationInputs = z.strictObject({
  measurements: z.array(measurement),
  attendance: z.array(attendanceRow),
});

/** What the participation indicators work on: scores and attendance, and the people they are of. */
export const participationAndFlowInputs = z.strictObject({ participation: participationInputs, flow: flowInputs });

export type Measurement = z.infer<typeof measurement>;
export type AttendanceRow = z.infer<typeof attendanceRow>;
export type ParticipationInputs = z.infer<typeof participationInputs>;
export type ParticipationAndFlowInputs = z.infer<typeof participationAndFlowInputs>;

/** True for a value the instrument can give; an unknown instrument is refused elsewhere. */
export function isOnScale(code: string, value: number): boolean {
  if (!instrument.find(code)) return true;
  const { least, most, whole: isWhole } = itemOf(instrument, code);
  return value >= least && value <= most && (!isWhole || Number.isInteger(value));
}
