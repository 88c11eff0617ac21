import type { AttendanceRow, Measurement, ParticipationInputs } from '../../core/indicators/participation/inputs.ts';
import type { Period } from '../../core/values/period.ts';
import { attendance as attendanceKind } from '../../records/attendance.ts';
import { measurements as measurementKind } from '../../records/measurements.ts';
import { sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';
import { smallestUnit } from './smallest-unit.ts';

/** The only instrument of which scores are counted: the others stay where they are. */
const countedInstrument = 'vng-ladder';

const valueUnit = smallestUnit(measurementKind, 'value');
const dayPartUnit = smallestUnit(attendanceKind, 'dayParts');

/** Scores on the ladder until the end of the period, however long ago, and attendance in its months. */
export function* participationFacts(centreId: string, { from, until }: Period): Steps<ParticipationInputs> {
  const measurements = yield* all<Measurement>(
    sql`SELECT m.participant_id AS "participantId", m.instrument, m.version, m.date, x.value
      FROM measurements AS m
      JOIN measurements_sensitive AS x ON x.centre_id = m.centre_id AND x.id = m.id
      WHERE m.centre_id = ${centreId} AND m.instrument = ${countedInstrument} AND m.date <= ${until}
      ORDER BY m.participant_id, m.date, m.id`,
  );
  // A period is of whole months, and the text of a month sorts before its days.
  const attendance = yield* all<AttendanceRow>(
    sql`SELECT a.trajectory_id AS "trajectoryId", substr(a.dated, 1, 7) AS "month", x.state,
        CAST(COALESCE(SUM(a.present_minutes), 0) AS BIGINT) AS "presentMinutes",
        CAST(COALESCE(SUM(CASE WHEN a.present_minutes IS NULL THEN a.day_parts END), 0) AS BIGINT) AS "dayParts",
        CAST(COALESCE(SUM(a.planned_minutes), 0) AS BIGINT) AS "plannedMinutes",
        COUNT(*) AS "records", COUNT(a.planned_minutes) AS "recordsPlanned"
      FROM attendance AS a
      LEFT JOIN attendance_sensitive AS x ON x.centre_id = a.centre_id AND x.id = a.id
      WHERE a.centre_id = ${centreId} AND a.dated >= ${from.slice(0, 7)} AND a.dated <= ${until}
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3 NULLS FIRST`,
  );
  return {
    measurements: measurements.map((row) => ({ ...row, value: row.value / valueUnit })),
    attendance: attendance.map((row) => ({ ...row, dayParts: row.dayParts / dayPartUnit })),
  };
}
