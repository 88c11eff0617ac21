import { recordKinds } from '../../records/registry.ts';
import { readCentreState } from '../records/centre-state.ts';
import { inDays } from '../records/in-days.ts';
import type { Dialect } from '../sql/dialect.ts';
import { every, join, name, raw, sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';
import type { Finding, FindingsQuery, Reach } from '../store.ts';
import { columnName, tableName } from '../tables/names.ts';
import { layoutOf } from '../tables/record-layout.ts';
import { joiningGapDays, type Rule } from './finding-rule.ts';
import { countRules } from './findings-counts.ts';
import { trajectoryRules } from './findings-trajectories.ts';
import { unlikelyWeights } from './unlikely-weights.ts';

const overlapping = ({ from, until }: FindingsQuery) =>
  sql`t."start" <= ${until} AND (t."end" IS NULL OR t."end" >= ${from})`;

/** An intake comes before the first day and aftercare after the last; indirect hours are not with a participant. */
const besideTrajectories = raw(`('intake', 'aftercare', 'indirect')`);

/** Every day that someone may mistype into a far year, by kind. */
const datedColumns = [
  ['guidance-sessions', ['date']],
  ['material-movements', ['date']],
  ['trajectories', ['start', 'end']],
  ['participant-statuses', ['validFrom']],
  ['coverage-statements', ['completeThrough']],
  ['attendance', ['dated']],
  ['measurements', ['date']],
  ['follow-ups', ['date']],
  ['repairs', ['date']],
  // A month sorts before its days: the running month is no future one.
  ['visitor-counts', ['month']],
  ['volunteer-hours', ['month']],
] as const;

const rules: readonly Rule[] = [
  {
    rule: 'trajectory-overlap',
    kind: 'trajectories',
    // The days they share must lie in the period, or an old overlap would be shown for ever. Aftercare runs beside a job.
    ids: (centreId, query) => sql`SELECT t.id FROM trajectories AS t WHERE t.centre_id = ${centreId}
      AND ${overlapping(query)} AND t.kind <> 'aftercare' AND EXISTS (
        SELECT 1 FROM trajectories AS o WHERE o.centre_id = t.centre_id AND o.participant_id = t.participant_id
          AND o.id <> t.id AND o.kind <> 'aftercare'
          AND o."start" <= ${query.until} AND (o."end" IS NULL OR o."end" >= ${query.from})
          AND (t."end" IS NULL OR o."start" <= t."end") AND (o."end" IS NULL OR t."start" <= o."end"))`,
  },
  {
    rule: 'session-outside-trajectory',
    kind: 'guidance-sessions',
    ids: (centreId, { from, until }) => sql`SELECT s.id FROM guidance_sessions AS s
      WHERE s.centre_id = ${centreId} AND s.date >= ${from} AND s.date <= ${until}
        AND s.kind NOT IN ${besideTrajectories} AND EXISTS (
        SELECT 1 FROM guidance_sessions_participant_ids AS p WHERE p.centre_id = s.centre_id AND p.id = s.id
          AND NOT EXISTS (SELECT 1 FROM trajectories AS t WHERE t.centre_id = p.centre_id
            AND t.participant_id = p.participant_ids AND t."start" <= s.date
            AND (t."end" IS NULL OR t."end" >= s.date)))`,
  },
  { rule: 'unlikely-weight', kind: 'material-movements', ids: unlikelyWeights },
  // A day that was mistyped into a far year lies in no period: it is shown in every one.
  ...datedColumns.map(
    ([kind, fields]): Rule => ({
      rule: 'future-date',
      kind,
      ids: (centreId, { today }) => {
        const later = fields.map((field) => sql`${name(columnName(field))} > ${today}`);
        return sql`SELECT id FROM ${name(tableName(kind))} WHERE centre_id = ${centreId} AND (${join(later, ' OR ')})`;
      },
    }),
  ),
  {
    rule: 'planned-end-passed',
    kind: 'trajectories',
    ids: (centreId, query) => sql`SELECT t.id FROM trajectories AS t WHERE t.centre_id = ${centreId}
      AND ${overlapping(query)} AND t."end" IS NULL AND t.planned_end < ${query.today}`,
  },
  {
    rule: 'end-without-destination',
    kind: 'trajectories',
    // Who goes on inside the centre within the joining gap has not left, and has no destination yet.
    ids: (centreId, { from, until }, dialect) => sql`SELECT t.id FROM trajectories AS t WHERE t.centre_id = ${centreId}
      AND t."end" >= ${from} AND t."end" <= ${until} AND t.destination IS NULL AND t.kind <> 'aftercare'
      AND NOT EXISTS (SELECT 1 FROM trajectories AS o WHERE o.centre_id = t.centre_id
        AND o.participant_id = t.participant_id AND o.id <> t.id AND o.kind <> 'aftercare'
        AND o."start" <= ${dialect.daysAfter('t."end"', joiningGapDays)} AND (o."end" IS NULL OR o."end" > t."end"))
      AND NOT EXISTS (SELECT 1 FROM trajectories AS o WHERE o.centre_id = t.centre_id
        AND o.participant_id = t.participant_id AND o.id <> t.id AND o.kind <> 'aftercare'
        AND o.destination IS NOT NULL AND o.destination <> 'unknown'
        AND o."end" <= t."end" AND t."end" <= ${dialect.daysAfter('o."end"', joiningGapDays)})`,
  },
  ...trajectoryRules,
  ...countRules,
  ...recordKinds.flatMap(unknownOrganisation),
];

/** What breaks a rule in these days, by rule; rules that nothing breaks are left out. Null when out of reach. */
export function* readFindings(
  dialect: Dialect,
  reach: Reach,
  centreId: string,
  query: FindingsQuery,
): Steps<Finding[] | null> {
  if (!(yield* readCentreState(dialect, reach, centreId))) return null;
  const findings: Finding[] = [];
  const { record, rule: only } = query;
  const isIt = record ? sql` WHERE found.id = ${record.id}` : raw('');
  for (const { rule, kind, ids } of rules) {
    if (record && record.kind !== kind) continue;
    if (only && (only.rule !== rule || only.kind !== kind)) continue;
    const rows = yield* all<{ id: string; total: number }>(
      sql`SELECT id, COUNT(*) OVER () AS "total" FROM (${ids(centreId, query, dialect)}) AS found${isIt}
        ORDER BY id LIMIT ${Math.max(1, query.limit)}`,
    );
    const count = rows[0]?.total ?? 0;
    if (count > 0) findings.push({ rule, kind, count, ids: rows.slice(0, query.limit).map(({ id }) => id) });
  }
  return findings;
}

/** Organisations are named before they are in the catalogue: an import is not refused for it, but a figure may lack. */
function unknownOrganisation({ kind, fields }: (typeof recordKinds)[number]): Rule[] {
  const columns = Object.keys(fields).filter((field) => fields[field]?.type === 'organisation');
  if (columns.length === 0) return [];
  const unknown = columns.map((field) => {
    const column = sql`t.${name(columnName(field))}`;
    return sql`(${column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM organisations AS o WHERE o.id = ${column}))`;
  });
  return [
    {
      rule: 'unknown-organisation',
      kind,
      ids: (centreId, query) => sql`SELECT t.id FROM ${name(tableName(kind))} AS t WHERE t.centre_id = ${centreId}
        AND ${kind === 'trajectories' ? overlapping(query) : every(inDays(layoutOf(kind), query, 't'))} AND (${join(unknown, ' OR ')})`,
    },
  ];
}
