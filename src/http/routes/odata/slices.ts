/** Rows whose text is made at once: some tens of kilobytes. Longer texts live long enough to cost memory and time. */
const sliceRows = 100;

/** Rows in parts that are sent one by one. */
export function* slices<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += sliceRows) yield rows.slice(from, from + sliceRows);
}
