import type { SortColumn } from '../../feed/query/feed-query.ts';
import type { FeedSet, FeedValue } from '../../feed/query/feed-set.ts';
import { join, raw, type Sql, sql } from '../sql/sql.ts';
import type { ColumnSql } from './expression-sql.ts';
import type { Written } from './written.ts';

/** What rows are sorted by: what was asked, then the key, so that no two rows are equal. */
export function fullOrder(set: FeedSet, asked: readonly SortColumn[]): SortColumn[] {
  const columns = [...asked];
  for (const name of set.key) {
    const column = set.columns.find((one) => one.name === name);
    if (!column) throw new Error(`${set.name} has no column ${name}`);
    if (!columns.some((one) => one.column.name === name)) columns.push({ column, descending: false });
  }
  return columns;
}

/** The columns to sort by, nothing below everything else in both databases. */
export function orderSql(written: Written, columnSql: ColumnSql, order: readonly SortColumn[]): Sql {
  const sorted = ({ column, descending }: SortColumn): Sql =>
    sql`${sorting(written, columnSql, column)} ${written.direction(descending)}`;
  return join(order.map(sorted), ', ');
}

/** True for rows that come after one with these values, or before it. */
export function besideSql(
  written: Written,
  columnSql: ColumnSql,
  order: readonly SortColumn[],
  values: readonly FeedValue[],
  side: 'after' | 'before',
): Sql {
  const alternatives: Sql[] = [];
  const equal: Sql[] = [];
  for (const [place, { column, descending }] of order.entries()) {
    const value = values[place] ?? null;
    const expression = sorting(written, columnSql, column);
    const literal = written.value(value, column.type);
    const isUp = descending !== (side === 'after');
    alternatives.push(
      join([...equal, beyond(expression, value === null ? null : literal, isUp, column.nullable)], ' AND '),
    );
    equal.push(value === null ? sql`${expression} IS NULL` : sql`${expression} = ${literal}`);
  }
  return sql`(${join(
    alternatives.map((one) => sql`(${one})`),
    ' OR ',
  )})`;
}

function beyond(expression: Sql, literal: Sql | null, isUp: boolean, nullable: boolean): Sql {
  if (literal === null) return isUp ? sql`${expression} IS NOT NULL` : raw('1 = 0');
  if (isUp) return sql`${expression} > ${literal}`;
  return nullable ? sql`(${expression} < ${literal} OR ${expression} IS NULL)` : sql`${expression} < ${literal}`;
}

function sorting(written: Written, columnSql: ColumnSql, column: SortColumn['column']): Sql {
  return column.type === 'Edm.String' ? written.byCodePoint(columnSql(column)) : columnSql(column);
}
