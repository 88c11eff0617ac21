import type { Day } from '../../core/values/day.ts';
import type { Instant, ReleaseHead } from '../../store/store.ts';

/** What was written after a release: how many records of its period, and when the last of them. */
export type ChangedSinceRelease = {
  /** Null for another organisation: the count is of the whole centre. */
  records: number | null;
  at: Instant;
};

/** A release in a list: all but the report itself. */
export type ShownHead = {
  number: number;
  state: ReleaseHead['state'];
  audience: ReleaseHead['audience'];
  organisation: { id: string; name: string } | null;
  sha256: string;
  publishedAt: Instant;
  publishedBy: { name: string; function: string };
  supersedes: number | null;
  reason: string | null;
  dataAsOf: { changeNumber: number; changedAt: Instant | null };
  changedSince: ChangedSinceRelease | null;
  dueOn: Day;
  late: boolean;
  acceptance: { acceptedAt: Instant; acceptedBy: { name: string; function: string }; remark: string | null } | null;
  /** Where the report is. */
  path: string;
};

/** A release as a list shows it. */
export function showHead(
  head: ReleaseHead,
  names: Readonly<Record<string, string>>,
  changedSince: ChangedSinceRelease | null,
  publishedOn: Day,
): ShownHead {
  const { number, state, audience, organisationId, sha256, publishedAt, supersedes, reason, dueOn, acceptance } = head;
  const place = `/v1/centres/${head.centreId}/quarterly-reports/${head.period}/releases/${number}`;
  return {
    number,
    state,
    audience,
    organisation: audience === 'own' ? null : { id: organisationId, name: names[organisationId] ?? organisationId },
    sha256,
    publishedAt,
    publishedBy: { name: head.publishedBy, function: head.publishedAs },
    supersedes,
    reason,
    dataAsOf: { changeNumber: head.changeNumber, changedAt: head.changedAt },
    changedSince,
    dueOn,
    late: publishedOn > dueOn,
    acceptance: acceptance && {
      acceptedAt: acceptance.acceptedAt,
      acceptedBy: { name: acceptance.acceptedBy, function: acceptance.acceptedAs },
      remark: acceptance.remark,
    },
    path: audience === 'own' ? place : `${place}?organisationId=${organisationId}`,
  };
}
