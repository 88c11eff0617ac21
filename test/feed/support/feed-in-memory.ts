import { setImmediate } from 'node:timers/promises';
import type { Expression, Operand } from '../../../src/feed/query/expression.ts';
import type { FeedQuery } from '../../../src/feed/query/feed-query.ts';
import type { FeedSet, FeedValue } from '../../../src/feed/query/feed-set.ts';
import type { FeedHead } from '../../../src/store/feed/port.ts';
import type { Store } from '../../../src/store/store.ts';

type Row = Readonly<Record<string, FeedValue>>;

/**
 * A store whose tables of the feed hold rows of the test, so that HTTP is tried with exactly the rows that a case needs.
 * What operators mean is tried on the databases.
 */
export function feedInMemory(rowsOf: (set: FeedSet, sequence: number) => readonly Row[]) {
  const matching = ({ set, filter, sequence }: FeedQuery): readonly Row[] =>
    rowsOf(set, sequence).filter((row) => filter === null || holds(filter, row) === true);
  const state = { sequence: 1, traced: [] as string[], reads: 0 };
  const port: Pick<Store, 'feedSequence' | 'readFeed' | 'countFeed' | 'feedHeads'> = {
    feedSequence: async () => state.sequence,
    countFeed: async (_reach, query) => matching(query).length,
    feedHeads: async () => state.traced.map((centreId) => ({ centreId }) as FeedHead),
    async readFeed(_reach, query) {
      state.reads += 1;
      // As a database does, it lets others have their turn.
      await setImmediate();
      const order = [
        ...query.orderBy.map(({ column, descending }) => ({ name: column.name, sign: descending ? -1 : 1 })),
        ...query.set.key.map((name) => ({ name, sign: 1 })),
      ];
      const valuesOf = (row: Row) => order.map(({ name }) => row[name] ?? null);
      const against = (one: readonly FeedValue[], other: readonly FeedValue[]): number => {
        for (const [place, { sign }] of order.entries()) {
          const found = compare(one[place] ?? null, other[place] ?? null) * sign;
          if (found !== 0) return found;
        }
        return 0;
      };
      const { after } = query;
      const found = matching(query);
      // Rows of a test are in the order of their key.
      const ordered =
        query.orderBy.length === 0 ? found : [...found].sort((one, other) => against(valuesOf(one), valuesOf(other)));
      const all = ordered.filter((row) => after === null || against(valuesOf(row), after) > 0).slice(query.skip);
      const page = all.slice(0, query.limit);
      const last = page.at(-1);
      return {
        rows: page.map((row) => query.select.map(({ name }) => row[name] ?? null)),
        next: last && all.length > page.length ? valuesOf(last) : null,
      };
    },
  };
  return { port, state };
}

function compare(one: FeedValue, other: FeedValue): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? -1 : 1;
  return one < other ? -1 : 1;
}

function valueIn(operand: Operand, row: Row): FeedValue {
  if (operand.kind === 'column') return row[operand.column.name] ?? null;
  if (operand.kind === 'value') return operand.value;
  const value = valueIn(operand.of, row);
  if (typeof value !== 'string') return null;
  switch (operand.kind) {
    case 'tolower':
      return value.toLowerCase();
    case 'toupper':
      return value.toUpperCase();
    case 'trim':
      return value.trim();
    case 'length':
      return value.length;
    case 'year':
      return Number(value.slice(0, 4));
    case 'month':
      return Number(value.slice(5, 7));
    case 'day':
      return Number(value.slice(8, 10));
  }
}

function holds(expression: Expression, row: Row): boolean | null {
  switch (expression.kind) {
    case 'and':
      return every(expression.operands.map((each) => holds(each, row)));
    case 'or':
      return not(every(expression.operands.map((each) => not(holds(each, row)))));
    case 'not':
      return not(holds(expression.operand, row));
    case 'compare': {
      const [left, right] = [valueIn(expression.left, row), valueIn(expression.right, row)];
      if (expression.operator === 'eq') return left === right;
      if (expression.operator === 'ne') return left !== right;
      if (left === null || right === null) return false;
      const found = compare(left, right);
      return { gt: found > 0, ge: found >= 0, lt: found < 0, le: found <= 0 }[expression.operator];
    }
    case 'in':
      return expression.values.includes(valueIn(expression.operand, row));
    case 'text': {
      const [of, text] = [valueIn(expression.of, row), valueIn(expression.text, row)];
      if (typeof of !== 'string' || typeof text !== 'string') return null;
      return { contains: of.includes(text), startswith: of.startsWith(text), endswith: of.endsWith(text) }[
        expression.how
      ];
    }
    case 'truth':
      return valueIn(expression.of, row) as boolean | null;
  }
}

function not(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

function every(values: readonly (boolean | null)[]): boolean | null {
  if (values.includes(false)) return false;
  return values.includes(null) ? null : true;
}
