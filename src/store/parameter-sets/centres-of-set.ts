import { appendEntry } from '../audit/append.ts';
import type { AuditKey } from '../audit/audit-key.ts';
import { centreChain, lockOf } from '../audit/chains.ts';
import { noteChange, readCentreState } from '../records/centre-state.ts';
import type { Dialect } from '../sql/dialect.ts';
import { all, type Steps } from '../sql/steps.ts';
import type { Actor, Instant, ParameterSetPut } from '../store.ts';

/** A set before and after: null when it did not exist, or does not any more. */
export type SetChange = {
  readonly before: ParameterSetPut | null;
  readonly after: ParameterSetPut | null;
  readonly at: Instant;
  readonly by: Actor;
};

/**
 * Keeps the writers of these centres out until the transaction ends, or a write under way would give out the change
 * number of ours a second time. In one order, so that two never wait for each other.
 */
export function* lockCentres(dialect: Dialect, centreIds: readonly string[]): Steps<void> {
  for (const centreId of [...new Set(centreIds)].sort()) yield* all(dialect.lock(lockOf(centreChain(centreId))));
}

/**
 * Tells each centre for which other values hold now: its change number goes up, so that no figure that was worked out
 * before is given again, and its own trail says so. The caller holds the locks of the centres.
 */
export function* changeCentres(
  dialect: Dialect,
  auditKey: AuditKey,
  { before, after, at, by }: SetChange,
): Steps<void> {
  const sameValues = JSON.stringify(before?.values ?? []) === JSON.stringify(after?.values ?? []);
  const [had, has] = [new Set(before?.centreIds), new Set(after?.centreIds)];
  const touched = [...new Set([...had, ...has])].sort();
  for (const centreId of touched.filter((id) => !sameValues || had.has(id) !== has.has(id))) {
    const state = yield* readCentreState(dialect, { all: true }, centreId);
    yield* noteChange(centreId, (state?.changeNumber ?? 0) + 1, at);
    const chain = centreChain(centreId);
    const id = after?.id ?? before?.id ?? '';
    yield* appendEntry(auditKey, {
      chain,
      at,
      by,
      action: !had.has(centreId) ? 'created' : has.has(centreId) ? 'changed' : 'deleted',
      kind: 'parameter-sets',
      record: auditKey.pseudonym(chain, 'parameter-sets', id),
      details: has.has(centreId) ? { fields: ['values'] } : {},
    });
  }
}
