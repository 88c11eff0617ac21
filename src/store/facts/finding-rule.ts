import type { Dialect } from '../sql/dialect.ts';
import type { Sql } from '../sql/sql.ts';
import type { FindingsQuery } from '../store.ts';

/** One rule: which records of a kind break it, as a query that gives each `id` once. */
export type Rule = {
  readonly rule: string;
  readonly kind: string;
  ids(centreId: string, query: FindingsQuery, dialect: Dialect): Sql;
};

/** Trajectories that follow within so many days are one participation, as in the flow indicators. */
export const joiningGapDays = 30;
