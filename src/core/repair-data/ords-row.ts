/**
 * Columns of a table in the Open Repair Data Standard 0.3, in the order in which the Open Repair Alliance publishes
 * them: one row is one attempt to repair one item.
 */
export const ordsColumns = [
  'id',
  'data_provider',
  'country',
  'partner_product_category',
  'product_category',
  'product_category_id',
  'brand',
  'year_of_manufacture',
  'product_age',
  'repair_status',
  'repair_barrier_if_end_of_life',
  'group_identifier',
  'event_date',
  'problem',
] as const;
export type OrdsColumn = (typeof ordsColumns)[number];

/** A row as text, as a CSV file holds it; an empty text is not recorded. */
export type OrdsRow = Readonly<Record<OrdsColumn, string>>;

/** Columns that are left empty when we write and not read when we read, with the reason. */
export const ordsLeftOut = {
  brand: 'not-recorded',
  // Free text: it may name people, and nothing is computed from it.
  problem: 'free-text',
} as const satisfies Partial<Record<OrdsColumn, string>>;
