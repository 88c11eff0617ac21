import { defineCodeList } from './define-code-list.ts';

/** Over which months an impact map counts (looptijd van een impactkaart). */
export const impactMapPeriod = defineCodeList({
  id: 'impact-map-period',
  version: '2026.1',
  label: { nl: 'Looptijd van een impactkaart', en: 'Period of an impact map' },
  source: 'Meetlat',
  items: [
    { code: 'running-year', nl: 'Lopende twaalf maanden', en: 'Running twelve months' },
    { code: 'project', nl: 'Looptijd van het project', en: 'The project' },
  ],
});
export type ImpactMapPeriod = (typeof impactMapPeriod.items)[number]['code'];
