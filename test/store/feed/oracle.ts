import type { Expression, Operand } from '../../../src/feed/query/expression.ts';
import type { FeedQuery, SortColumn } from '../../../src/feed/query/feed-query.ts';
import type { FeedValue } from '../../../src/feed/query/feed-set.ts';

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, FeedValue>>;
/** Null: neither true nor false. */
type Truth = boolean | null;

/** What a question gives, worked out in plain JavaScript over all rows: written apart from the SQL, to compare it with. */
export function answerOf(rows: readonly Row[], query: FeedQuery): FeedValue[][] {
  const order: SortColumn[] = [
    ...query.orderBy,
    ...query.set.key.map((name) => ({ column: columnOf(query, name), descending: false })),
  ];
  const passed = rows.filter((row) => query.filter === null || truthOf(query.filter, row) === true);
  const sorted = [...passed].sort((one, other) => {
    for (const { column, descending } of order) {
      const difference = compare(one[column.name] ?? null, other[column.name] ?? null);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return 0;
  });
  return sorted
    .slice(query.skip, query.skip + query.limit)
    .map((row) => query.select.map(({ name }) => row[name] ?? null));
}

function columnOf({ set }: FeedQuery, name: string) {
  const column = set.columns.find((one) => one.name === name);
  if (!column) throw new Error(`no column ${name}`);
  return column;
}

function truthOf(expression: Expression, row: Row): Truth {
  switch (expression.kind) {
    case 'and': {
      const all = expression.operands.map((one) => truthOf(one, row));
      return all.includes(false) ? false : all.includes(null) ? null : true;
    }
    case 'or': {
      const all = expression.operands.map((one) => truthOf(one, row));
      return all.includes(true) ? true : all.includes(null) ? null : false;
    }
    case 'not': {
      const inner = truthOf(expression.operand, row);
      return inner === null ? null : !inner;
    }
    case 'compare': {
      const [left, right] = [told(expression.left, row), told(expression.right, row)];
      if (expression.operator === 'eq') return compare(left, right) === 0;
      if (expression.operator === 'ne') return compare(left, right) !== 0;
      if (left === null || right === null) return false;
      const difference = compare(left, right);
      return { gt: difference > 0, ge: difference >= 0, lt: difference < 0, le: difference <= 0 }[expression.operator];
    }
    case 'in': {
      const value = told(expression.operand, row);
      return expression.values.some((one) => compare(one, value) === 0);
    }
    case 'text': {
      const [of, text] = [told(expression.of, row), told(expression.text, row)];
      if (of === null || text === null) return null;
      const [whole, part] = [String(of), String(text)];
      if (expression.how === 'contains') return whole.includes(part);
      return expression.how === 'startswith' ? whole.startsWith(part) : whole.endsWith(part);
    }
    case 'truth': {
      const value = told(expression.of, row);
      return value === null ? null : value === true;
    }
  }
}

function told(operand: Operand, row: Row): FeedValue {
  if (operand.kind === 'column') return row[operand.column.name] ?? null;
  if (operand.kind === 'value') return operand.value;
  const of = told(operand.of, row);
  if (of === null) return null;
  const text = String(of);
  switch (operand.kind) {
    case 'tolower':
      return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    case 'toupper':
      return text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
    case 'trim':
      return text.replace(/^[ \t\n\r\v\f\u00a0]+|[ \t\n\r\v\f\u00a0]+$/g, '');
    case 'length':
      return [...text].length;
    case 'year':
      return Number(text.slice(0, 4));
    case 'month':
      return Number(text.slice(5, 7));
    case 'day':
      return Number(text.slice(8, 10));
  }
}

/** Nothing comes first; text goes by code point. */
function compare(one: FeedValue, other: FeedValue): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? -1 : 1;
  if (typeof one === 'string' && typeof other === 'string') {
    const [left, right] = [Buffer.from(one), Buffer.from(other)];
    return left.compare(right);
  }
  return Number(one) - Number(other);
}
