import type { Caller } from '../../access/caller.ts';
import { type AskedRelease, type Audience, releaseTurn, reopenedSince } from '../../core/releases/release-turn.ts';
import type { Day } from '../../core/values/day.ts';
import type { Period } from '../../core/values/period.ts';
import { AppError } from '../../errors.ts';
import type { FeedRelease } from '../../store/feed/port.ts';
import type {
  IdempotentAnswer,
  NewRelease,
  ReadingStore,
  RefusedTurn,
  Release,
  ReleaseHead,
  ReleasePlace,
  Store,
  StoredRecord,
} from '../../store/store.ts';
import type { ReportAudience } from '../audiences/audience.ts';
import { grantsIn } from '../audiences/grants.ts';
import type { ReportDocument } from '../renderers/report-document.ts';
import type { Reporting } from '../reporting-on.ts';
import { periodOf } from '../service.ts';
import { refuseDoubtful, refuseRunning } from './blocking.ts';
import { canonicalDocument } from './canonical.ts';
import { dueOn, inForce } from './due.ts';
import { type ReleaseDocument, releaseDocument } from './release-document.ts';
import type { GrantedBy, ReportFor } from './report-body.ts';

/** What a person asks to publish. */
export type PublishRequest = AskedRelease & {
  readonly audience: Audience;
  /** Who receives it; null for the centre's own. */
  readonly organisationId: string | null;
  readonly name: string;
  readonly function: string;
  readonly remark: string | null;
};

/** What publishing is made of. */
export type PublishParts = {
  readonly store: Store;
  /** Reporting on one moment of the store. */
  readonly reportingAt: (moment: ReadingStore) => Reporting;
  readonly reportFor: ReportFor;
  /** The figures of a document for the feed. */
  readonly observationsOf: (document: ReportDocument) => FeedRelease;
  readonly now: () => Date;
  readonly today: () => Day;
};

/** How often a release is made anew, because another came first or the records changed under a final one. */
const mostAttempts = 5;
/** From then on a final release is kept also when records are written all the time; what came later is told. */
const attemptsForRest = 3;

/** A release as it would be made now, of which nothing is kept. */
export type ReleasePreview = {
  /** The report with its changes since the release it follows, as it would stand in the release. */
  readonly document: ReleaseDocument;
  /** The release it follows or replaces; null for the first. */
  readonly before: number | null;
};

