import { LRUCache } from 'lru-cache';
import type { Caller } from '../../access/caller.ts';
import type { Day } from '../../core/values/day.ts';
import type { Period } from '../../core/values/period.ts';
import { AppError } from '../../errors.ts';
import type { PeriodClosure, ReleaseHead, ReleasePlace, Store } from '../../store/store.ts';
import { periodOf } from '../service.ts';
import { dueOn, inForce } from './due.ts';
import { type PartyState, partyState } from './party-state.ts';
import { type ChangedSinceRelease, type ShownHead, showHead } from './shown-head.ts';

/** The releases of a quarter as one reader sees them. */
export type ReleaseList = {
  centreId: string;
  period: string;
  /** The final release closed the quarter, and it has not been opened since. */
  closed: boolean;
  closures: ShownClosure[];
  parties: PartyState[];
  items: ShownHead[];
};
export type ShownClosure = Pick<PeriodClosure, 'closedAt' | 'reopenedAt' | 'reason'> & {
  reopenedBy: { name: string; function: string } | null;
};

/** Answers to "what was written since" that are kept: asked again with each read of a release. */
const mostKept = 1000;

/** What is read of releases: by the centre, and by who received them. */
export function makeReleases(store: Store, today: () => Day, dayOf: (instant: string) => Day) {
  const known = new LRUCache<string, { since: ChangedSinceRelease | null }>({ max: mostKept });

  /** Whose releases a reader means: the centre's own, or those an organisation received. `not-found` when not theirs. */
  function placeFor(caller: Caller, centreId: string, period: string, organisationId?: string): ReleasePlace {
    const { reach, scopes } = caller;
    if (reach.all) throw new AppError('not-found');
    const isOwn = reach.centreIds.includes(centreId);
    // What the centre keeps is read by the scope of its records, what it gave to others by the other.
    const may = isOwn ? scopes.has('records:read') || scopes.has('reports:publish') : scopes.has('reports:read');
    const isForOther = !isOwn && organisationId !== undefined && organisationId !== reach.organisationId;
    if (!may || isForOther) throw new AppError('not-found');
    const receiver = isOwn ? (organisationId ?? '') : reach.organisationId;
    return { centreId, period, audience: receiver === '' ? 'own' : 'contract', organisationId: receiver };
  }

  /** The head of one release; the newest without a number. */
  async function head(caller: Caller, place: ReleasePlace, number: number | null): Promise<ReleaseHead> {
    const there = await store.listReleases(caller.reach, place.centreId, place.period);
    const ofPlace = there.filter(
      (one) => one.audience === place.audience && one.organisationId === place.organisationId,
    );
    const found = number === null ? ofPlace.at(-1) : ofPlace.find((one) => one.number === number);
    if (!found) throw new AppError('not-found');
    return found;
  }

  /** What was written after a release, by whoever; null when nothing was. */
  async function changedSince(caller: Caller, release: ReleaseHead): Promise<ChangedSinceRelease | null> {
    const { centreId, changeNumber, changedAt } = release;
    const state = await store.changeNumber({ all: true }, centreId);
    if (!state || state.changeNumber === changeNumber) return null;
    const key = [centreId, release.period, changeNumber, state.changeNumber].join('/');
    let found = known.get(key);
    if (!found) {
      const { from, until } = periodOf(release.period);
      found = { since: await store.writtenSince(centreId, { from, until, changeNumber, changedAt }) };
      known.set(key, found);
    }
    const { since } = found;
    const isOwn = !caller.reach.all && caller.reach.centreIds.includes(centreId);
    return since && { ...since, records: isOwn ? since.records : null };
  }

  /** All releases of a quarter, and what is due and late. */
  async function list(caller: Caller, centreId: string, quarter: string): Promise<ReleaseList> {
    const period = periodOf(quarter);
    const place = placeFor(caller, centreId, quarter);
    const { reach } = caller;
    const [heads, agreements] = await Promise.all([
      store.listReleases(reach, centreId, quarter),
      store.agreementsOfCentre(reach, centreId),
    ]);
    const held = inForce(agreements ?? [], period);
    const isOwn = place.audience === 'own';
    if (!isOwn && heads.length === 0 && held.length === 0) throw new AppError('not-found');
    const closures = (await store.listClosures({ all: true }, centreId, quarter)) ?? [];
    const receivers = [...new Set([...held.map(({ data }) => String(data.organisationId)), ...received(heads)])].sort();
    const names = await store.organisationNames(receivers);
    const items = await Promise.all(
      heads.map(async (one) => showHead(one, names, await changedSince(caller, one), dayOf(one.publishedAt))),
    );
    const last = closures.at(-1);
    return {
      centreId,
      period: quarter,
      closed: last !== undefined && last.reopenedAt === null,
      closures: closures.map(showClosure),
      parties: [
        ...(isOwn ? [party(period, null, dueOn(period, []), items)] : []),
        ...receivers.map((id) =>
          party(period, { id, name: names[id] ?? id }, dueOn(period, inForce(held, period, id)), items),
        ),
      ],
      items,
    };
  }

  function party(
    period: Period,
    organisation: PartyState['organisation'],
    due: Day,
    items: readonly ShownHead[],
  ): PartyState {
    const newest = items.filter((item) => (item.organisation?.id ?? null) === (organisation?.id ?? null)).at(-1);
    return partyState(period, organisation, due, newest?.state, today());
  }

  /** A head as it is shown. */
  async function show(caller: Caller, release: ReleaseHead): Promise<ShownHead> {
    const names = await store.organisationNames([release.organisationId]);
    return showHead(release, names, await changedSince(caller, release), dayOf(release.publishedAt));
  }

  return { placeFor, head, changedSince, list, show };
}

export type Releases = ReturnType<typeof makeReleases>;

function received(heads: readonly ReleaseHead[]): string[] {
  return heads.flatMap(({ organisationId }) => (organisationId === '' ? [] : [organisationId]));
}

function showClosure({ closedAt, reopenedAt, reopenedBy, reopenedAs, reason }: PeriodClosure): ShownClosure {
  const person = reopenedBy === null ? null : { name: reopenedBy, function: reopenedAs ?? '' };
  return { closedAt, reopenedAt, reopenedBy: person, reason };
}
