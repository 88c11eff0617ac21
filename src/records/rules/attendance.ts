import type { Fault, RecordCheck } from '../define-record-kind.ts';

const minutesOfDay = 1440;
const dayPartsOfDay = 3;

/** A day or a month: without either it is of no period, with both of two. */
const dateOrMonth: RecordCheck = ({ date, month }) => {
  if (date === undefined && month === undefined) return [{ pointer: '/date', code: 'date-or-month' }];
  return date !== undefined && month !== undefined ? [{ pointer: '/month', code: 'date-or-month' }] : [];
};

/** Minutes or day-parts: both would count the same time twice. */
const oneMeasure: RecordCheck = ({ presentMinutes, dayParts }) =>
  presentMinutes !== undefined && dayParts !== undefined
    ? [{ pointer: '/dayParts', code: 'minutes-or-day-parts' }]
    : [];

/** Who was there was there for some time; of who was not, minutes present are a contradiction. */
const presenceHasTime: RecordCheck = ({ state, presentMinutes, dayParts }) => {
  const away = state === 'sick' || state === 'absent';
  if (away)
    return typeof presentMinutes === 'number' && presentMinutes > 0
      ? [{ pointer: '/presentMinutes', code: 'present-while-away' }]
      : [];
  return presentMinutes === undefined && dayParts === undefined
    ? [{ pointer: '/presentMinutes', code: 'no-time-present' }]
    : [];
};

/** A day has no more minutes than it has. */
const fitsInDay: RecordCheck = (data) => {
  if (data.date === undefined) return [];
  const limits = { plannedMinutes: minutesOfDay, presentMinutes: minutesOfDay, dayParts: dayPartsOfDay };
  return Object.entries(limits).flatMap(([field, limit]): Fault[] => {
    const value = data[field];
    return typeof value === 'number' && value > limit
      ? [{ pointer: `/${field}`, code: 'too-big', params: { limit } }]
      : [];
  });
};

/** What makes one record of attendance impossible or countable twice. */
export const attendanceChecks: readonly RecordCheck[] = [dateOrMonth, oneMeasure, presenceHasTime, fitsInDay];
