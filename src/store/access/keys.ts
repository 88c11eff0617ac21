import type { AuditKey } from '../audit/audit-key.ts';
import { noteKeyMade, noteKeyRevoked } from '../audit/note-events.ts';
import { getOrganisation } from '../catalogue/organisations.ts';
import { sortKeyOf, toPage } from '../sql/page.ts';
import { reachableOrganisation } from '../sql/reachable.ts';
import { raw, sql } from '../sql/sql.ts';
import { all, first, insert, run, type Steps } from '../sql/steps.ts';
import type { Actor, ApiKey, IdempotentAnswer, Instant, Page, Reach } from '../store.ts';
import { tableNamed } from '../tables.ts';
import { finishIdempotencyKey } from './idempotency.ts';

type KeyRow = Omit<ApiKey, 'scopes' | 'centreIds' | 'mayTakeOver'> & {
  scopes: string;
  centreIds: string | null;
  mayTakeOver: number | boolean;
};

const columns = raw(
  `id, organisation_id AS "organisationId", system, preset, scopes, centre_ids AS "centreIds",
  may_take_over AS "mayTakeOver", prefix, hash, created_at AS "createdAt", expires_at AS "expiresAt",
  revoked_at AS "revokedAt", last_used_at AS "lastUsedAt", rotated_from AS "rotatedFrom"`,
);

export function* createKey(
  auditKey: AuditKey,
  key: ApiKey,
  by: Actor,
  answer?: IdempotentAnswer | null,
): Steps<'created' | 'unknown-organisation' | 'claim-lost'> {
  if (!(yield* getOrganisation({ all: true }, key.organisationId))) return 'unknown-organisation';
  if (answer && !(yield* finishIdempotencyKey(answer))) return 'claim-lost';
  yield* insertKey(key);
  yield* noteKeyMade(auditKey, key, by);
  return 'created';
}

/** For signing in; knows no reach. */
export function* findKey(id: string): Steps<ApiKey | null> {
  const row = yield* first<KeyRow>(sql`SELECT ${columns} FROM api_keys WHERE id = ${id}`);
  return row && toKey(row);
}

export function* getKey(reach: Reach, organisationId: string, id: string): Steps<ApiKey | null> {
  const row = yield* first<KeyRow>(
    sql`SELECT ${columns} FROM api_keys WHERE id = ${id} AND organisation_id = ${organisationId}
      AND ${reachableOrganisation(reach, 'organisation_id')}`,
  );
  return row && toKey(row);
}

export function* listKeys(
  reach: Reach,
  organisationId: string,
  { limit, after }: { limit: number; after?: readonly string[] },
): Steps<Page<ApiKey> | null> {
  if (!(yield* getOrganisation(reach, organisationId))) return null;
  const [afterId] = sortKeyOf(after, 1) ?? [''];
  const rows = yield* all<KeyRow>(
    sql`SELECT ${columns} FROM api_keys WHERE organisation_id = ${organisationId} AND id > ${afterId ?? ''}
      ORDER BY id LIMIT ${limit + 1}`,
  );
  return toPage(rows, limit, toKey, ({ id }) => [id]);
}

/** Ends a key now. A key that was revoked before keeps its first instant. */
export function* revokeKey(
  auditKey: AuditKey,
  reach: Reach,
  organisationId: string,
  id: string,
  at: Instant,
  by: Actor,
): Steps<ApiKey | null> {
  const key = yield* getKey(reach, organisationId, id);
  if (!key || key.revokedAt !== null) return key;
  yield* run(sql`UPDATE api_keys SET revoked_at = ${at} WHERE id = ${id}`);
  yield* noteKeyRevoked(auditKey, key, at, by);
  return { ...key, revokedAt: at };
}

/** Gives the successor, or null when the old key is unknown, revoked or expired. Never makes the old key live longer. */
export function* rotateKey(
  auditKey: AuditKey,
  reach: Reach,
  organisationId: string,
  id: string,
  successor: ApiKey,
  oldExpiresAt: Instant,
  by: Actor,
  answer?: IdempotentAnswer | null,
): Steps<ApiKey | null | 'claim-lost'> {
  const old = yield* getKey(reach, organisationId, id);
  if (!old || old.revokedAt !== null || old.expiresAt <= successor.createdAt) return null;
  if (answer && !(yield* finishIdempotencyKey(answer))) return 'claim-lost';
  yield* insertKey(successor);
  const expiresAt = oldExpiresAt < old.expiresAt ? oldExpiresAt : old.expiresAt;
  yield* run(sql`UPDATE api_keys SET expires_at = ${expiresAt} WHERE id = ${id}`);
  yield* noteKeyMade(auditKey, successor, by);
  return successor;
}

/** Notes when keys were last used; an older instant never replaces a newer one. */
export function* noteKeysUsed(used: ReadonlyMap<string, Instant>): Steps<void> {
  for (const [id, at] of used) {
    yield* run(
      sql`UPDATE api_keys SET last_used_at = ${at} WHERE id = ${id} AND (last_used_at IS NULL OR last_used_at < ${at})`,
    );
  }
}

function* insertKey(key: ApiKey): Steps<void> {
  yield* insert(tableNamed('api_keys'), [
    [
      key.id,
      key.organisationId,
      key.system,
      key.preset,
      JSON.stringify(key.scopes),
      key.centreIds && JSON.stringify(key.centreIds),
      key.mayTakeOver,
      key.prefix,
      key.hash,
      key.createdAt,
      key.expiresAt,
      key.revokedAt,
      key.lastUsedAt,
      key.rotatedFrom,
    ],
  ]);
}

function toKey({ scopes, centreIds, mayTakeOver, ...row }: KeyRow): ApiKey {
  return {
    ...row,
    scopes: JSON.parse(scopes) as string[],
    centreIds: centreIds === null ? null : (JSON.parse(centreIds) as string[]),
    mayTakeOver: Boolean(mayTakeOver),
  };
}
