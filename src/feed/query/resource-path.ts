import { AppError } from '../../errors.ts';
import type { FeedColumn, FeedSet, FeedValue } from './feed-set.ts';
import { SyntaxError as NotUnderstood, parse } from './filter-parser.ts';
import { depthOf } from './nesting.ts';
import { readLiteral } from './read-literal.ts';
import { notHere, wrong } from './refusals.ts';
import type { Literal, Syntax } from './syntax.ts';

/** What a path below the service's root names. */
export type Resource =
  | { readonly kind: 'service' }
  | { readonly kind: 'metadata' }
  | { readonly kind: 'rows'; readonly set: FeedSet }
  | { readonly kind: 'count'; readonly set: FeedSet }
  | { readonly kind: 'row'; readonly set: FeedSet; readonly key: readonly { column: FeedColumn; value: FeedValue }[] };

/**
 * Reads a path, still encoded, without the root and the slash after it. 404 for what is not there, 501 for what OData has
 * beyond sets, rows and counts.
 */
export function readPath(path: string, sets: readonly FeedSet[]): Resource {
  const [first = '', ...rest] = path.split('/').map(decodeURIComponent);
  if (path === '') return { kind: 'service' };
  if (first === '$metadata' && rest.length === 0) return { kind: 'metadata' };
  if (/^\$(batch|entity|all|crossjoin)/.test(first)) throw notHere(/^\$\w+/.exec(first)?.[0] ?? first);
  const parts = /^([A-Za-z]\w*)(?:\((.*)\))?$/s.exec(first);
  const set = sets.find(({ name }) => name === parts?.[1]);
  if (!parts || !set) throw new AppError('not-found');
  const [, , key] = parts;
  const isCount = rest.length === 1 && rest[0] === '$count';
  if (key === undefined || key === '') {
    if (rest.length === 0) return { kind: 'rows', set };
    if (isCount) return { kind: 'count', set };
    throw beyondOrNotThere(rest);
  }
  if (rest.length > 0) throw beyondOrNotThere(rest);
  return { kind: 'row', set, key: readKey(key, set) };
}

/** A part of a row, a link, a cast: of the standard. Anything else is not there. */
function beyondOrNotThere(rest: readonly string[]): AppError {
  const [first = ''] = rest;
  return /^(\$(value|ref|count|links|filter|each)|[A-Za-z]\w*(\.\w+)*)$/.test(first)
    ? notHere('/')
    : new AppError('not-found');
}

/** `12`, `'GM0503'`, or `Centre='x',Period='y'` when more columns are the key. */
function readKey(text: string, set: FeedSet): { column: FeedColumn; value: FeedValue }[] {
  const columns = set.key.map((name) => columnOf(set, name));
  const written =
    columns.length === 1 && !/^[A-Za-z_]\w*\s*=/.test(text) ? [[columns[0]?.name, text] as const] : pairsOf(text);
  const values = new Map(written);
  if (values.size !== columns.length || written.length !== columns.length) throw wrongKey(set);
  return columns.map((column) => {
    const value = values.get(column.name);
    if (value === undefined) throw wrongKey(set);
    return { column, value: keyValue(value, column, set) };
  });
}

function pairsOf(text: string): [string, string][] {
  const pair = /\s*([A-Za-z_]\w*)\s*=\s*('(?:[^']|'')*'|[^,']*?)\s*(?:,|$)/y;
  const pairs: [string, string][] = [];
  while (pair.lastIndex < text.length) {
    const [, name = '', value = ''] = pair.exec(text) ?? [];
    // What is no pair ends it: the caller misses some.
    if (name === '') return [];
    pairs.push([name, value]);
  }
  return pairs;
}

function keyValue(text: string, column: FeedColumn, set: FeedSet): FeedValue {
  const literal = literalOf(text);
  if (!literal) throw wrongKey(set);
  const { type, value } = readLiteral(literal, set.name);
  const isNumber = (name: string | null) => name !== null && /Int32|Int64|Decimal|Double/.test(name);
  if (value === null || (type !== column.type && !(isNumber(type) && isNumber(column.type)))) throw wrongKey(set);
  return value;
}

/** A value alone, as the grammar of a filter has it. */
function literalOf(text: string): Literal | null {
  if (depthOf(text) > 0) return null;
  try {
    const read = parse(text, { beyond: () => null }) as Syntax;
    return read.kind === 'literal' ? read : null;
  } catch (error) {
    if (error instanceof NotUnderstood) return null;
    throw error;
  }
}

function columnOf(set: FeedSet, name: string): FeedColumn {
  const column = set.columns.find((each) => each.name === name);
  if (!column) throw new Error(`${set.name} has no column ${name}, which is in its key`);
  return column;
}

function wrongKey(set: FeedSet): AppError {
  return wrong(set.name, 'wrong-key', { key: set.key.join(', ') });
}
