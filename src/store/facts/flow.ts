import type { FlowInputs, FlowStatus, FlowTrajectory } from '../../core/indicators/flow/inputs.ts';
import { addDays } from '../../core/values/day.ts';
import type { Period } from '../../core/values/period.ts';
import { type Sql, sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';
import { followUpFacts } from './follow-ups.ts';

/** Trajectories that follow within so many days belong to one episode, so the facts look so far beyond the period. */
const joiningGapDays = 30;

type StatusRow = Omit<FlowStatus, 'inRegister' | 'characteristics'> & {
  inRegister: number | boolean | null;
  characteristics: string | null;
};

/** All trajectories that began before the period ended (and 30 days), with the people they are of and what became of these. */
export function* flowFacts(centreId: string, period: Period): Steps<FlowInputs> {
  const until = addDays(period.until, joiningGapDays);
  const begun = sql`FROM trajectories WHERE centre_id = ${centreId} AND "start" <= ${until}`;
  const trajectories = yield* all<FlowTrajectory>(
    sql`SELECT id, participant_id AS "participantId", kind, "start", "end", origin, destination,
      end_reason AS "endReason", referrer_id AS "referrer", payer_id AS "payer" ${begun} ORDER BY "start", id`,
  );
  const statuses = yield* all<StatusRow>(statusQuery(centreId, begun));
  const participants = yield* all<FlowInputs['participants'][number]>(
    sql`SELECT id, municipality_code AS "municipality" FROM participants
      WHERE centre_id = ${centreId} AND id IN (SELECT participant_id ${begun}) ORDER BY id`,
  );
  const followUps = yield* followUpFacts(centreId, sql`SELECT id ${begun}`);
  return { trajectories, statuses: statuses.map(toStatus), participants, followUps };
}

/** A status without sensitive fields has no row in the table of these: all of it is unknown. */
function statusQuery(centreId: string, begun: Sql): Sql {
  return sql`SELECT s.participant_id AS "participantId", s.valid_from AS "validFrom", x.legal_ground AS "legalGround",
      x.in_register AS "inRegister", x.characteristics
    FROM participant_statuses AS s
    LEFT JOIN participant_statuses_sensitive AS x ON x.centre_id = s.centre_id AND x.id = s.id
    WHERE s.centre_id = ${centreId} AND s.participant_id IN (SELECT participant_id ${begun})
    ORDER BY s.participant_id, s.valid_from, s.id`;
}

function toStatus({ inRegister, characteristics, ...row }: StatusRow): FlowStatus {
  return {
    ...row,
    inRegister: inRegister === null ? null : Boolean(inRegister),
    characteristics: characteristics === null ? [] : (JSON.parse(characteristics) as string[]),
  };
}
