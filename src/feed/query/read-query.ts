import { AppError, type LocatedFault } from '../../errors.ts';
import type { Expression } from './expression.ts';
import type { SortColumn } from './feed-query.ts';
import type { FeedColumn, FeedSet } from './feed-set.ts';
import { queryLimits } from './limits.ts';
import type { QueryOptions } from './query-options.ts';
import { readFilter } from './read-filter.ts';
import { notHere, wrong } from './refusals.ts';
import { unknownColumn } from './type-filter.ts';

/** What is asked of a set: a query without the page and the view, which are the service's to choose. */
export type Asked = {
  readonly filter: Expression | null;
  readonly orderBy: readonly SortColumn[];
  readonly select: readonly FeedColumn[];
  /** Null: all of them. */
  readonly top: number | null;
  readonly skip: number;
  readonly count: boolean;
};

/** Reads what the options ask of a set. Every option that is wrong is named at once. */
export function readQuery(options: QueryOptions, set: FeedSet): Asked {
  const faults: LocatedFault[] = [];
  const read = <Value>(text: string | undefined, otherwise: Value, reader: (text: string) => Value): Value => {
    if (text === undefined) return otherwise;
    try {
      return reader(text);
    } catch (error) {
      if (!(error instanceof AppError) || error.faults.length === 0) throw error;
      faults.push(...error.faults);
      return otherwise;
    }
  };
  const asked: Asked = {
    filter: read(options.$filter, null, (text) => readFilter(text, set)),
    orderBy: read(options.$orderby, [], (text) => readOrder(text, set)),
    select: read(options.$select, set.columns, (text) => readSelect(text, set)),
    top: read(options.$top, null, (text) => readWhole(text, '$top', queryLimits.rows)),
    skip: read(options.$skip, 0, (text) => readWhole(text, '$skip', queryLimits.skip)),
    count: read(options.$count, false, readTruth),
  };
  if (faults.length > 0) throw new AppError('invalid-input', { faults });
  return asked;
}

function readSelect(text: string, set: FeedSet): readonly FeedColumn[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('*')) return set.columns;
  return [...new Set(names)].map((name) => columnNamed(name, set, '$select'));
}

function readOrder(text: string, set: FeedSet): readonly SortColumn[] {
  const order = new Map<string, SortColumn>();
  for (const part of text.split(',')) {
    const [name = '', direction = 'asc', ...more] = part.trim().split(/[ \t]+/);
    if (name.includes('(')) throw notHere('$orderby ()');
    const column = columnNamed(name, set, '$orderby');
    if (more.length > 0 || !['asc', 'desc'].includes(direction)) throw wrong('$orderby', 'sort-direction');
    // Named again it would change nothing: rows that differ in it are in order already.
    if (!order.has(name)) order.set(name, { column, descending: direction === 'desc' });
  }
  if (order.size > queryLimits.sortColumns) throw wrong('$orderby', 'too-long', { limit: queryLimits.sortColumns });
  return [...order.values()];
}

function columnNamed(name: string, set: FeedSet, option: string): FeedColumn {
  const column = set.columns.find((each) => each.name === name);
  if (column) return column;
  if (name.includes('/')) throw notHere('/');
  throw unknownColumn(option, set, name);
}

function readWhole(text: string, option: string, limit: number): number {
  const value = Number(text.trim());
  if (!/^\s*\d{1,10}\s*$/.test(text) || value > limit) throw wrong(option, 'not-a-number-of-rows', { limit });
  return value;
}

function readTruth(text: string): boolean {
  if (text !== 'true' && text !== 'false') throw wrong('$count', 'true-or-false');
  return text === 'true';
}
