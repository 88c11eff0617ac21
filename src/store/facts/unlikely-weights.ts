import { join, raw, type Sql, sql } from '../sql/sql.ts';
import type { FindingsQuery } from '../store.ts';

/** An item may be so many times lighter or heavier than its reference weight. */
const factor = 4;
/** One movement that was counted or estimated: more than a tonne is more likely grams typed as kilograms. */
const gramsUnweighed = 1_000_000;
/** More than a full truck. */
const gramsAtAll = 40_000_000;

/** These types are averages over everything in a shop: one of them says little, twenty of them do. */
const averages = raw(`('thrift-item', 'furniture-or-appliance')`);
const itemsForAverage = 20;

/** Movements whose mass is unlikely, as recorded or as it follows from items x reference weight. Stock counts are left out: a hall may hold anything. */
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
      SELECT m.id, m.items, m.method, m.item_type, ABS(m.kilograms) AS "recorded", ${reference} AS "reference"
      FROM material_movements AS m
      WHERE m.centre_id = ${centreId} AND m.date >= ${from} AND m.date <= ${until} AND m.direction <> 'stock-count'
    ) AS w
    WHERE COALESCE(w.recorded, w.items * w.reference) > ${gramsAtAll}
      OR (w.recorded > ${gramsUnweighed} AND w.method IS NOT NULL AND w.method <> 'weighed')
      OR (w.items IS NOT NULL AND w.reference IS NOT NULL
        AND (w.item_type NOT IN ${averages} OR w.items >= ${itemsForAverage})
        AND (w.recorded * ${factor} < w.items * w.reference OR w.recorded > ${factor} * w.items * w.reference))`;
}
