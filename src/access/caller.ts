import type { ApiKey, Reach, Store } from '../store/store.ts';
import { keyIdOf, matchesHash } from './key-text.ts';
import type { Scope } from './scopes.ts';

/** Who is asking, and what they may see and do. Decided here and nowhere else. */
export type Caller = {
  keyId: string;
  /** Null for the administrator of the installation. */
  organisationId: string | null;
  scopes: ReadonlySet<Scope>;
  reach: Reach;
  /** The system the key was issued to: the source of what it writes. */
  source: string;
  mayTakeOver: boolean;
  /** The centres its organisation operates, whether its key reaches them or not. */
  ownCentreIds: readonly string[];
  /** The centres its key is limited to, now and later; null: all of the organisation's. */
  limitedTo: readonly string[] | null;
};

export type SignIn = { ok: true; caller: Caller } | { ok: false; reason: 'unauthenticated' | 'key-ended' };

const refused: SignIn = { ok: false, reason: 'unauthenticated' };

/** Signs callers in by their `Authorization` header. `adminKeyHash` is the SHA-256 of the installation's admin key. */
export function makeSignIn(store: Store, adminKeyHash: string, now: () => Date, noteUse: (keyId: string) => void) {
  return async function signIn(header: string | undefined): Promise<SignIn> {
    const key = header === undefined ? null : credential(header);
    if (!key) return refused;
    if (matchesHash(key, adminKeyHash)) return { ok: true, caller: administrator };
    const id = keyIdOf(key);
    const stored = id ? await store.findKey(id) : null;
    if (!stored || !matchesHash(key, stored.hash)) return refused;
    if (stored.revokedAt !== null || stored.expiresAt <= now().toISOString()) return { ok: false, reason: 'key-ended' };
    noteUse(stored.id);
    return { ok: true, caller: await callerOf(store, stored) };
  };
}

const administrator: Caller = {
  keyId: 'admin',
  organisationId: null,
  scopes: new Set<Scope>(['admin']),
  reach: { all: true },
  source: 'administrator',
  mayTakeOver: false,
  ownCentreIds: [],
  limitedTo: null,
};

async function callerOf(store: Store, key: ApiKey): Promise<Caller> {
  const scopes = new Set(key.scopes as Scope[]);
  const own = await store.centresOfOperator(key.organisationId);
  const centreIds = key.centreIds === null ? own : own.filter((id) => key.centreIds?.includes(id));
  return {
    keyId: key.id,
    organisationId: key.organisationId,
    scopes,
    reach: scopes.has('admin') ? { all: true } : { all: false, organisationId: key.organisationId, centreIds },
    source: key.system,
    mayTakeOver: key.mayTakeOver,
    ownCentreIds: own,
    limitedTo: key.centreIds,
  };
}

/** True when the caller is of the organisation that runs the centre; the administrator is of none. */
export function isOfOperator(caller: Caller, centreId: string): boolean {
  return caller.ownCentreIds.includes(centreId);
}

/** The key in a Bearer or Basic header (Basic: key id and key; the id is not needed, the key carries it). */
export function credential(header: string): string | null {
  const [scheme = '', value = ''] = header.trim().split(/\s+/, 2);
  if (scheme.toLowerCase() === 'bearer') return value || null;
  if (scheme.toLowerCase() !== 'basic') return null;
  const pair = Buffer.from(value, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  const user = pair.slice(0, colon);
  const key = pair.slice(colon + 1);
  if (colon < 0 || !key) return null;
  const id = keyIdOf(key);
  return id === null || id === user ? key : null;
}
