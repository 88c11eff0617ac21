import { type Sql, sql } from '../sql/sql.ts';
import { first, insert, run, type Steps } from '../sql/steps.ts';
import type { IdempotentAnswer, IdempotentEntry, Instant } from '../store.ts';
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

/** Lets a claim last longer; false when it is no longer the claimer's. */
export function* renewIdempotencyKey(claim: IdempotentEntry, expiresAt: Instant): Steps<boolean> {
  return (yield* run(sql`UPDATE idempotency_keys SET expires_at = ${expiresAt} WHERE ${isStill(claim)}`)) === 1;
}

/**
 * Keeps the answer; false when the claim is no longer the claimer's. As a step of what the answer tells of, it makes both
 * happen or neither: nobody who repeats the request can have it done twice.
 */
export function* finishIdempotencyKey({ claim, status, body, expiresAt }: IdempotentAnswer): Steps<boolean> {
  const kept = yield* run(
    sql`UPDATE idempotency_keys SET state = 'done', status = ${status}, body = ${body}, expires_at = ${expiresAt}
      WHERE ${isStill(claim)}`,
  );
  return kept === 1;
}

/**
 * Gives a claim back: the request failed in a way that may be tried again. What was answered after all, although the
 * connection broke off before we were told, stays.
 */
export function* releaseIdempotencyKey(claim: IdempotentEntry): Steps<void> {
  yield* run(sql`DELETE FROM idempotency_keys WHERE ${isStill(claim)}`);
}

/** A claim that expired may have been taken over; whoever did so has another end. */
function isStill({ keyId, idempotencyKey, expiresAt }: IdempotentEntry): Sql {
  return sql`key_id = ${keyId} AND idempotency_key = ${idempotencyKey} AND state = 'running'
    AND expires_at = ${expiresAt}`;
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
