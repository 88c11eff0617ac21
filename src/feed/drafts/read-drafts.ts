import type { Caller } from '../../access/caller.ts';
import type { Day } from '../../core/values/day.ts';
import type { DraftService } from '../../reporting/draft.ts';
import type { FeedPage } from '../../store/feed/port.ts';
import type { Store } from '../../store/store.ts';
import type { FeedQuery } from '../query/feed-query.ts';
import type { FeedValue } from '../query/feed-set.ts';
import { draftRows, type OpenQuarter } from './draft-rows.ts';
import { openQuarters } from './open-quarters.ts';

type Parts = { readonly store: Store; readonly draft: DraftService; readonly today: () => Day };

/**
 * Reads figures that are not published: computed when they are asked for, a quarter at a time and no more of them than the
 * page needs. In another order than that of their numbers all of them are needed.
 */
export async function readDrafts(parts: Parts, caller: Caller, query: FeedQuery): Promise<FeedPage> {
  const { store, draft } = parts;
  const open = await quartersFor(parts, caller, query);
  if (query.orderBy.length > 0) {
    const rows: FeedValue[][] = [];
    for (const one of open) rows.push(...(await draftRows(draft, caller, one)));
    return store.readFeed(caller.reach, query, rows);
  }
  const reached = typeof query.after?.[0] === 'number' ? query.after[0] : -1;
  const rows: FeedValue[][] = [];
  let skip = query.skip;
  for (const [place, one] of open.entries()) {
    const following = open[place + 1];
    if (following && following.firstId <= reached) continue;
    const made = await draftRows(draft, caller, one);
    if (skip > 0) {
      const there = await store.countFeed(caller.reach, query, made);
      if (there <= skip) {
        skip -= there;
        continue;
      }
    }
    const page = await store.readFeed(caller.reach, { ...query, skip, limit: query.limit - rows.length }, made);
    rows.push(...page.rows);
    skip = 0;
    if (page.next) return { rows, next: page.next };
    // A page that is full has more behind it, if only an empty one: its last row is told by its number.
    if (rows.length >= query.limit && following) return { rows, next: [following.firstId - 1] };
  }
  return { rows, next: null };
}

/** Counts figures that are not published. */
export async function countDrafts(parts: Parts, caller: Caller, query: FeedQuery): Promise<number> {
  let rows = 0;
  for (const one of await quartersFor(parts, caller, query))
    rows += await parts.store.countFeed(caller.reach, query, await draftRows(parts.draft, caller, one));
  return rows;
}

async function quartersFor({ store, today }: Parts, caller: Caller, query: FeedQuery): Promise<OpenQuarter[]> {
  return openQuarters(store, caller, await reachedCentres(store, caller), query, today());
}

/** The centres an asker reaches: of an administrator all there are. */
export async function reachedCentres(store: Pick<Store, 'listCentres'>, { reach }: Caller): Promise<readonly string[]> {
  if (!reach.all) return reach.centreIds;
  const ids: string[] = [];
  let after: readonly string[] | null = [];
  while (after) {
    const page = await store.listCentres(reach, after.length > 0 ? { limit: 1000, after } : { limit: 1000 });
    ids.push(...page.rows.map(({ id }) => id));
    after = page.next;
  }
  return ids;
}
