/** A provisional release closes nothing; a final one closes the period. */
export const releaseStates = ['provisional', 'final'] as const;
export type ReleaseState = (typeof releaseStates)[number];

/** Who a release is for: the centre itself, or an organisation that sees its own part under an agreement. */
export const audiences = ['own', 'contract'] as const;
export type Audience = (typeof audiences)[number];

/** What is asked: `supersedes` names the release that is replaced, `reason` says why. */
export type AskedRelease = {
  readonly state: ReleaseState;
  readonly supersedes: number | null;
  readonly reason: string | null;
};

export type ReleaseTurn =
  | {
      readonly result: 'next';
      readonly number: number;
      readonly supersedes: number | null;
      readonly reason: string | null;
    }
  /** There is one in this state, or a final one already. */
  | { readonly result: 'already-published'; readonly newest: number; readonly state: ReleaseState }
  /** Only the newest release can be replaced. */
  | { readonly result: 'not-the-newest'; readonly newest: number | null }
  | { readonly result: 'reason-missing' }
  /** A reason, and nothing it would be the reason of. */
  | { readonly result: 'reason-alone' };

/**
 * Which release comes next for one period and audience: at most a provisional and a final one, later ones only in the
 * place of the newest and with a reason. After a final one comes no provisional one. When the period was reopened since
 * the final one, the reason is known: that of the reopening.
 *
 * @param earlier the releases there are, in order of number
 * @param reopenedFor why the period was reopened after the newest of them was published; null when it was not
 */
export function releaseTurn(
  earlier: readonly { readonly number: number; readonly state: ReleaseState }[],
  reopenedFor: string | null,
  { state, supersedes, reason }: AskedRelease,
): ReleaseTurn {
  const newest = earlier.at(-1);
  const number = (newest?.number ?? 0) + 1;
  if (supersedes !== null && supersedes !== newest?.number)
    return { result: 'not-the-newest', newest: newest?.number ?? null };
  const isStepBack = newest?.state === 'final' && state === 'provisional';
  const isAgain = newest?.state === state;
  if (newest && isStepBack) return { result: 'already-published', newest: newest.number, state: newest.state };
  if (supersedes !== null)
    return reason === null ? { result: 'reason-missing' } : { result: 'next', number, supersedes, reason };
  if (newest && isAgain && state === 'final' && reopenedFor !== null)
    return { result: 'next', number, supersedes: newest.number, reason: reason ?? reopenedFor };
  if (newest && isAgain) return { result: 'already-published', newest: newest.number, state: newest.state };
  if (reason !== null) return { result: 'reason-alone' };
  return { result: 'next', number, supersedes: null, reason: null };
}

/** Why a period was opened again after a release was published; null when it was not. */
export function reopenedSince(
  closure: { readonly reopenedAt: string | null; readonly reason: string | null } | null | undefined,
  newest: { readonly publishedAt: string } | undefined,
): string | null {
  const isSince = closure && newest && closure.reopenedAt !== null && closure.reopenedAt >= newest.publishedAt;
  return isSince ? closure.reason : null;
}
