import { measurements } from '../../records/measurements.ts';
import { inDays } from '../records/in-days.ts';
import { every, sql } from '../sql/sql.ts';
import { layoutOf } from '../tables/record-layout.ts';
import type { Rule } from './finding-rule.ts';
import { smallestUnit } from './smallest-unit.ts';

/** Steps of the ladder between two scores that one does not climb or fall at once. */
const unlikelySteps = 2;
/** More than a full-time job in the longest month (40 hours in each of 4.4 weeks), for the average volunteer. */
const unlikelyMinutes = 10_620;

/** Trajectories of pupils and volunteers, to whom the ladder does not apply. */
const withoutLadder = sql`(t.kind LIKE 'internship-%' OR t.kind IN ('apprenticeship-bbl', 'volunteer'))`;

/** Doubts about scores, repairs and counts. */
export const countRules: readonly Rule[] = [
  {
    rule: 'ladder-jump',
    kind: 'measurements',
    // Compared with the score before it of the same edition.
    ids: (centreId, query) => sql`SELECT stepped.id FROM (
        SELECT m.id, m.date, x.value - LAG(x.value) OVER (
          PARTITION BY m.participant_id, m.version ORDER BY m.date, m.id) AS "steps"
        FROM measurements AS m JOIN measurements_sensitive AS x ON x.centre_id = m.centre_id AND x.id = m.id
        WHERE m.centre_id = ${centreId} AND m.instrument = 'vng-ladder' AND m.date <= ${query.until}
      ) AS stepped WHERE stepped.date >= ${query.from} AND ABS(stepped.steps) > ${unlikelySteps * smallestUnit(measurements, 'value')}`,
  },
  {
    rule: 'benefit-ended-with-subsidy',
    kind: 'follow-ups',
    // What the municipality saves on the benefit it pays to the employer: the effect has to be net of that.
    ids: (centreId, query) => sql`SELECT f.id FROM follow_ups AS f
      JOIN follow_ups_sensitive AS x ON x.centre_id = f.centre_id AND x.id = f.id
      JOIN trajectories AS t ON t.centre_id = f.centre_id AND t.id = f.trajectory_id
      JOIN participant_statuses AS s ON s.centre_id = f.centre_id AND s.participant_id = t.participant_id
      JOIN participant_statuses_sensitive AS y ON y.centre_id = s.centre_id AND y.id = s.id
      WHERE f.centre_id = ${centreId} AND ${every(inDays(layoutOf('follow-ups'), query, 'f'))}
        AND x.benefit_effect = 'ended' AND y.wage_cost_subsidy = TRUE AND s.valid_from <= f.date
        AND NOT EXISTS (SELECT 1 FROM participant_statuses AS l WHERE l.centre_id = s.centre_id
          AND l.participant_id = s.participant_id AND l.valid_from <= f.date
          AND (l.valid_from > s.valid_from OR (l.valid_from = s.valid_from AND l.id > s.id)))`,
  },
  {
    rule: 'ladder-not-for-group',
    kind: 'measurements',
    ids: (centreId, query) => sql`SELECT m.id FROM measurements AS m
      WHERE m.centre_id = ${centreId} AND m.instrument = 'vng-ladder'
        AND ${every(inDays(layoutOf('measurements'), query, 'm'))}
        AND EXISTS (SELECT 1 FROM trajectories AS t WHERE t.centre_id = m.centre_id
          AND t.participant_id = m.participant_id AND t."start" <= m.date AND (t."end" IS NULL OR t."end" >= m.date))
        AND NOT EXISTS (SELECT 1 FROM trajectories AS t WHERE t.centre_id = m.centre_id
          AND t.participant_id = m.participant_id AND t."start" <= m.date AND (t."end" IS NULL OR t."end" >= m.date)
          AND NOT ${withoutLadder})`,
  },
  {
    rule: 'repair-other-category',
    kind: 'repairs',
    // What was made of other goods bears both categories.
    ids: (centreId, query) => sql`SELECT r.id FROM repairs AS r
      JOIN material_movements AS m ON m.centre_id = r.centre_id AND m.id = r.movement_id
      WHERE r.centre_id = ${centreId} AND ${every(inDays(layoutOf('repairs'), query, 'r'))}
        AND m.category <> r.category AND (m.to_category IS NULL OR m.to_category <> r.category)`,
  },
  {
    rule: 'repair-other-owner',
    kind: 'repairs',
    // Only goods that an owner takes home leave as `repaired-return`.
    ids: (centreId, query) => sql`SELECT r.id FROM repairs AS r
      JOIN material_movements AS m ON m.centre_id = r.centre_id AND m.id = r.movement_id
      WHERE r.centre_id = ${centreId} AND ${every(inDays(layoutOf('repairs'), query, 'r'))}
        AND ((r.goods = 'centre' AND m.destination = 'repaired-return')
          OR (r.goods = 'owner' AND (m.destination IS NULL OR m.destination <> 'repaired-return')))`,
  },
  {
    rule: 'counted-twice',
    kind: 'visitor-counts',
    ids: (centreId, query) => sql`SELECT v.id FROM visitor_counts AS v
      WHERE v.centre_id = ${centreId} AND ${every(inDays(layoutOf('visitor-counts'), query, 'v'))}
        AND EXISTS (SELECT 1 FROM visitor_counts AS o WHERE o.centre_id = v.centre_id AND o."month" = v."month"
          AND o.kind = v.kind AND o.id <> v.id)`,
  },
  {
    rule: 'counted-twice',
    kind: 'volunteer-hours',
    ids: (centreId, query) => sql`SELECT v.id FROM volunteer_hours AS v
      WHERE v.centre_id = ${centreId} AND ${every(inDays(layoutOf('volunteer-hours'), query, 'v'))}
        AND EXISTS (SELECT 1 FROM volunteer_hours AS o WHERE o.centre_id = v.centre_id AND o."month" = v."month"
          AND o.id <> v.id)`,
  },
  {
    rule: 'unlikely-volunteer-hours',
    kind: 'volunteer-hours',
    ids: (centreId, query) => sql`SELECT v.id FROM volunteer_hours AS v
      WHERE v.centre_id = ${centreId} AND ${every(inDays(layoutOf('volunteer-hours'), query, 'v'))}
        AND v.volunteers > 0 AND v.minutes > v.volunteers * ${unlikelyMinutes}`,
  },
  {
    rule: 'unique-volunteers-too-few',
    kind: 'volunteer-hours',
    // Whoever volunteered in an earlier month of the year volunteered in the year to date.
    ids: (centreId, query) => sql`SELECT v.id FROM volunteer_hours AS v
      WHERE v.centre_id = ${centreId} AND ${every(inDays(layoutOf('volunteer-hours'), query, 'v'))}
        AND EXISTS (SELECT 1 FROM volunteer_hours AS o WHERE o.centre_id = v.centre_id
          AND o."month" >= substr(v."month", 1, 4) AND o."month" < v."month"
          AND (o.volunteers > v.unique_year_to_date OR o.unique_year_to_date > v.unique_year_to_date))`,
  },
];
