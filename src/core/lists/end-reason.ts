import { defineCodeList } from './define-code-list.ts';

/** End reason (reden einde). */
export const endReason = defineCodeList({
  id: 'end-reason',
  version: '2026.1',
  label: { nl: 'Reden einde', en: 'End reason' },
  source: 'Meetlat',
  items: [
    { code: 'completed', nl: 'Afgerond volgens plan', en: 'Completed' },
    { code: 'moved-on', nl: 'Doorgestroomd', en: 'Moved on' },
    { code: 'stopped-by-participant', nl: 'Gestopt door deelnemer', en: 'Stopped by participant' },
    { code: 'stopped-by-centre', nl: 'Gestopt door centrum', en: 'Stopped by centre' },
    { code: 'decision-ended', nl: 'Beschikking of financiering afgelopen', en: 'Decision or funding ended' },
    { code: 'health', nl: 'Gezondheid', en: 'Health' },
    { code: 'other', nl: 'Anders', en: 'Other' },
  ],
});
