import { followUpMonths } from '../../core/indicators/flow/follow-up-inputs.ts';
import { destination } from '../../core/lists/destination.ts';
import { addDays, addMonths } from '../../core/values/day.ts';
import { inDays } from '../records/in-days.ts';
import { every, join, type Sql, sql } from '../sql/sql.ts';
import type { FindingsQuery } from '../store.ts';
import { layoutOf } from '../tables/record-layout.ts';
import { joiningGapDays, type Rule } from './finding-rule.ts';

/** Who went there is left out of the figures: nobody asks after them. */
const apart = destination.items.filter(({ group }) => group === 'apart').map(({ code }) => sql`${code}`);

/** Doubts about what hangs on a trajectory: its terms, its attendance, and what became of the participant. */
export const trajectoryRules: readonly Rule[] = [
  {
    rule: 'terms-outside-trajectory',
    kind: 'trajectory-terms',
    ids: (centreId, query) => sql`SELECT a.id FROM trajectory_terms AS a
      JOIN trajectories AS t ON t.centre_id = a.centre_id AND t.id = a.trajectory_id
      WHERE a.centre_id = ${centreId} AND ${every(inDays(layoutOf('trajectory-terms'), query, 'a'))}
        AND (a.valid_from < t."start" OR a.valid_from > t."end")`,
  },
  {
    rule: 'attendance-outside-trajectory',
    kind: 'attendance',
    // Of a month it is enough that a day of it lies in the trajectory: the text of a month sorts before its days.
    ids: (centreId, query) => sql`SELECT a.id FROM attendance AS a
      JOIN trajectories AS t ON t.centre_id = a.centre_id AND t.id = a.trajectory_id
      WHERE a.centre_id = ${centreId} AND ${every(inDays(layoutOf('attendance'), query, 'a'))}
        AND (a.dated < substr(t."start", 1, length(a.dated)) OR a.dated > t."end")`,
  },
  {
    rule: 'attendance-twice',
    kind: 'attendance',
    // A month as a whole beside days of it. Two records of one day may be a morning and an afternoon.
    ids: (centreId, query) => sql`SELECT a.id FROM attendance AS a
      WHERE a.centre_id = ${centreId} AND ${every(inDays(layoutOf('attendance'), query, 'a'))} AND a."month" IS NOT NULL
        AND EXISTS (SELECT 1 FROM attendance AS o WHERE o.centre_id = a.centre_id AND o.trajectory_id = a.trajectory_id
          AND o.date IS NOT NULL AND substr(o.date, 1, 7) = a."month")`,
  },
  {
    rule: 'follow-up-before-end',
    kind: 'follow-ups',
    ids: (centreId, query) => sql`SELECT f.id FROM follow_ups AS f
      JOIN trajectories AS t ON t.centre_id = f.centre_id AND t.id = f.trajectory_id
      WHERE f.centre_id = ${centreId} AND ${every(inDays(layoutOf('follow-ups'), query, 'f'))}
        AND (t."end" IS NULL OR f.date < t."end")`,
  },
  {
    rule: 'follow-up-missing',
    kind: 'trajectories',
    ids: (centreId, query, dialect) => {
      const gapAfter = dialect.daysAfter('t."end"', joiningGapDays);
      const due = followUpMonths.map(
        (months) => sql`(${endedSoManyMonthsBefore(query, months)} AND NOT EXISTS (
          SELECT 1 FROM follow_ups AS f JOIN trajectories AS o ON o.centre_id = f.centre_id AND o.id = f.trajectory_id
          WHERE f.centre_id = t.centre_id AND f.months = ${months} AND o.participant_id = t.participant_id
            AND o."end" <= ${gapAfter} AND ${dialect.daysAfter('o."end"', joiningGapDays)} >= t."end"))`,
      );
      return sql`SELECT t.id FROM trajectories AS t WHERE t.centre_id = ${centreId} AND t.kind <> 'aftercare'
        AND (t.destination IS NULL OR t.destination NOT IN (${join(apart, ', ')}))
        AND (${join(due, ' OR ')})
        AND NOT EXISTS (SELECT 1 FROM trajectories AS o WHERE o.centre_id = t.centre_id
          AND o.participant_id = t.participant_id AND o.id <> t.id AND o.kind <> 'aftercare'
          AND o."start" <= ${gapAfter} AND (o."end" IS NULL OR o."end" > t."end"))`;
    },
  },
];

/** The trajectory ended so that its months are over in these days, which are whole months, and by today. */
function endedSoManyMonthsBefore({ from, until, today }: FindingsQuery, months: number): Sql {
  const first = addMonths(from, -months);
  const last = addDays(addMonths(addDays(until, 1), -months), -1);
  return sql`t."end" >= ${first} AND t."end" <= ${last} AND t."end" <= ${addMonths(today, -months)}`;
}
