import { defineCodeList } from './define-code-list.ts';

/** How it was learnt what became of somebody (bron van de navraag). */
export const followUpSource = defineCodeList({
  id: 'follow-up-source',
  version: '2026.1',
  label: { nl: 'Bron van de navraag', en: 'Source of the follow-up' },
  source: 'Meetlat',
  items: [
    { code: 'participant', nl: 'Deelnemer zelf', en: 'The participant' },
    { code: 'employer', nl: 'Werkgever', en: 'Employer' },
    { code: 'school', nl: 'School of opleiding', en: 'School' },
    { code: 'municipality', nl: 'Gemeente', en: 'Municipality' },
    { code: 'uwv', nl: 'UWV', en: 'UWV' },
    { code: 'care-provider', nl: 'Zorgaanbieder', en: 'Care provider' },
    { code: 'other', nl: 'Anders', en: 'Other' },
  ],
});
