import type { GuidanceInputs } from '../../core/indicators/guidance/inputs.ts';
import type { Period } from '../../core/values/period.ts';
import { raw, sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';

const month = raw('substr(s.date, 1, 7)');
// CROSS JOIN is an inner join in both databases; SQLite also takes it as the order to read in: days first.
const ofSession = (table: string) => raw(`CROSS JOIN ${table} AS part`);
const samePlace = raw('part.centre_id = s.centre_id AND part.id = s.id');

/** Guidance in a period, summed where the data is: minutes received, minutes given, sessions. */
export function* guidanceFacts(centreId: string, period: Period): Steps<GuidanceInputs> {
  const inPeriod = sql`s.centre_id = ${centreId} AND s.date >= ${period.from} AND s.date <= ${period.until}`;

  const received = yield* all<GuidanceInputs['received'][number]>(
    sql`SELECT part.participant_ids AS "participantId", s.kind, ${month} AS "month",
        CAST(SUM(s.minutes) AS BIGINT) AS "minutes"
      FROM guidance_sessions AS s ${ofSession('guidance_sessions_participant_ids')} WHERE ${inPeriod} AND ${samePlace}
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  );

  // Without a headcount nobody but the named ones was there.
  const anonymous = yield* all<GuidanceInputs['anonymous'][number]>(
    sql`SELECT kind, month AS "month", CAST(SUM(minutes * (headcount - named)) AS BIGINT) AS "minutes" FROM (
        SELECT s.kind, ${month} AS "month", s.minutes, s.headcount,
          (SELECT COUNT(*) FROM guidance_sessions_participant_ids AS part WHERE ${samePlace}) AS "named"
        FROM guidance_sessions AS s WHERE ${inPeriod} AND s.headcount > 0
      ) AS counted WHERE headcount > named GROUP BY 1, 2 ORDER BY 1, 2`,
  );

  const given = yield* all<GuidanceInputs['given'][number]>(
    sql`SELECT s.kind, ${month} AS "month", part.qualification, CAST(SUM(s.minutes) AS BIGINT) AS "minutes"
      FROM guidance_sessions AS s ${ofSession('guidance_sessions_guides')} WHERE ${inPeriod} AND ${samePlace}
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3 NULLS FIRST`,
  );

  const sessions = yield* all<GuidanceInputs['sessions'][number]>(
    sql`SELECT s.kind, ${month} AS "month", COUNT(*) AS "sessions" FROM guidance_sessions AS s WHERE ${inPeriod}
      GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  return { received, anonymous, given, sessions };
}
