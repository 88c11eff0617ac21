import type { Dialect } from '../sql/dialect.ts';
import { raw, sql } from '../sql/sql.ts';

export const postgresDialect: Dialect = {
  name: 'postgres',
  oneOf: (expression, values) => sql`${raw(expression)} = ANY(${values}::text[])`,
  isFree: (name) => sql`pg_try_advisory_xact_lock(hashtextextended(${name}, 0))`,
  lock: (name) => sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`,
  daysAfter: (expression, days) => raw(`to_char(CAST(${expression} AS date) + ${days}, 'YYYY-MM-DD')`),
};
