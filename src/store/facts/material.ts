import type { MaterialInputs, MovementGroup } from '../../core/indicators/material/inputs.ts';
import { addDays } from '../../core/values/day.ts';
import type { Period } from '../../core/values/period.ts';
import { sql } from '../sql/sql.ts';
import { all, first, type Steps } from '../sql/steps.ts';
import type { Centre } from '../store.ts';
import { bookFacts } from './book.ts';
import { salesGroups } from './movement-groups.ts';
import { neverCountedFacts } from './never-counted.ts';
import { positionFacts } from './positions.ts';
import { repairFacts } from './repairs.ts';

/** A stock count within so many days of an end of the period counts as the stock at that end. */
const countWithinDays = 14;

/** Movements and stock counts around a period, the book stock at its end, the repairs and positions in it, and the people it serves. */
export function* materialFacts(centreId: string, period: Period): Steps<MaterialInputs> {
  // The opening is the end of the day before the period.
  const from = addDays(period.from, -countWithinDays - 1);
  const until = addDays(period.until, countWithinDays);
  const movements = yield* all<MovementGroup>(
    sql`${salesGroups(sql`m.date >= ${from} AND m.date <= ${until}`, centreId)}
      ORDER BY m.date, m.direction, m.category, m.to_category NULLS FIRST, m.destination NULLS FIRST,
        m.origin NULLS FIRST, m.item_type NULLS FIRST, m.channel NULLS FIRST, m.producer_scheme NULLS FIRST`,
  );
  // A count in items only says nothing of its mass, and is not a count of 0 kg.
  const stockCounts = yield* all<MaterialInputs['stockCounts'][number]>(
    sql`SELECT m.date, m.category, CAST(SUM(m.kilograms) AS BIGINT) AS "grams", COUNT(*) AS "records"
      FROM material_movements AS m
      WHERE m.centre_id = ${centreId} AND m.direction = 'stock-count' AND m.date >= ${from} AND m.date <= ${until}
        AND m.kilograms IS NOT NULL
      GROUP BY m.date, m.category ORDER BY 1, 2`,
  );
  const book = yield* bookFacts(centreId, period);
  const neverCounted = yield* neverCountedFacts(centreId, period);
  const repairs = yield* repairFacts(centreId, period);
  const positions = yield* positionFacts(centreId, period);
  return { movements, stockCounts, book, neverCounted, inhabitants: yield* inhabitants(centreId), repairs, positions };
}

function* inhabitants(centreId: string): Steps<MaterialInputs['inhabitants']> {
  const row = yield* first<{ serviceArea: string }>(
    sql`SELECT service_area AS "serviceArea" FROM centres WHERE id = ${centreId}`,
  );
  const area = row ? (JSON.parse(row.serviceArea) as Centre['serviceArea']) : null;
  return (area?.inhabitants ?? [])
    .map(({ year, inhabitants: count }) => ({ year, inhabitants: count }))
    .sort((one, other) => one.year - other.year);
}
