/** How much one question may ask. docs/odata.md tells them to users. */
export const queryLimits = {
  /** Columns, values, functions, comparisons and words such as `and` in a filter; values of a list are counted apart. */
  nodes: 200,
  /** Brackets in brackets. */
  depth: 32,
  /** Values of one list after `in`. */
  list: 1_000,
  sortColumns: 8,
  /** Bytes of path and query together. */
  urlBytes: 8_192,
  /** The most that `$top` can say. */
  rows: 2_147_483_647,
  /** The most that `$skip` can say: what is passed over is read all the same, and links to a next page pass over nothing. */
  skip: 100_000,
} as const;
