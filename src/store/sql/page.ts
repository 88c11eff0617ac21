import type { Page } from '../store.ts';

/** Makes a page of rows that were read with one more than the limit: the extra row only says that there is more. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  sortKey: (item: Item) => string[],
): Page<Item> {
  const items = rows.slice(0, limit).map(toItem);
  const last = items.at(-1);
  return { rows: items, next: rows.length > limit && last ? sortKey(last) : null };
}

/** The parts of a sort key of this length. Throws on a key of another list: the caller seals cursors. */
export function sortKeyOf(after: readonly string[] | undefined, length: number): readonly string[] | null {
  if (!after) return null;
  if (after.length !== length) throw new RangeError('a sort key of another list');
  return after;
}
