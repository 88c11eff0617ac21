import { AppError, type LocatedFault } from '../errors.ts';
import type { ApiKey, IdempotentAnswer, Store } from '../store/store.ts';
import type { Caller } from './caller.ts';
import { makeKey } from './key-text.ts';
import { type Preset, presets, type Scope } from './scopes.ts';

/** What is asked of a new key. */
export type KeyRequest = {
  system: string;
  preset?: Preset | undefined;
  scopes?: Scope[] | undefined;
  centreIds?: string[] | undefined;
  mayTakeOver?: boolean | undefined;
  expiresAt?: string | undefined;
};

/** Makes what is kept of an answer, for who repeats the request; null when nobody can. */
export type KeepAnswer<Body> = (body: Body) => IdempotentAnswer | null;
type Shown = Omit<ApiKey, 'hash'>;
export type MadeKey = Shown & { key: string };

const lifetimeMonths = 12;
const rotationDays = 7;
const longestYears = 5;
/** The source of what the installation's own administrator writes. */
const reservedSystem = 'administrator';
const millisecondsPerDay = 86_400_000;

/** Makes, shows, rotates and revokes the keys of an organisation. Knows no HTTP. */
export function makeKeyService(store: Store, now: () => Date) {
  async function create(
    caller: Caller,
    organisationId: string,
    request: KeyRequest,
    keep: KeepAnswer<MadeKey>,
  ): Promise<MadeKey> {
    const scopes = await checked(caller, organisationId, request);
    const { id, key, prefix, hash } = makeKey();
    const at = now();
    const stored: ApiKey = {
      id,
      organisationId,
      system: request.system,
      preset: request.preset ?? null,
      scopes: [...scopes],
      centreIds: request.centreIds ?? (caller.limitedTo ? [...caller.limitedTo] : null),
      mayTakeOver: request.mayTakeOver ?? false,
      prefix,
      hash,
      createdAt: at.toISOString(),
      expiresAt: new Date(request.expiresAt ?? endOfLife(at)).toISOString(),
      revokedAt: null,
      lastUsedAt: null,
      rotatedFrom: null,
    };
    const made = { ...show(stored), key };
    const outcome = await store.createKey(stored, caller, keep(made));
    if (outcome === 'unknown-organisation') throw new AppError('not-found');
    if (outcome === 'claim-lost') throw new AppError('idempotency-in-flight');
    return made;
  }

  async function rotate(
    caller: Caller,
    organisationId: string,
    id: string,
    keep: KeepAnswer<MadeKey>,
  ): Promise<MadeKey> {
    const old = await store.getKey(caller.reach, organisationId, id);
    const at = now();
    if (!old || old.revokedAt !== null || old.expiresAt <= at.toISOString()) throw new AppError('not-found');
    refuseBeyond(caller, old);
    const { id: newId, key, prefix, hash } = makeKey();
    const successor: ApiKey = {
      ...old,
      id: newId,
      prefix,
      hash,
      createdAt: at.toISOString(),
      expiresAt: endOfLife(at),
      lastUsedAt: null,
      rotatedFrom: old.id,
    };
    const grace = new Date(at.getTime() + rotationDays * millisecondsPerDay).toISOString();
    const oldExpiresAt = [grace, old.expiresAt].sort()[0] ?? grace;
    const made = { ...show(successor), key };
    const { reach } = caller;
    const outcome = await store.rotateKey(reach, organisationId, id, successor, oldExpiresAt, caller, keep(made));
    if (outcome === null) throw new AppError('not-found');
    if (outcome === 'claim-lost') throw new AppError('idempotency-in-flight');
    return made;
  }

  async function list(caller: Caller, organisationId: string, page: { limit: number; after?: readonly string[] }) {
    const found = await store.listKeys(caller.reach, organisationId, page);
    if (!found) throw new AppError('not-found');
    return { rows: found.rows.map(show), next: found.next };
  }

  async function get(caller: Caller, organisationId: string, id: string) {
    const key = await store.getKey(caller.reach, organisationId, id);
    if (!key) throw new AppError('not-found');
    return show(key);
  }

  async function revoke(caller: Caller, organisationId: string, id: string): Promise<void> {
    const known = await store.getKey(caller.reach, organisationId, id);
    if (!known) throw new AppError('not-found');
    refuseBeyond(caller, known);
    await store.revokeKey(caller.reach, organisationId, id, now().toISOString(), caller);
  }

  /** The scopes of the new key, or a problem with every fault of the request. */
  async function checked(caller: Caller, organisationId: string, request: KeyRequest): Promise<readonly Scope[]> {
    const faults: LocatedFault[] = [];
    const fault = (pointer: string, code: string): void => void faults.push({ in: 'body', pointer, code });
    const scopes = request.preset ? presets[request.preset].scopes : (request.scopes ?? []);
    if ((request.preset === undefined) === (request.scopes === undefined)) fault('/preset', 'preset-or-scopes');
    if (beyond(caller, scopes)) fault(request.preset ? '/preset' : '/scopes', 'beyond-own-scopes');
    if (request.mayTakeOver && !caller.mayTakeOver && !caller.scopes.has('admin'))
      fault('/mayTakeOver', 'beyond-own-scopes');
    if (request.system === reservedSystem) fault('/system', 'reserved-name');
    if (request.expiresAt !== undefined) {
      const ends = new Date(request.expiresAt).getTime();
      if (ends <= now().getTime()) fault('/expiresAt', 'in-the-past');
      if (ends > now().getTime() + longestYears * 366 * millisecondsPerDay) {
        faults.push({ in: 'body', pointer: '/expiresAt', code: 'too-far-ahead', params: { years: longestYears } });
      }
    }
    const reachable = caller.reach.all ? await store.centresOfOperator(organisationId) : caller.reach.centreIds;
    for (const [index, id] of (request.centreIds ?? []).entries()) {
      if (!reachable.includes(id)) fault(`/centreIds/${index}`, 'unknown-centre');
    }
    if (faults.length > 0) throw new AppError('invalid-input', { faults });
    return scopes;
  }

  return { create, rotate, list, get, revoke };
}

/** The administrator gives anything; others no more than they have. Who reads records may read the feed as well. */
function beyond(caller: Caller, scopes: readonly Scope[]): boolean {
  const has = (scope: Scope) =>
    caller.scopes.has(scope) || (scope === 'feed:read' && caller.scopes.has('records:read'));
  return !caller.scopes.has('admin') && !scopes.every(has);
}

/** A key that may do or reach more than the caller is not the caller's to rotate or revoke. */
function refuseBeyond(caller: Caller, key: ApiKey): void {
  const limits = caller.limitedTo;
  if (limits && !key.centreIds?.every((id) => limits.includes(id))) throw new AppError('not-found');
  const more =
    beyond(caller, key.scopes as Scope[]) || (key.mayTakeOver && !caller.mayTakeOver && !caller.scopes.has('admin'));
  if (more) throw new AppError('forbidden', { params: { scope: 'admin' } });
}

function endOfLife(from: Date): string {
  const end = new Date(from);
  end.setUTCMonth(end.getUTCMonth() + lifetimeMonths);
  return end.toISOString();
}

function show({ hash: _hash, ...key }: ApiKey): Shown {
  return key;
}
