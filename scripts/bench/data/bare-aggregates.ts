/**
 * What a quarter needs from the database and nothing else, written by hand for one centre: `$1` is the centre, `$2` and
 * `$3` the first and last day. Both databases understand these texts when the parameters are numbered their way.
 */
const ofPeriod = [
  `SELECT direction, category, to_category, destination, origin, item_type, SUM(kilograms), SUM(items), COUNT(*)
   FROM material_movements WHERE centre_id = $1 AND date >= $2 AND date <= $3 AND direction <> 'stock-count'
   GROUP BY direction, category, to_category, destination, origin, item_type`,
  `SELECT category, date, SUM(kilograms) FROM material_movements
   WHERE centre_id = $1 AND direction = 'stock-count' AND date >= $2 AND date <= $3 GROUP BY category, date`,
  `SELECT kind, COUNT(*), SUM(minutes) FROM guidance_sessions WHERE centre_id = $1 AND date >= $2 AND date <= $3
   GROUP BY kind`,
  `SELECT p.participant_ids, s.kind, SUM(s.minutes) FROM guidance_sessions AS s
   CROSS JOIN guidance_sessions_participant_ids AS p
   WHERE s.centre_id = $1 AND s.date >= $2 AND s.date <= $3 AND p.centre_id = s.centre_id AND p.id = s.id
   GROUP BY p.participant_ids, s.kind`,
  `SELECT g.qualification, s.kind, SUM(s.minutes) FROM guidance_sessions AS s
   CROSS JOIN guidance_sessions_guides AS g
   WHERE s.centre_id = $1 AND s.date >= $2 AND s.date <= $3 AND g.centre_id = s.centre_id AND g.id = s.id
   GROUP BY g.qualification, s.kind`,
];
const ofCentre = [
  `SELECT t.participant_id, t.kind, t."start", t."end", t.destination, s.valid_from, x.legal_ground
   FROM trajectories AS t
   LEFT JOIN participant_statuses AS s ON s.centre_id = t.centre_id AND s.participant_id = t.participant_id
   LEFT JOIN participant_statuses_sensitive AS x ON x.centre_id = s.centre_id AND x.id = s.id
   WHERE t.centre_id = $1`,
];
const ofQuality = [
  `SELECT COUNT(*) FROM material_movements WHERE centre_id = $1 AND date >= $2 AND date <= $3`,
  `SELECT COUNT(*) FROM guidance_sessions WHERE centre_id = $1 AND date >= $2 AND date <= $3`,
  `SELECT COUNT(*) FROM material_movements WHERE centre_id = $1 AND date >= $2 AND date <= $3
   AND (kilograms > 40000000 OR (kilograms > 1000000 AND method <> 'weighed'))`,
];

/** The quarter that is asked for, the one before it, and the one a year ago: each figure is shown with both. */
const periods: readonly [string, string][] = [
  ['2026-07-01', '2026-09-30'],
  ['2026-04-01', '2026-06-30'],
  ['2025-07-01', '2025-09-30'],
];

/** Every query of a draft, with its parameters. */
export function bareQueries(centreId: string): { text: string; params: string[] }[] {
  const [now] = periods as [[string, string]];
  return [
    ...ofCentre.map((text) => ({ text, params: [centreId] })),
    ...periods.flatMap((period) => ofPeriod.map((text) => ({ text, params: [centreId, ...period] }))),
    ...ofQuality.map((text) => ({ text, params: [centreId, ...now] })),
  ];
}
