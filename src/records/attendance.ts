import { attendanceState } from '../core/lists/attendance-state.ts';
import { defineRecordKind } from './define-record-kind.ts';
import { attendanceChecks } from './rules/attendance.ts';

/** Who was there how long, by day or by month. */
export const attendance = defineRecordKind({
  kind: 'attendance',
  schemaName: 'Attendance',
  label: { one: { nl: 'Aanwezigheid', en: 'Attendance' }, many: { nl: 'Aanwezigheid', en: 'Attendance' } },
  about: {
    nl: 'Aanwezigheid in een traject, op een dag of over een maand, in minuten of dagdelen. Wie in een maand ook ziek was, krijgt daarvoor een tweede record.',
    en: 'Attendance of a trajectory, on a day or over a month, in minutes or day-parts. Who was also sick in a month gets a second record for that.',
  },
  dateField: ['date', 'month'],
  fields: {
    trajectoryId: {
      type: 'reference',
      to: 'trajectories',
      required: true,
      label: { nl: 'Traject', en: 'Trajectory' },
      about: 'Id of the trajectory in which the participant was there.',
    },
    date: {
      type: 'day',
      label: { nl: 'Datum', en: 'Date' },
      about: 'The day; give `date` or `month`.',
    },
    month: {
      type: 'month',
      label: { nl: 'Maand', en: 'Month' },
      about: 'The month as a whole (`2026-09`); give `date` or `month`, and not both for the same days.',
    },
    plannedMinutes: {
      type: 'whole',
      min: 0,
      max: 44_640,
      label: { nl: 'Geplande minuten', en: 'Planned minutes' },
      about: 'Minutes that were planned; of who was sick or absent the minutes that were missed.',
    },
    presentMinutes: {
      type: 'whole',
      min: 0,
      max: 44_640,
      label: { nl: 'Minuten aanwezig', en: 'Minutes present' },
      about: 'Minutes present; give these or `dayParts`.',
    },
    dayParts: {
      type: 'decimal',
      places: 1,
      min: 0,
      max: 93,
      label: { nl: 'Dagdelen', en: 'Day-parts' },
      about:
        'Day-parts present, or missed by who was sick or absent. One day-part is 240 minutes unless the centre has its own value.',
    },
    state: {
      type: 'code',
      list: attendanceState,
      sensitive: true,
      label: { nl: 'Aanwezig, ziek of afwezig', en: 'Present, sick or absent' },
      about: 'Code list `attendance-state`; left out counts as present.',
    },
  },
  checks: attendanceChecks,
  indexes: [],
  hasCoverage: true,
  example: { trajectoryId: 't-17', date: '2026-09-14', plannedMinutes: 480, presentMinutes: 450, state: 'present' },
});
