import { LRUCache } from 'lru-cache';
import type { Caller } from '../../access/caller.ts';
import type { Day } from '../../core/values/day.ts';
import type { DraftService } from '../../reporting/draft.ts';
import type { StoredLabel } from '../../store/feed/port.ts';
import type { Store } from '../../store/store.ts';
import { draftFigures, type OpenQuarter } from './draft-rows.ts';
import { openQuarters } from './open-quarters.ts';
import { reachedCentres } from './read-drafts.ts';

type Parts = { readonly store: Store; readonly draft: DraftService; readonly today: () => Day };
type Labels = readonly StoredLabel[];
/** What codes of figures that are not published are called, of all dimensions. */
export type DraftLabels = (caller: Caller) => Promise<Labels>;

/** Quarters whose labels are remembered; each has some hundred. */
const mostQuarters = 1_000;

/**
 * Gives what the codes of `DraftObservations` are called, so that joins with them do not miss either. A client asks for
 * thirty lists of codes at once: a quarter is computed for the first of them, and again when something it is made of
 * has changed, which is asked of the database each time.
 */
export function makeDraftLabels({ store, draft, today }: Parts): DraftLabels {
  const kept = new LRUCache<string, { readonly stamp: string; readonly labels: Promise<Labels> }>({
    max: mostQuarters,
  });

  async function labelsOf(caller: Caller, open: OpenQuarter): Promise<Labels> {
    const key = `${open.centreId}/${open.quarter}`;
    const stamp = `${await store.reportStamp(caller.reach, open.centreId)}/${today()}`;
    const known = kept.get(key);
    if (known?.stamp === stamp) return known.labels;
    const labels = draftFigures(draft, caller, open).then((figures) => figures.labels);
    kept.set(key, { stamp, labels });
    // What could not be computed is not remembered; who asked is told.
    labels.catch(() => kept.delete(key));
    return labels;
  }

  return async (caller) => {
    const centreIds = await reachedCentres(store, caller);
    const all: StoredLabel[] = [];
    for (const open of await openQuarters(store, caller, centreIds, { filter: null }, today()))
      all.push(...(await labelsOf(caller, open)));
    return all;
  };
}
