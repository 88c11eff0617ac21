import type { FeedColumn, FeedValue } from '../../feed/query/feed-set.ts';
import { totalCode } from '../../feed/sets/codes.ts';
import { firstIdOf, mostObservations } from './ids.ts';
import { type Cell, type ObservationRow, observationCell } from './observation-columns.ts';
import type { FeedHead } from './port.ts';
import type { BaseRow } from './source.ts';

/**
 * Rows as they are shown. Nearly thirty columns are breakdowns, of which a figure has one or two: a row is a copy of one in
 * which all are the total, and only what differs is filled in. An extraction tells a million of them.
 */
export function tellObservations(
  columns: readonly FeedColumn[],
  headOf: ReadonlyMap<number, FeedHead>,
): (row: BaseRow) => FeedValue[] {
  const totals = columns.map((): FeedValue => totalCode);
  const cells: { readonly place: number; readonly cell: Cell }[] = [];
  const places = new Map<FeedValue, number>();
  for (const [place, column] of columns.entries()) {
    const cell = observationCell(column);
    if (cell) cells.push({ place, cell });
    else places.set(column.name, place);
  }
  const hasBreakdowns = places.size > 0;
  let head: FeedHead | undefined;
  let [from, until] = [0, 0];
  return (base) => {
    const row = base as ObservationRow;
    if (row.id < from || row.id >= until) {
      const sequence = Math.floor(row.id / mostObservations);
      [from, until] = [firstIdOf(sequence), firstIdOf(sequence + 1)];
      head = headOf.get(sequence);
    }
    if (!head) throw new Error('an observation of a release that was not asked for');
    const told = totals.slice();
    for (const { place, cell } of cells) told[place] = cell(row, head);
    if (!hasBreakdowns || row.dimension === '') return told;
    const within = places.get(row.within_dimension ?? null);
    if (within !== undefined) told[within] = row.within_code ?? null;
    const own = places.get(row.dimension ?? null);
    if (own !== undefined) told[own] = row.code ?? null;
    return told;
  };
}
