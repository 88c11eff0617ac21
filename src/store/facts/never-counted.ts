import { materialCategory } from '../../core/lists/material-category.ts';
import type { Day } from '../../core/values/day.ts';
import { join, sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';

/**
 * Categories that have moved by the end of a day and have no stock count. Goods repaired for their owner never were
 * stock. Looks each category up in an
 * index of its own, so that it takes the same time however many years there are.
 */
export function* neverCountedFacts(centreId: string, until: Day): Steps<string[]> {
  const candidates = join(
    materialCategory.codes.map((code) => sql`SELECT ${code} AS "category"`),
    ' UNION ALL ',
  );
  const rows = yield* all<{ category: string }>(
    sql`SELECT candidates.category AS "category" FROM (${candidates}) AS candidates
      WHERE (EXISTS (
        SELECT 1 FROM material_movements AS m
        WHERE m.centre_id = ${centreId} AND m.category = candidates.category AND m.date <= ${until}
          AND m.direction <> 'stock-count' AND (m.destination IS NULL OR m.destination <> 'repaired-return')
      ) OR EXISTS (
        SELECT 1 FROM material_movements AS m
        WHERE m.centre_id = ${centreId} AND m.direction = 'transformation' AND m.to_category = candidates.category
          AND m.date <= ${until}
      )) AND NOT EXISTS (
        SELECT 1 FROM material_movements AS m
        WHERE m.centre_id = ${centreId} AND m.direction = 'stock-count' AND m.category = candidates.category
          AND m.date <= ${until} AND m.kilograms IS NOT NULL
      )`,
  );
  return rows.map(({ category }) => category).sort();
}
