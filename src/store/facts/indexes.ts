import { type Index, index } from '../tables/table.ts';

/** Indexes that the facts need beside those a kind asks for itself. */
export function factIndexes(kind: string, table: string): Index[] {
  if (kind === 'attendance') {
    const sums = ['present_minutes', 'day_parts', 'planned_minutes'];
    // Who was sick is kept apart, found by the id.
    return [index(table, 'facts', ['centre_id', 'dated', 'trajectory_id', ...sums, 'id'])];
  }
  if (kind !== 'material-movements') return [];
  // Stock counts are rare: finding the newest one of each category must not read years of movements.
  const where = { column: 'direction', is: 'stock-count' };
  return [
    index(table, 'stock_counts', ['centre_id', 'category', 'date', 'kilograms'], where),
    // Whether a category has moved at all: one look, whatever the number of years.
    index(table, 'categories', ['centre_id', 'category', 'date', 'direction', 'destination']),
    index(table, 'transformed', ['centre_id', 'to_category', 'date'], { column: 'direction', is: 'transformation' }),
  ];
}
