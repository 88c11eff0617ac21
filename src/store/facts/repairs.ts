import type { RepairGroup } from '../../core/indicators/repair/inputs.ts';
import { sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';
import type { Days } from './joined-days.ts';

/**
 * Repairs of some days that are alike on a day, summed. Goods of the centre were collected and count by their movements,
 * whether or not one is linked (docs/decisions/0009): they stand as linked to one.
 */
export function* repairFacts(centreId: string, { from, until }: Days): Steps<RepairGroup[]> {
  return yield* all<RepairGroup>(
    sql`SELECT r.date, r.category, r.item_type AS "itemType", r.outcome, r.barrier,
        CASE WHEN m.destination = 'repaired-return' THEN 'repaired-return'
          WHEN r.movement_id IS NOT NULL OR r.goods = 'centre' THEN 'other' ELSE 'none' END AS "movement",
        CAST(COALESCE(SUM(r.kilograms), 0) AS BIGINT) AS "grams",
        COUNT(*) - COUNT(r.kilograms) AS "itemsWithoutWeight", COUNT(*) AS "records"
      FROM repairs AS r
      LEFT JOIN material_movements AS m ON m.centre_id = r.centre_id AND m.id = r.movement_id
      WHERE r.centre_id = ${centreId} AND r.date >= ${from} AND r.date <= ${until}
      GROUP BY 1, 2, 3, 4, 5, 6
      ORDER BY 1, 2, 3 NULLS FIRST, 4, 5 NULLS FIRST, 6`,
  );
}
