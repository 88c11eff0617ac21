import { raw, type Sql, sql } from '../sql/sql.ts';

/**
 * Movements that are alike on a day, summed, for a condition on the day of a movement `m`; stock counts left out. Items
 * count where there are no kilograms: the core turns them into mass. Grouped in the order of the index on the facts, so
 * that a database can sum as it reads.
 */
export function movementGroups(days: Sql, centreId: string): Sql {
  return grouped(days, centreId, [], []);
}

/** The same, with the channel of sale and the producer scheme told apart. */
export function salesGroups(days: Sql, centreId: string): Sql {
  return grouped(days, centreId, ['m.channel', 'm.producer_scheme'], ['"channel"', '"producerScheme"']);
}

function grouped(days: Sql, centreId: string, columns: readonly string[], names: readonly string[]): Sql {
  const more = raw(columns.map((column, position) => `, ${column} AS ${names[position]}`).join(''));
  const by = raw(columns.map((column) => `, ${column}`).join(''));
  return sql`SELECT m.date, m.direction, m.category, m.to_category AS "toCategory",
      COALESCE(m.destination, m.origin) AS "place", m.item_type AS "itemType"${more},
      CAST(COALESCE(SUM(m.kilograms), 0) AS BIGINT) AS "grams",
      CAST(COALESCE(SUM(CASE WHEN m.kilograms IS NULL THEN m.items END), 0) AS BIGINT) AS "itemsWithoutWeight",
      COUNT(*) AS "records"
    FROM material_movements AS m
    WHERE m.centre_id = ${centreId} AND ${days} AND m.direction <> 'stock-count'
    GROUP BY m.date, m.direction, m.category, m.to_category, m.destination, m.origin, m.item_type${by}`;
}
