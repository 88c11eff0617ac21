import type { Expression } from '../query/expression.ts';
import type { FeedValue } from '../query/feed-set.ts';

/**
 * The values a column must have for a row to pass, as far as a filter says so at once; null when it may have any. Spares
 * computing what would all be thrown away.
 */
export function askedValues(filter: Expression | null, column: string): ReadonlySet<FeedValue> | null {
  if (!filter) return null;
  if (filter.kind === 'and') {
    const sets = filter.operands.flatMap((one) => askedValues(one, column) ?? []);
    return sets.reduce<ReadonlySet<FeedValue> | null>(
      (common, set) => (common ? new Set([...set].filter((value) => common.has(value))) : set),
      null,
    );
  }
  if (filter.kind === 'in') {
    const { operand, values } = filter;
    return operand.kind === 'column' && operand.column.name === column ? new Set(values) : null;
  }
  if (filter.kind !== 'compare' || filter.operator !== 'eq') return null;
  const { left, right } = filter;
  if (left.kind !== 'column' || left.column.name !== column || right.kind !== 'value') return null;
  return new Set([right.value]);
}
