import { aboveFullTime, type WorkedPart } from '../../core/indicators/pso-style/full-time.ts';
import type { Fault, GroupCheck } from '../define-record-kind.ts';
import type { RecordData } from '../field.ts';

/** Refuses a position with which its person would work above full time, on its own or with the others of these days. */
export const notAboveFullTime: GroupCheck = (data, others): Fault[] => {
  const before = aboveFullTime(others.map(asPosition)).length;
  const after = aboveFullTime([...others, data].map(asPosition));
  // What was too much already is not the fault of this one.
  if (after.length <= before) return [];
  return [{ pointer: '/hoursPerWeek', code: 'above-full-time' }];
};

function asPosition({ from, until, hoursPerWeek, fullTimeHours }: RecordData): WorkedPart {
  return {
    person: 'one',
    from: from === undefined ? null : String(from),
    until: until === undefined ? null : String(until),
    hoursPerWeek: typeof hoursPerWeek === 'number' ? hoursPerWeek : null,
    fullTimeHours: typeof fullTimeHours === 'number' ? fullTimeHours : null,
    yearFraction: null,
  };
}
