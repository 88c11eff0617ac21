import { sql } from '../sql/sql.ts';
import { first, insert, run, type Steps } from '../sql/steps.ts';
import type { IdempotentEntry, Instant } from '../store.ts';
import { tableNamed } from '../tables.ts';

/** Claims a key, or gives the entry that holds it. Expired entries of the same API key make way. */
export function* claimIdempotencyKey(entry: IdempotentEntry, now: Instant): Steps<IdempotentEntry | null> {
  yield* run(sql`DELETE FROM idempotency_keys WHERE key_id = ${entry.keyId} AND expires_at <= ${now}`);
  const known = yield* first<IdempotentEntry>(
    sql`SELECT key_id AS "keyId", idempotency_key AS "idempotencyKey", fingerprint, state, status, body,
      expires_at AS "expiresAt" FROM idempotency_keys
      WHERE key_id = ${entry.keyId} AND idempotency_key = ${entry.idempotencyKey}`,
  );
  if (known) return known;
  yield* insert(tableNamed('idempotency_keys'), [toRow(entry)]);
  return null;
}

/** Keeps the answer. */
export function* finishIdempotencyKey(entry: IdempotentEntry): Steps<void> {
  yield* insert(tableNamed('idempotency_keys'), [toRow(entry)], 'replace');
}

/** Gives a claim back: the request failed in a way that may be tried again. */
export function* releaseIdempotencyKey(keyId: string, idempotencyKey: string): Steps<void> {
  yield* run(sql`DELETE FROM idempotency_keys WHERE key_id = ${keyId} AND idempotency_key = ${idempotencyKey}`);
}

/** Clears entries that have expired, also of keys that are never used again. */
export function* forgetExpiredIdempotencyKeys(now: Instant): Steps<void> {
  yield* run(sql`DELETE FROM idempotency_keys WHERE expires_at <= ${now}`);
}

/** Gives all claims back: the only process that can have made them has died. */
export function* releaseClaims(): Steps<void> {
  yield* run(sql`DELETE FROM idempotency_keys WHERE state = 'running'`);
}

function toRow({ keyId, idempotencyKey, fingerprint, state, status, body, expiresAt }: IdempotentEntry) {
  return [keyId, idempotencyKey, fingerprint, state, status, body, expiresAt];
}
