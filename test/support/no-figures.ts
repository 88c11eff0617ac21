import type { FeedRelease } from '../../src/store/feed/port.ts';

/** What the feed keeps of a release whose document has no figures. */
export const noFigures: FeedRelease = { traceableToPersons: true, observations: [], labels: [] };
