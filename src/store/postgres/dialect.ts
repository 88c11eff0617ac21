import type { Dialect } from '../sql/dialect.ts';
import { raw, sql } from '../sql/sql.ts';

export const postgresDialect: Dialect = {
  name: 'postgres',
  oneOf: (expression, values) => sql`${raw(expression)} = ANY(${values}::text[])`,
  daysAfter: (expression, days) => raw(`to_char(CAST(${expression} AS date) + ${days}, 'YYYY-MM-DD')`),
};
