import type { FeedSet } from '../query/feed-set.ts';
import { centres, codeSets, dimensionsSet, measureCodes } from './catalogues.ts';
import { draftObservations, observations } from './observations.ts';
import { quarterlyFigures } from './quarterly-figures.ts';
import { releases } from './releases.ts';

/** Every table of the feed, in the order in which people look for them. */
export const feedSets: readonly FeedSet[] = [
  observations,
  quarterlyFigures,
  releases,
  centres,
  measureCodes,
  dimensionsSet,
  ...codeSets.map(({ set }) => set),
  draftObservations,
];

const byName = new Map(feedSets.map((set) => [set.name, set]));

/** The table with this name, or undefined. */
export function findFeedSet(name: string): FeedSet | undefined {
  return byName.get(name);
}
