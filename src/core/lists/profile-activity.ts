import { defineCodeList } from './define-code-list.ts';

/** Activities of a profile in MAEX style beside volunteering, ladder, reuse and CO2, with the one SDG each belongs to. */
export const profileActivity = defineCodeList({
  id: 'profile-activity',
  version: '2026.1',
  label: { nl: 'Activiteit in een profiel in MAEX-stijl', en: 'Activity of a profile in MAEX style' },
  source: 'Meetlat',
  items: [
    {
      code: 'youth-placed',
      nl: 'Deelnemers onder 30 zonder werk of school geplaatst',
      en: 'Participants under 30 without work or school placed',
    },
    {
      code: 'learning-place',
      nl: 'Leerplek, certificaat of vakopleiding',
      en: 'Learning place, certificate or vocational training',
    },
    { code: 'upcycled', nl: 'Producten van gebruikt materiaal', en: 'Upcycled products' },
    {
      code: 'public-education',
      nl: 'Publiek bereikt met circulaire educatie',
      en: 'Public reached with circular education',
    },
    { code: 'low-price-goods', nl: 'Goedkope spullen voor lage inkomens', en: 'Low-price goods for low incomes' },
    { code: 'partners', nl: 'Partners', en: 'Partners' },
    { code: 'other', nl: 'Anders', en: 'Other' },
  ],
});
