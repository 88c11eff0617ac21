import { defineCodeList } from './define-code-list.ts';

/** Material origin (herkomst van materiaal). */
export const materialOrigin = defineCodeList({
  id: 'material-origin',
  version: '2026.1',
  label: { nl: 'Herkomst van materiaal', en: 'Material origin' },
  source: 'Meetlat',
  items: [
    { code: 'household-drop-off', nl: 'Gebracht door bewoners', en: 'Brought by residents' },
    { code: 'collection-round', nl: 'Opgehaald bij bewoners', en: 'Collected from residents' },
    { code: 'recycling-yard', nl: 'Milieustraat', en: 'Municipal recycling yard' },
    { code: 'company', nl: 'Bedrijf', en: 'Company' },
    { code: 'municipality', nl: 'Gemeente (grofvuil, inboedels)', en: 'Municipality' },
    { code: 'partner', nl: 'Partner', en: 'Partner' },
    { code: 'other', nl: 'Anders', en: 'Other' },
  ],
});
