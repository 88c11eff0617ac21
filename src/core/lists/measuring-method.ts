import { defineCodeList } from './define-code-list.ts';

/** Measuring method (meetwijze). */
export const measuringMethod = defineCodeList({
  id: 'measuring-method',
  version: '2026.1',
  label: { nl: 'Meetwijze', en: 'Measuring method' },
  source: 'Meetlat',
  items: [
    { code: 'weighed', nl: 'Gewogen', en: 'Weighed' },
    { code: 'counted', nl: 'Geteld (omgerekend)', en: 'Counted (converted)' },
    { code: 'estimated', nl: 'Geschat', en: 'Estimated' },
  ],
});
