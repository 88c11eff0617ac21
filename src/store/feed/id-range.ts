import type { Expression } from '../../feed/query/expression.ts';

/** Keys that a filter can hold for, both ends included. */
export type IdRange = { readonly from: number; readonly until: number };

const everything: IdRange = { from: -Infinity, until: Infinity };

/** Between which keys a row can pass the filter: who asks for one row, or for what came after one, need not read all. */
export function idRange(filter: Expression | null, key: string): IdRange {
  if (!filter) return everything;
  if (filter.kind === 'and') return filter.operands.map((one) => idRange(one, key)).reduce(common, everything);
  if (filter.kind !== 'compare') return everything;
  const { operator, left, right } = filter;
  if (left.kind !== 'column' || left.column.name !== key || right.kind !== 'value') return everything;
  if (typeof right.value !== 'number') return everything;
  const value = right.value;
  if (operator === 'eq') return { from: value, until: value };
  if (operator === 'gt' || operator === 'ge') return { ...everything, from: value };
  return operator === 'lt' || operator === 'le' ? { ...everything, until: value } : everything;
}

function common(one: IdRange, other: IdRange): IdRange {
  return { from: Math.max(one.from, other.from), until: Math.min(one.until, other.until) };
}
