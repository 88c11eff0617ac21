import type { FeedColumn, FeedValue } from '../../feed/query/feed-set.ts';
import type { Sql } from '../sql/sql.ts';
import type { ColumnSql } from './expression-sql.ts';

/** A row as a query gives it, before its columns are told. */
export type BaseRow = Readonly<Record<string, FeedValue>>;

/** Rows that are read at once: few enough that nobody waits for them. `from` ends in a condition more can be added to. */
export type Piece = { readonly from: Sql };

/** Where the rows of a set are. Its pieces together are all its rows, in the order of its key. */
export type Source = {
  readonly pieces: readonly Piece[];
  readonly columnSql: ColumnSql;
  /** The order of the key, as the database can read it without sorting. */
  readonly natural: Sql;
  /** What to select to tell these columns. */
  baseFor(columns: readonly FeedColumn[]): Sql;
  /** How these columns are told of a row. */
  tell(columns: readonly FeedColumn[]): (row: BaseRow) => FeedValue[];
};
