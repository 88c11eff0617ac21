import type { Expression } from './expression.ts';
import type { FeedColumn, FeedSet, FeedValue } from './feed-set.ts';

/** A column to sort by. */
export type SortColumn = { readonly column: FeedColumn; readonly descending: boolean };

/**
 * One question to one table of the feed. Rows come in the order of `orderBy`, then of the key, with nulls before
 * everything else (OData 4.0 protocol, 11.2.5.2).
 */
export type FeedQuery = {
  readonly set: FeedSet;
  readonly filter: Expression | null;
  readonly orderBy: readonly SortColumn[];
  /** The columns of a row, in the order in which they are answered. */
  readonly select: readonly FeedColumn[];
  /** Rows at most. */
  readonly limit: number;
  /** Rows to pass over first; 0 when `after` is given. */
  readonly skip: number;
  /** The values of the columns of `orderBy`, then of the key, of the last row that was answered: what follows it. */
  readonly after: readonly FeedValue[] | null;
  /** The view: what was published up to and with this release, so that a long extraction sees one state. */
  readonly sequence: number;
};
