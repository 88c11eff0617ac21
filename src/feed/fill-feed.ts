import type { ReportDocument } from '../reporting/renderers/report-document.ts';
import type { Store } from '../store/store.ts';
import { observationsOf } from './observations/observations-of.ts';

/** Releases looked up at once. */
const atOnce = 50;

/**
 * Makes the rows of every release that has none, as one has that was published before there was a feed. Each by itself, so
 * that it can be broken off and begun again, by several processes at once. Gives how many it made.
 */
export async function fillFeed(
  store: Pick<Store, 'releasesWithoutFeed' | 'getRelease' | 'addToFeed'>,
): Promise<number> {
  let made = 0;
  for (;;) {
    const missing = await store.releasesWithoutFeed(atOnce);
    for (const place of missing) {
      const release = await store.getRelease({ all: true }, place, place.number);
      if (!release) continue;
      const outcome = await store.addToFeed(place, observationsOf(JSON.parse(release.document) as ReportDocument));
      if (outcome === 'added') made += 1;
    }
    if (missing.length < atOnce) return made;
  }
}
