import type { Comparison } from './expression.ts';
import type { EdmType } from './feed-set.ts';

/**
 * `$filter` as it is written, before anything is known of columns and types: what the grammar (`filter.peggy`) makes. `at`
 * is where it stands in the text, counted from 0.
 */
export type Syntax =
  | {
      readonly kind: 'logic';
      readonly operator: 'and' | 'or';
      readonly operands: readonly Syntax[];
      readonly at: number;
    }
  | { readonly kind: 'not'; readonly of: Syntax; readonly at: number }
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly left: Syntax;
      readonly right: Syntax;
      readonly at: number;
    }
  | { readonly kind: 'in'; readonly of: Syntax; readonly values: readonly Literal[]; readonly at: number }
  | { readonly kind: 'call'; readonly name: string; readonly operands: readonly Syntax[]; readonly at: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | Literal;

/** A value as it is written; text without its quotes, and one quote for each doubled one. Null has no type. */
export type Literal = {
  readonly kind: 'literal';
  readonly type: Extract<EdmType, 'Edm.String' | 'Edm.Boolean' | 'Edm.Date' | 'Edm.DateTimeOffset'> | 'number' | null;
  readonly text: string;
  readonly at: number;
};
