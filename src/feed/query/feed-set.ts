import type { Text } from '../../core/values/text.ts';

/** The types a column of the feed can have, by their names in OData (OData-CSDL-XML 4.0, 4.4). */
export type EdmType =
  | 'Edm.String'
  | 'Edm.Int32'
  | 'Edm.Int64'
  | 'Edm.Double'
  | 'Edm.Decimal'
  | 'Edm.Boolean'
  | 'Edm.Date'
  | 'Edm.DateTimeOffset';

/**
 * What stands in one cell. Days are `2026-09-30`, instants `2026-09-30T12:00:00.000Z`; an Int64 is a number as long as
 * it is one of the safe integers.
 */
export type FeedValue = string | number | boolean | null;

/** One column of an entity set. `name` is what a query and the answer call it. */
export type FeedColumn = {
  readonly name: string;
  readonly type: EdmType;
  readonly nullable: boolean;
  readonly description: Text;
};

/** One table of the feed. `key` names columns that together tell its rows apart; they are never null. */
export type FeedSet = {
  readonly name: string;
  readonly entityType: string;
  readonly description: Text;
  readonly columns: readonly FeedColumn[];
  readonly key: readonly string[];
};
