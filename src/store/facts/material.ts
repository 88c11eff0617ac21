import type { MaterialInputs } from '../../core/indicators/material/inputs.ts';
import type { RepairGroup } from '../../core/indicators/repair/inputs.ts';
import { addDays, type Day } from '../../core/values/day.ts';
import type { Period } from '../../core/values/period.ts';
import { sql } from '../sql/sql.ts';
import { all, first, type Steps } from '../sql/steps.ts';
import type { Centre } from '../store.ts';
import { bookFacts } from './book.ts';
import { type Days, joinedDays, rowsIn } from './joined-days.ts';
import { type MovementDays, movementsIn } from './movement-days.ts';
import { neverCountedFacts } from './never-counted.ts';
import { positionFacts } from './positions.ts';
import { repairFacts } from './repairs.ts';
import type { SheetParts } from './sheet-parts.ts';

type StockCount = MaterialInputs['stockCounts'][number];

/** A stock count within so many days of an end of the period counts as the stock at that end. */
const countWithinDays = 14;

/** The days around a period whose movements and stock counts tell of it. */
export function daysAround(period: Period): Days {
  // The opening is the end of the day before the period.
  return { from: addDays(period.from, -countWithinDays - 1), until: addDays(period.until, countWithinDays) };
}

/** Movements and stock counts around periods, the repairs and positions in them, and the people they serve. */
export function* materialFacts(
  centreId: string,
  periods: readonly Period[],
  days: readonly MovementDays[],
): Steps<SheetParts['material'][]> {
  const counts: StockCount[][] = [];
  for (const { from, until } of days) {
    // A count in items only says nothing of its mass, and is not a count of 0 kg.
    const read = yield* all<StockCount>(
      sql`SELECT m.date, m.category, CAST(SUM(m.kilograms) AS BIGINT) AS "grams", COUNT(*) AS "records"
        FROM material_movements AS m
        WHERE m.centre_id = ${centreId} AND m.direction = 'stock-count' AND m.date >= ${from} AND m.date <= ${until}
          AND m.kilograms IS NOT NULL
        GROUP BY m.date, m.category ORDER BY 1, 2`,
    );
    counts.push(read);
  }
  const repairs: RepairGroup[][] = [];
  for (const joined of joinedDays(periods)) repairs.push(yield* repairFacts(centreId, joined));
  const people = yield* inhabitants(centreId);
  const positions: MaterialInputs['positions'][] = [];
  for (const period of periods) positions.push(yield* positionFacts(centreId, period));
  return periods.map((period, place) => ({
    movements: movementsAround(period, days),
    stockCounts: rowsIn(counts.flat(), daysAround(period)),
    inhabitants: people,
    repairs: rowsIn(repairs.flat(), period),
    positions: positions[place],
  }));
}

function movementsAround(period: Period, days: readonly MovementDays[]): MaterialInputs['movements'] {
  const movements = movementsIn(days, daysAround(period));
  if (!movements) throw new RangeError('movements around a period were not read');
  return movements;
}

/** The book stock at the end of periods: of those that end on the same day it is the same. */
export function* stockFacts(
  centreId: string,
  periods: readonly Period[],
  days: readonly MovementDays[],
): Steps<SheetParts['book'][]> {
  const ends = new Map<Day, SheetParts['book']>();
  for (const { until } of periods) {
    if (ends.has(until)) continue;
    const book = yield* bookFacts(centreId, until, days);
    ends.set(until, { book, neverCounted: yield* neverCountedFacts(centreId, until) });
  }
  return periods.map(({ until }) => ends.get(until) as SheetParts['book']);
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
