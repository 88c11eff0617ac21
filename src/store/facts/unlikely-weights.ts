import { join, raw, type Sql, sql } from '../sql/sql.ts';
import type { FindingsQuery } from '../store.ts';

/** An item may be so many times lighter or heavier than its reference weight. */
const factor = 4;
/** One movement that was counted or estimated: more than a tonne is more likely grams typed as kilograms. */
const gramsUnweighed = 1_000_000;
/** More than a full truck. */
const gramsAtAll = 40_000_000;

/** Movements whose mass is unlikely. Stock counts are left out: a hall may hold anything. */
export function unlikelyWeights(centreId: string, { from, until, itemWeights }: FindingsQuery): Sql {
  const weights = Object.entries(itemWeights);
  const reference =
    weights.length === 0
      ? raw('CAST(NULL AS BIGINT)')
      : sql`CASE m.item_type ${join(
          weights.map(([type, grams]) => sql`WHEN ${type} THEN CAST(${grams} AS BIGINT)`),
          ' ',
        )} END`;
  return sql`SELECT w.id FROM (
      SELECT m.id, m.items, m.method, ABS(m.kilograms) AS "grams", ${reference} AS "reference"
      FROM material_movements AS m
      WHERE m.centre_id = ${centreId} AND m.date >= ${from} AND m.date <= ${until}
        AND m.direction <> 'stock-count' AND m.kilograms IS NOT NULL
    ) AS w
    WHERE w.grams > ${gramsAtAll}
      OR (w.grams > ${gramsUnweighed} AND w.method IS NOT NULL AND w.method <> 'weighed')
      OR (w.items IS NOT NULL AND w.reference IS NOT NULL
        AND (w.grams * ${factor} < w.items * w.reference OR w.grams > ${factor} * w.items * w.reference))`;
}
