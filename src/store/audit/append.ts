import type { SqlValue } from '../sql/sql.ts';
import { first, insert, type Steps } from '../sql/steps.ts';
import type { Actor, AuditAction, AuditDetails, Instant } from '../store.ts';
import { tableNamed } from '../tables.ts';
import type { AuditKey } from './audit-key.ts';
import { sealChain } from './seal.ts';
import { entriesPerSeal } from './sealed-text.ts';

/** An entry to be. */
export type NewEntry = {
  readonly chain: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly action: AuditAction;
  readonly kind?: string;
  /** Pseudonym of the record. */
  readonly record?: string;
  readonly details: AuditDetails;
  /** Binds the entry to the content after it. */
  readonly content?: { readonly digest: string; readonly salt: string };
};

/** One statement, as it is part of every write: it finds the place itself and says which it was. */
const insertText = `INSERT INTO audit_entries
  (chain_id, sequence, at, action, key_id, organisation_id, kind, record, details, digest, salt)
  VALUES (?, COALESCE((SELECT sequence FROM audit_entries WHERE chain_id = ? ORDER BY sequence DESC LIMIT 1), 0) + 1,
    ?, ?, ?, ?, ?, ?, ?, ?, ?)
  RETURNING sequence`;

/**
 * Adds an entry at the end of its chain, in the transaction of what it tells of: both are kept, or neither. The caller
 * holds the lock of the chain. Each time a batch is full it is sealed at once. Gives its place in the chain.
 */
export function* appendEntry(auditKey: AuditKey, entry: NewEntry): Steps<number> {
  const { chain, at, by, action, kind = null, record = null, details, content } = entry;
  const params: SqlValue[] = [chain, chain, at, action, by.keyId, by.organisationId, kind, record];
  params.push(JSON.stringify(details), content?.digest ?? null, content?.salt ?? null);
  const added = yield* first<{ sequence: number }>({ text: insertText, params });
  if (!added) throw new Error('an audit entry got no place');
  if (added.sequence === 1) yield* insert(tableNamed('audit_chains'), [[chain, 0, 0, '']], 'ignore');
  if (added.sequence % entriesPerSeal === 0) yield* sealChain(auditKey, chain, at);
  return added.sequence;
}
