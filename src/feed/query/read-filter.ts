import type { Expression } from './expression.ts';
import type { FeedSet } from './feed-set.ts';
import { SyntaxError as NotUnderstood, parse } from './filter-parser.ts';
import { queryLimits } from './limits.ts';
import { depthOf } from './nesting.ts';
import { notHere, wrong } from './refusals.ts';
import type { Syntax } from './syntax.ts';
import { typeFilter } from './type-filter.ts';

type Located = { readonly location: { readonly start: { readonly offset: number } } };

const beyond = (what: string): never => {
  throw notHere(what);
};

/**
 * Reads `$filter`: 400 with the place when it is not understood or compares what cannot be compared, 501 for what OData
 * has and the feed has not. The work is bound by the length of the text, which is bound by that of an address.
 */
export function readFilter(text: string, set: FeedSet): Expression {
  if (depthOf(text) > queryLimits.depth) throw wrong('$filter', 'filter-too-deep', { limit: queryLimits.depth });
  return typeFilter(syntaxOf(text), set);
}

function syntaxOf(text: string): Syntax {
  try {
    return parse(text, { beyond }) as Syntax;
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    throw wrong('$filter', 'filter-syntax', {}, (error as unknown as Located).location.start.offset);
  }
}
