import { type Caller, isOfOperator } from '../access/caller.ts';
import type { Day } from '../core/values/day.ts';
import { periodText } from '../core/values/period-text.ts';
import { sameText, type Text } from '../core/values/text.ts';
import type { DraftService } from '../reporting/draft.ts';
import type { RowsInMemory } from '../store/feed/port.ts';
import type { Store } from '../store/store.ts';
import { centreRows } from './codes/centre-rows.ts';
import { codeRows } from './codes/code-rows.ts';
import { dimensionRows } from './codes/dimension-rows.ts';
import { measureRows } from './codes/measure-rows.ts';
import { makeDraftLabels } from './drafts/draft-labels.ts';
import { quartersOfLastYear } from './drafts/open-quarters.ts';
import { countDrafts, reachedCentres, readDrafts } from './drafts/read-drafts.ts';
import type { Feed } from './feed.ts';
import { fillFeed } from './fill-feed.ts';
import type { FeedQuery } from './query/feed-query.ts';
import { centres, codeSets, dimensionsSet, measureCodes } from './sets/catalogues.ts';
import { breakdownDimensions, type Dimension } from './sets/dimensions.ts';
import { draftObservations, observations } from './sets/observations.ts';
import { periodCode } from './sets/period-code.ts';
import { quarterlyFigures } from './sets/quarterly-figures.ts';
import { releases } from './sets/releases.ts';

type Parts = { readonly store: Store; readonly draft: DraftService; readonly today: () => Day };

const kept = new Set([observations.name, quarterlyFigures.name, releases.name]);
/** Tables that hold figures, and not only what they are called. */
const exact = new Set([observations.name, quarterlyFigures.name]);
/** Dimensions in which figures that are not published have codes of their own. */
const drafts = new Set(['Periods', 'Centres', 'Regions']);
const dimensionOf = new Map(codeSets.map(({ set, dimension }) => [set.name, dimension]));

/** The tables of the feed over a store: what is published from its tables, everything else made when it is asked for. */
export function makeFeed(parts: Parts): Feed {
  const { store, today } = parts;
  const draftLabels = makeDraftLabels(parts);
  let filling: Promise<number> | null = null;
  /** Who reads first after an upgrade waits until the rows of earlier releases are there; nobody makes them twice. */
  const filled = async (): Promise<void> => {
    filling ??= fillFeed(store).finally(() => {
      filling = null;
    });
    await filling;
  };

  /** Rows of a table that is not kept; null for one that is. */
  async function rowsOf(caller: Caller, { set, sequence }: FeedQuery): Promise<RowsInMemory | null> {
    if (kept.has(set.name)) return null;
    if (set.name === dimensionsSet.name) return dimensionRows();
    const heads = await store.feedHeads(caller.reach, { sequence, filter: null });
    if (set.name === measureCodes.name)
      return measureRows([
        ...(await labelsOfDrafts(caller, 'Measures')),
        ...(await store.feedLabels('Measures', heads)),
      ]);
    if (set.name === centres.name) {
      const reached = await reachedCentres(store, caller);
      return centreRows(store, [...reached, ...heads.map(({ centreId }) => centreId)]);
    }
    const dimension = dimensionOf.get(set.name);
    if (!dimension) throw new Error(`${set.name} is no table of the feed`);
    const labels = await store.feedLabels(dimension.name, heads);
    return codeRows(dimension, [...(await drafted(caller, dimension)), ...labels], heads);
  }

  async function labelsOfDrafts(caller: Caller, name: string) {
    return (await draftLabels(caller)).filter(({ dimension }) => dimension === name);
  }

  /** Codes of figures that are not published, and of the quarters and centres they can be of. */
  async function drafted(caller: Caller, { name }: Dimension) {
    const label = (code: string, { nl, en }: Text) => ({ code, nl, en, unit: null });
    if (breakdownDimensions.some((one) => one.name === name)) return labelsOfDrafts(caller, name);
    const reached = drafts.has(name) ? await reachedCentres(store, caller) : [];
    if (reached.length === 0) return [];
    if (name !== 'Periods') {
      const rows = await centreRows(store, reached);
      return rows.map(([id, title, region, municipality]) =>
        name === 'Centres'
          ? label(String(id), sameText(String(title)))
          : label(String(region), sameText(String(municipality))),
      );
    }
    const quarters = quartersOfLastYear(today()).map((quarter) => label(periodCode(quarter.id), periodText(quarter)));
    return [...quarters, ...(await labelsOfDrafts(caller, name))];
  }

  return {
    async sequence() {
      await filled();
      return store.feedSequence();
    },
    async read(caller, query) {
      if (query.set.name === draftObservations.name) return readDrafts(parts, caller, query);
      return store.readFeed(caller.reach, query, await rowsOf(caller, query));
    },
    async count(caller, query) {
      if (query.set.name === draftObservations.name) return countDrafts(parts, caller, query);
      return store.countFeed(caller.reach, query, await rowsOf(caller, query));
    },
    async centresTraced(caller, query) {
      if (!exact.has(query.set.name)) return [];
      const heads = await store.feedHeads(caller.reach, query);
      const seen = [...new Set(heads.map(({ centreId }) => centreId))];
      return seen.filter((centreId) => !isOfOperator(caller, centreId)).sort();
    },
  };
}
