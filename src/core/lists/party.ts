import { defineCodeList } from './define-code-list.ts';

/** Who puts something in, or gains or loses by an outcome (partij): one list for every SROI map. */
export const party = defineCodeList({
  id: 'party',
  version: '2026.1',
  label: { nl: 'Partij', en: 'Party' },
  source: 'Meetlat',
  items: [
    { code: 'participant', nl: 'Deelnemer', en: 'Participant' },
    { code: 'centre', nl: 'Centrum', en: 'Centre' },
    { code: 'municipality', nl: 'Gemeente', en: 'Municipality' },
    { code: 'uwv', nl: 'UWV', en: 'UWV' },
    { code: 'national-government', nl: 'Rijk', en: 'National government' },
    {
      code: 'health-insurer-care-office',
      nl: 'Zorgverzekeraar of zorgkantoor',
      en: 'Health insurer or care office',
    },
    { code: 'employer-contractor', nl: 'Werkgever of opdrachtnemer', en: 'Employer or contractor' },
    { code: 'school', nl: 'Onderwijs', en: 'School' },
    { code: 'residents', nl: 'Bewoners', en: 'Residents' },
    { code: 'environment', nl: 'Milieu', en: 'Environment' },
    { code: 'fund', nl: 'Fonds', en: 'Fund' },
  ],
});
export type PartyCode = (typeof party.items)[number]['code'];
