import type { Table } from '../tables/table.ts';
import type { Sql, SqlValue } from './sql.ts';

/** What to do with a row whose key is already there. */
export type OnConflict = 'fail' | 'replace' | 'ignore';

/** Something a store method asks of the database. */
export type Step =
  | { readonly do: 'query'; readonly query: Sql }
  | { readonly do: 'run'; readonly query: Sql }
  | {
      readonly do: 'insert';
      readonly table: Table;
      /** Values in the order of the table's columns. */
      readonly rows: readonly (readonly SqlValue[])[];
      readonly onConflict: OnConflict;
    };

/** Rows of a query, or the number of rows a statement changed. */
export type StepResult = readonly Record<string, unknown>[] | number;

/**
 * The logic of a store method, written once for both databases: a generator that yields what it wants to know or do
 * and knows nothing of drivers. SQLite runs it synchronously, PostgreSQL awaits each step; each in one transaction.
 * A generator may be run again from the start, so it keeps nothing outside itself.
 */
export type Steps<Result> = Generator<Step, Result, StepResult>;

/** All rows of a query. The type of a row is the caller's promise about its own text of SQL. */
export function* all<Row>(query: Sql): Steps<Row[]> {
  return (yield { do: 'query', query }) as Row[];
}

/** The first row of a query, or null. */
export function* first<Row>(query: Sql): Steps<Row | null> {
  return ((yield { do: 'query', query }) as Row[])[0] ?? null;
}

/** Runs a statement; gives the number of rows it changed. */
export function* run(query: Sql): Steps<number> {
  return (yield { do: 'run', query }) as number;
}

/** Inserts rows in bulk; gives the number of rows it wrote. */
export function* insert(
  table: Table,
  rows: readonly (readonly SqlValue[])[],
  onConflict: OnConflict = 'fail',
): Steps<number> {
  if (rows.length === 0) return 0;
  return (yield { do: 'insert', table, rows, onConflict }) as number;
}
