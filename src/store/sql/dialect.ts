import type { Sql } from './sql.ts';

/** The few things the two databases write differently. */
export type Dialect = {
  readonly name: 'sqlite' | 'postgres';
  /** True when the expression is one of these texts. One parameter however long the list, so one prepared statement. */
  oneOf(expression: string, values: readonly string[]): Sql;
  /** True, within a transaction, when no process holds this name (`Holds`); this one is not asked. */
  isFree(name: string): Sql;
  /** Within a transaction: waits until no other write holds this lock, and holds it to the end. */
  lock(name: string): Sql;
  /** The day so many days after the day in this expression; both are text. */
  daysAfter(expression: string, days: number): Sql;
};
