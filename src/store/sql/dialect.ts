import type { Sql } from './sql.ts';

/** The few things the two databases write differently. */
export type Dialect = {
  readonly name: 'sqlite' | 'postgres';
  /** True when the expression is one of these texts. One parameter however long the list, so one prepared statement. */
  oneOf(expression: string, values: readonly string[]): Sql;
  /** The day so many days after the day in this expression; both are text. */
  daysAfter(expression: string, days: number): Sql;
};
