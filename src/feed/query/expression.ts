import type { EdmType, FeedColumn, FeedValue } from './feed-set.ts';

/**
 * Something that has a value for each row: a column, a literal, or a function of one of these. The types of a literal
 * are checked against what it is compared with before an expression exists, so a compiler need not do it again; `type`
 * is null for `null`. An Edm.Date stands as `2026-09-30`, an Edm.DateTimeOffset as `2026-09-30T12:00:00.000Z` (UTC,
 * always milliseconds), so that both compare as text.
 */
export type Operand =
  | { readonly kind: 'column'; readonly column: FeedColumn }
  | { readonly kind: 'value'; readonly type: EdmType | null; readonly value: FeedValue }
  | { readonly kind: 'tolower' | 'toupper' | 'trim' | 'length'; readonly of: Operand }
  | { readonly kind: 'year' | 'month' | 'day'; readonly of: Operand };

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
export type TextMatch = 'contains' | 'startswith' | 'endswith';

/**
 * What `$filter` says, after parsing and type checks. Nulls mean what OData 4.0 says (URL conventions 5.1.1.1): `eq` and
 * `ne` are never null, so `ne 3` holds for a null; the other comparisons with a null are false; `not` of a null (a text
 * function or a boolean column that has none) is null, and a row counts only when the whole is true.
 */
export type Expression =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Expression[] }
  | { readonly kind: 'not'; readonly operand: Expression }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'in'; readonly operand: Operand; readonly values: readonly FeedValue[] }
  | { readonly kind: 'text'; readonly how: TextMatch; readonly of: Operand; readonly text: Operand }
  | { readonly kind: 'truth'; readonly of: Operand };
