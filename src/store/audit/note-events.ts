import type { Steps } from '../sql/steps.ts';
import type { Actor, ApiKey, ExactRead, Instant } from '../store.ts';
import { appendEntry } from './append.ts';
import type { AuditKey } from './audit-key.ts';
import { centreChain, installationChain, organisationChain } from './chains.ts';

/** What the service does by itself, before anybody has a key. */
const theService: Actor = { keyId: 'service', organisationId: null };

/** Notes a put of a centre or an organisation: what it was about and which fields, no values. */
export function* notePut(
  auditKey: AuditKey,
  kind: 'centres' | 'organisations',
  item: Readonly<Record<string, unknown>> & { readonly id: string },
  known: object | null,
  { at, by }: { at: Instant; by: Actor },
): Steps<void> {
  const before: Readonly<Record<string, unknown>> = { ...known };
  const fields = Object.entries(item)
    .filter(([name, value]) => name !== 'id' && JSON.stringify(value) !== JSON.stringify(before[name]))
    .map(([name]) => name);
  yield* appendEntry(auditKey, {
    chain: kind === 'centres' ? centreChain(item.id) : organisationChain(item.id),
    at,
    by,
    action: known ? 'changed' : 'created',
    kind,
    details: { fields },
  });
}

/** Notes a key that was made, or made to replace another. */
export function* noteKeyMade(auditKey: AuditKey, key: ApiKey, by: Actor): Steps<void> {
  const { id, organisationId, rotatedFrom, scopes, createdAt } = key;
  yield* appendEntry(auditKey, {
    chain: organisationChain(organisationId),
    at: createdAt,
    by,
    action: rotatedFrom === null ? 'key-made' : 'key-rotated',
    details: { keyId: id, ...(rotatedFrom === null ? {} : { rotatedFrom }), scopes },
  });
}

/** Notes a key that was ended. */
export function* noteKeyRevoked(auditKey: AuditKey, key: ApiKey, at: Instant, by: Actor): Steps<void> {
  yield* appendEntry(auditKey, {
    chain: organisationChain(key.organisationId),
    at,
    by,
    action: 'key-revoked',
    details: { keyId: key.id },
  });
}

/** Notes that the installation got its admin key. */
export function* noteAdminKeyMade(auditKey: AuditKey, at: Instant): Steps<void> {
  yield* appendEntry(auditKey, {
    chain: installationChain,
    at,
    by: theService,
    action: 'key-made',
    details: { keyId: 'admin', scopes: ['admin'] },
  });
}

/** Notes a read of exact data by another organisation. */
export function* noteRead(auditKey: AuditKey, centreId: string, { at, by, route, period }: ExactRead): Steps<void> {
  yield* appendEntry(auditKey, {
    chain: centreChain(centreId),
    at,
    by,
    action: 'read',
    details: { route, ...(period === null ? {} : { period }) },
  });
}
