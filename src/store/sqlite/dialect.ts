import type { Dialect } from '../sql/dialect.ts';
import { raw, sql } from '../sql/sql.ts';

export const sqliteDialect: Dialect = {
  name: 'sqlite',
  oneOf: (expression, values) => sql`${raw(expression)} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`,
  isFree: () => raw('1'),
  // A file has one writer at a time.
  lock: () => sql`SELECT 1`,
  daysAfter: (expression, days) => raw(`date(${expression}, '+${days} days')`),
};
