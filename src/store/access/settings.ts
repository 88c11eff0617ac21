import type { AuditKey } from '../audit/audit-key.ts';
import { noteAdminKeyMade } from '../audit/note-events.ts';
import { sql } from '../sql/sql.ts';
import { first, insert, type Steps } from '../sql/steps.ts';
import type { Instant } from '../store.ts';
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

/** Name of the setting that holds the hash of the admin key. */
export const adminKeySetting = 'admin-key-hash';

/** Keeps the hash of the admin key unless one was kept before; gives what is kept now. */
export function* keepAdminKeyHash(auditKey: AuditKey, hash: string, at: Instant): Steps<string> {
  const made = yield* insert(tableNamed('settings'), [[adminKeySetting, hash]], 'ignore');
  if (made > 0) yield* noteAdminKeyMade(auditKey, at);
  return (yield* getSetting(adminKeySetting)) as string;
}
