import { releaseTurn, reopenedSince } from '../../core/releases/release-turn.ts';
import { finishIdempotencyKey } from '../access/idempotency.ts';
import { appendEntry } from '../audit/append.ts';
import type { AuditKey } from '../audit/audit-key.ts';
import { centreChain } from '../audit/chains.ts';
import { addToFeed } from '../feed/add-release.ts';
import { readCentreState } from '../records/centre-state.ts';
import type { Dialect } from '../sql/dialect.ts';
import { insert, type Steps } from '../sql/steps.ts';
import type { NewRelease, PublishOptions, PublishOutcome, Reach } from '../store.ts';
import { tableNamed } from '../tables.ts';
import { closePeriod, lastClosure } from './closures.ts';
import { listReleases } from './read-releases.ts';

/**
 * Keeps a release and, when it is final, closes its period. What was asked is judged once more by what is there now: the
 * document was made before this transaction, and another may have been published meanwhile. The caller holds the lock of
 * the centre, under which its records are written too. The trail keeps the hash, so that nobody can put another document
 * and another hash in the place of these unseen.
 */
export function* publishRelease(
  dialect: Dialect,
  auditKey: AuditKey,
  reach: Reach,
  release: NewRelease,
  { at, by, answer, onlyUnchanged = false }: PublishOptions,
): Steps<PublishOutcome | null> {
  const { centreId, period, audience, organisationId, number, state, sha256, supersedes, reason } = release;
  const data = yield* readCentreState(dialect, reach, centreId);
  if (!data) return null;
  const there = yield* listReleases(dialect, { all: true }, centreId, period);
  const earlier = there.filter((each) => each.audience === audience && each.organisationId === organisationId);
  const turn = releaseTurn(earlier, reopenedSince(yield* lastClosure(centreId, period), earlier.at(-1)), release.asked);
  if (turn.result !== 'next') return turn;
  const isAsMade = turn.number === number && turn.supersedes === supersedes && turn.reason === reason;
  if (!isAsMade) return 'changed-meanwhile';
  if (onlyUnchanged && data.changeNumber !== release.changeNumber) return 'data-changed';
  if (answer && !(yield* finishIdempotencyKey(answer))) return 'claim-lost';
  const person = [at, release.publishedBy, release.publishedAs, by.keyId];
  const basis = [release.changeNumber, release.changedAt, release.dueOn];
  yield* insert(tableNamed('releases'), [
    [
      ...[centreId, period, audience, organisationId, number, state, sha256],
      ...person,
      supersedes,
      reason,
      ...basis,
      release.document,
    ],
  ]);
  const chain = centreChain(centreId);
  yield* appendEntry(auditKey, {
    chain,
    at,
    by,
    action: 'created',
    kind: 'releases',
    details: { period, release: { audience, organisationId, number, state, sha256 } },
  });
  if (state === 'final') yield* closePeriod(auditKey, release, { at, by });
  // Last, as it waits for others who publish at the same time.
  yield* addToFeed(dialect, release, release.feed);
  return 'published';
}
