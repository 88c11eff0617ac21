import { sql } from '../sql/sql.ts';
import { first, insert, type Steps } from '../sql/steps.ts';
import { tableNamed } from '../tables.ts';

export function* getSetting(name: string): Steps<string | null> {
  const row = yield* first<{ value: string }>(sql`SELECT value FROM settings WHERE name = ${name}`);
  return row?.value ?? null;
}

/** First write wins; gives what is stored now. */
export function* putSettingOnce(name: string, value: string): Steps<string> {
  yield* insert(tableNamed('settings'), [[name, value]], 'ignore');
  return (yield* getSetting(name)) as string;
}
