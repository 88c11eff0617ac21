import type { Day } from '../core/values/day.ts';
import type { ReadingStore } from '../store/store.ts';
import { makeContracts } from './agreements/contracts-of-quarter.ts';
import { makeDataQuality } from './data-quality.ts';
import { makeDraft } from './draft.ts';
import { makeImpactMaps } from './impact-maps/impact-map-service.ts';
import { makeProfiles } from './profiles/profile-service.ts';
import { makeReportingService } from './service.ts';
import type { MapCalculator } from './sroi/map-calculator.ts';

/**
 * Everything that reports, reading from one source: the store as it is at each question, for a draft, or one moment of
 * it, for a release.
 */
export function reportingOn(store: ReadingStore, maps: Pick<MapCalculator, 'answer'>, today: () => Day) {
  const reporting = makeReportingService(store, today);
  const dataQuality = makeDataQuality(store, today);
  const impactMaps = makeImpactMaps(store, maps, today);
  const profiles = makeProfiles(store, today);
  const contracts = makeContracts(store, today);
  return {
    reporting,
    dataQuality,
    impactMaps,
    draft: makeDraft(store, reporting, dataQuality, impactMaps, profiles, contracts),
  };
}

export type Reporting = ReturnType<typeof reportingOn>;
