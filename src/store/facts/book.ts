import type { MaterialInputs, MovementGroup } from '../../core/indicators/material/inputs.ts';
import { addDays, type Day } from '../../core/values/day.ts';
import { join, raw, type Sql, sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';
import { type MovementDays, movementsIn } from './movement-days.ts';
import { movementGroups } from './movement-groups.ts';

type Book = MaterialInputs['book'];
type Since = Book[number]['since'][number];
type Count = { category: string; countedOn: string; grams: number };
/** A group of movements, and whether they came after the count of the category they left and of the one they became. */
type Row = Since & { afterOwn: number; afterNew: number };

/**
 * For each category its newest stock count by the end of a day, and what has moved in and out of it since. That is summed
 * from the movements of `days`, when these were read and reach back so far: a centre counts around the end of a quarter.
 */
export function* bookFacts(centreId: string, until: Day, days: readonly MovementDays[]): Steps<Book> {
  const counts = yield* all<Count>(
    sql`SELECT m.category, m.date AS "countedOn", CAST(SUM(m.kilograms) AS BIGINT) AS "grams"
      FROM material_movements AS m CROSS JOIN (
        SELECT category, MAX(date) AS "date" FROM material_movements
        WHERE centre_id = ${centreId} AND direction = 'stock-count' AND date <= ${until}
          AND kilograms IS NOT NULL GROUP BY category
      ) AS newest
      WHERE m.centre_id = ${centreId} AND m.direction = 'stock-count' AND m.category = newest.category
        AND m.date = newest.date AND m.kilograms IS NOT NULL
      GROUP BY m.category, m.date ORDER BY 1`,
  );
  const oldest = counts.map(({ countedOn }) => countedOn).sort()[0];
  if (oldest === undefined) return [];
  const known = movementsIn(days, { from: addDays(oldest, 1), until });
  const rows = known ? summed(known, counts) : yield* all<Row>(movedSince(centreId, counts, { oldest, until }));
  return counts.map((count) => ({ ...count, since: sinceOf(count.category, rows) }));
}

/**
 * One pass over the days since the oldest count, for all categories together. Days are summed first, in the order of the
 * index; only their sums are compared with the day of a count.
 */
function movedSince(
  centreId: string,
  counts: readonly Count[],
  { oldest, until }: { readonly oldest: Day; readonly until: Day },
): Sql {
  const days = movementGroups(sql`m.date > ${oldest} AND m.date <= ${until}`, centreId);
  return sql`SELECT d.direction, d.category, d."toCategory", d.place, d."itemType",
      ${isAfter(raw('d.category'), counts)} AS "afterOwn", ${isAfter(raw('d."toCategory"'), counts)} AS "afterNew",
      CAST(SUM(d.grams) AS BIGINT) AS "grams", CAST(SUM(d."itemsWithoutWeight") AS BIGINT) AS "itemsWithoutWeight",
      CAST(SUM(d.records) AS BIGINT) AS "records"
    FROM (${days}) AS d
    GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3 NULLS FIRST, 4 NULLS FIRST, 5 NULLS FIRST, 6, 7`;
}

/** The same of movements that were read already, in the same order. */
function summed(movements: readonly MovementGroup[], counts: readonly Count[]): Row[] {
  const countedOn = new Map(counts.map((count) => [count.category, count.countedOn]));
  const isAfterCount = (date: Day, category: string | null) => {
    const counted = category === null ? undefined : countedOn.get(category);
    return counted !== undefined && date > counted ? 1 : 0;
  };
  const rows = new Map<string, Row>();
  for (const {
    date,
    direction,
    category,
    toCategory,
    place,
    itemType,
    grams,
    itemsWithoutWeight,
    records,
  } of movements) {
    const [afterOwn, afterNew] = [isAfterCount(date, category), isAfterCount(date, toCategory)];
    const group = { direction, category, toCategory, place, itemType, grams, itemsWithoutWeight, records };
    const key = [direction, category, toCategory, place, itemType, afterOwn, afterNew].join('\u0000');
    const known = rows.get(key);
    rows.set(key, { ...(known ? merged(known, group) : group), afterOwn, afterNew });
  }
  // What parts the fields sorts before every sign of a code, so nulls come first.
  return [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}

/** 1 when a movement came after the count of the category in this column, 0 when not or when it was never counted. */
function isAfter(column: Sql, counts: readonly Count[]): Sql {
  const cases = counts.map(({ category, countedOn }) => sql`WHEN ${category} THEN ${countedOn}`);
  return sql`CASE WHEN d.date > CASE ${column} ${join(cases, ' ')} END THEN 1 ELSE 0 END`;
}

/** What was made of another category came in here as much as what was delivered. */
function sinceOf(category: string, rows: readonly Row[]): Since[] {
  const groups = new Map<string, Since>();
  for (const { afterOwn, afterNew, ...group } of rows) {
    const touches = (afterOwn && group.category === category) || (afterNew && group.toCategory === category);
    if (!touches) continue;
    const key = JSON.stringify([group.direction, group.category, group.toCategory, group.place, group.itemType]);
    const known = groups.get(key);
    groups.set(key, known ? merged(known, group) : group);
  }
  return [...groups.values()];
}

function merged(one: Since, other: Since): Since {
  return {
    ...one,
    grams: one.grams + other.grams,
    itemsWithoutWeight: one.itemsWithoutWeight + other.itemsWithoutWeight,
    records: one.records + other.records,
  };
}
