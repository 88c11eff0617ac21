import { finishIdempotencyKey } from '../access/idempotency.ts';
import { appendEntry } from '../audit/append.ts';
import type { AuditKey } from '../audit/audit-key.ts';
import { centreChain } from '../audit/chains.ts';
import { sql } from '../sql/sql.ts';
import { first, insert, type Steps } from '../sql/steps.ts';
import type { Actor, IdempotentAnswer, Reach, ReleaseAcceptance, ReleasePlace } from '../store.ts';
import { tableNamed } from '../tables.ts';
import { atPlace } from './place.ts';

/** Notes once that who received a release accepts it: nobody accepts for another, nor a centre for itself. */
export function* acceptRelease(
  auditKey: AuditKey,
  reach: Reach,
  place: ReleasePlace & { number: number },
  { acceptedAt, acceptedBy, acceptedAs, remark }: Omit<ReleaseAcceptance, 'keyId'>,
  { by, answer }: { by: Actor; answer?: IdempotentAnswer | null },
): Steps<'accepted' | 'accepted-before' | 'claim-lost' | null> {
  const { centreId, period, audience, organisationId, number } = place;
  const isReceiver = !reach.all && audience === 'contract' && reach.organisationId === organisationId;
  if (!isReceiver) return null;
  const known = yield* first<{ state: string; sha256: string }>(
    sql`SELECT r.state, r.sha256 FROM releases AS r WHERE ${atPlace(place)} AND r.number = ${number}`,
  );
  if (!known) return null;
  const earlier = yield* first(
    sql`SELECT 1 FROM release_acceptances AS r WHERE ${atPlace(place)} AND r.number = ${number}`,
  );
  if (earlier) return 'accepted-before';
  if (answer && !(yield* finishIdempotencyKey(answer))) return 'claim-lost';
  const row = [
    centreId,
    period,
    audience,
    organisationId,
    number,
    acceptedAt,
    acceptedBy,
    acceptedAs,
    by.keyId,
    remark,
  ];
  yield* insert(tableNamed('release_acceptances'), [row]);
  yield* appendEntry(auditKey, {
    chain: centreChain(centreId),
    at: acceptedAt,
    by,
    action: 'created',
    kind: 'release-acceptances',
    details: { period, release: { audience, organisationId, number, ...known } },
  });
  return 'accepted';
}
