import { defineCodeList } from './define-code-list.ts';

/** Kind of place an effort under social return offers. */
export const placeKind = defineCodeList({
  id: 'place-kind',
  version: '2026.1',
  label: { nl: 'Soort plaats', en: 'Kind of place' },
  source: 'Meetlat',
  items: [
    { code: 'work', nl: 'Werkplaats', en: 'Job' },
    { code: 'training', nl: 'Opleidingsplaats', en: 'Training place' },
    { code: 'internship', nl: 'Stageplaats', en: 'Internship' },
    { code: 'work-learning', nl: 'Leerwerkplaats', en: 'Work-learning place' },
  ],
});
