import { raw } from '../sql/sql.ts';

/** Destination of what went out, origin of what came in, of a movement `m`. */
export const place = raw('COALESCE(m.destination, m.origin)');

/** The sums of a group of movements `m`. Items count where there are no kilograms: the core turns them into mass. */
export const movementSums = raw(
  `CAST(COALESCE(SUM(m.kilograms), 0) AS BIGINT) AS "grams",
  CAST(COALESCE(SUM(CASE WHEN m.kilograms IS NULL THEN m.items END), 0) AS BIGINT) AS "itemsWithoutWeight",
  COUNT(*) AS "records"`,
);