/** Publishes quarters, and shows before that what would be published. */
export function makePublishing({ store, reportingAt, reportFor, observationsOf, now, today }: PublishParts) {
  /**
   * Publishes a quarter: computes the report on one moment of the store, while others write, and keeps it with its hash. A
   * final release closes its quarter, so it is made again when something was written between that moment and its keeping.
   */
  async function publish(
    caller: Caller,
    centreId: string,
    quarter: string,
    request: PublishRequest,
    keep: (head: ReleaseHead) => Promise<IdempotentAnswer | null> = async () => null,
  ): Promise<ReleaseHead> {
    const period = periodOf(quarter);
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      const head = await attemptTo(attempt, { caller, centreId, period, request }, keep);
      if (head) return head;
    }
    throw new AppError('unavailable');
  }

  /** What publishing would give, refused for the same reasons. */
  async function preview(
    caller: Caller,
    centreId: string,
    quarter: string,
    request: PublishRequest,
  ): Promise<ReleasePreview> {
    const { document, before } = await compose({ caller, centreId, period: periodOf(quarter), request });
    return { document, before: before?.number ?? null };
  }

  /** Makes a release on one moment of the store, or refuses. */
  async function compose({ caller, centreId, period, request }: Wanted) {
    refuseRunning(period, today());
    const { reach } = caller;
    const organisationId = request.organisationId ?? '';
    const place: ReleasePlace = { centreId, period: period.id, audience: request.audience, organisationId };
    const asked = { state: request.state, supersedes: request.supersedes, reason: request.reason };
    const made = await store.atOneMoment(async (moment) => {
      const there = await moment.listReleases(reach, centreId, period.id);
      const earlier = there.filter(
        (head) => head.audience === place.audience && head.organisationId === organisationId,
      );
      const closures = (await moment.listClosures(reach, centreId, period.id)) ?? [];
      const turn = releaseTurn(earlier, reopenedSince(closures.at(-1), earlier.at(-1)), asked);
      if (turn.result !== 'next') throw refusal(turn);
      const agreements = inForce((await moment.agreementsOfCentre(reach, centreId)) ?? [], period, organisationId);
      if (organisationId !== '' && agreements.length === 0) throw noAgreement();
      refuseDoubtful(await reportingAt(moment).dataQuality(caller, centreId, period.id));
      const audience: ReportAudience = organisationId === '' ? { kind: 'own' } : { kind: 'contract', organisationId };
      const body = await reportFor(moment, caller, centreId, period.id, audience);
      const receiver = await moment.organisationNames([organisationId]);
      const before = earlier.length > 0 ? await moment.getRelease(reach, place, null) : null;
      return { turn, body, agreements, before, receiver: receiver[organisationId] ?? organisationId };
    });
    const { turn, body, agreements, before } = made;
    const { number, supersedes, reason } = turn;
    const at = now().toISOString();
    const due = dueOn(period, agreements);
    const document = releaseDocument({
      body,
      asked: { ...asked, audience: place.audience, remark: request.remark },
      turn: { number, supersedes, reason },
      organisation: organisationId === '' ? null : { id: organisationId, name: made.receiver },
      grantedBy: grantsIn(agreements, period).map(grantOf),
      publishedBy: { name: request.name, function: request.function },
      publishedAt: at,
      dueOn: due,
      before: before && { number: before.number, document: parsed(before) },
    });
    return { place, asked, turn, dataAsOf: body.dataAsOf, before, at, due, document };
  }

  async function attemptTo(
    attempt: number,
    wanted: Wanted,
    keep: (head: ReleaseHead) => Promise<IdempotentAnswer | null>,
  ): Promise<ReleaseHead | null> {
    const { caller, request } = wanted;
    const { place, asked, turn, dataAsOf, at, due, document } = await compose(wanted);
    const { number, supersedes, reason } = turn;
    const { text, sha256 } = canonicalDocument(document);
    const release: NewRelease = {
      ...place,
      number,
      state: request.state,
      sha256,
      publishedBy: request.name,
      publishedAs: request.function,
      supersedes,
      reason,
      changeNumber: dataAsOf.changeNumber,
      changedAt: dataAsOf.changedAt,
      dueOn: due,
      document: text,
      asked,
      // Of the document as it is kept, as they would be made of it again.
      feed: observationsOf(JSON.parse(text) as ReportDocument),
    };
    const { asked: _asked, document: _document, feed: _feed, ...kept } = release;
    const head: ReleaseHead = { ...kept, publishedAt: at, keyId: caller.keyId, acceptance: null };
    const onlyUnchanged = request.state === 'final' && attempt <= attemptsForRest;
    const answer = await keep(head);
    const outcome = await store.publishRelease(caller.reach, release, { at, by: caller, answer, onlyUnchanged });
    if (outcome === null) throw new AppError('not-found');
    if (outcome === 'claim-lost') throw new AppError('idempotency-in-flight');
    if (typeof outcome === 'object') throw refusal(outcome);
    return outcome === 'published' ? head : null;
  }

  return { publish, preview };
}

export type Publishing = ReturnType<typeof makePublishing>;

type Wanted = {
  readonly caller: Caller;
  readonly centreId: string;
  readonly period: Period;
  readonly request: PublishRequest;
};

function refusal(turn: RefusedTurn): AppError {
  const fault = (pointer: string, code: string, params: Record<string, number> = {}) =>
    new AppError('invalid-input', { faults: [{ in: 'body', pointer, code, params }] });
  switch (turn.result) {
    case 'already-published':
      return new AppError('already-published', { params: { number: turn.newest, state: turn.state } });
    case 'not-the-newest':
      return turn.newest === null
        ? fault('/supersedes', 'no-release-to-replace')
        : fault('/supersedes', 'not-the-newest-release', { newest: turn.newest });
    case 'reason-missing':
      return fault('/reason', 'reason-for-replacing');
    case 'reason-alone':
      return fault('/supersedes', 'reason-without-replacing');
  }
}

function noAgreement(): AppError {
  return new AppError('invalid-input', {
    faults: [{ in: 'body', pointer: '/organisationId', code: 'no-agreement-with' }],
  });
}

function grantOf({ id, data }: StoredRecord): GrantedBy {
  const text = (value: unknown) => (value === undefined ? null : String(value));
  return {
    id,
    reference: String(data.reference),
    basis: String(data.basis),
    from: String(data.from),
    until: text(data.until),
    legalBasis: text(data.legalBasis),
    purpose: text(data.purpose),
  };
}

function parsed({ document }: Release): Record<string, unknown> {
  return JSON.parse(document) as Record<string, unknown>;
}
