import { defineCodeList } from './define-code-list.ts';

/** Legal ground (rechtsgrond). */
export const legalGround = defineCodeList({
  id: 'legal-ground',
  version: '2026.1',
  label: { nl: 'Rechtsgrond', en: 'Legal ground' },
  source: 'Meetlat',
  items: [
    { code: 'participatiewet', nl: 'Participatiewet (ook IOAW, IOAZ)', en: 'Participation Act benefit' },
    { code: 'ww', nl: 'WW', en: 'Unemployment benefit' },
    { code: 'wia-wao', nl: 'WIA, WAO of WAZ', en: 'Disability benefit' },
    { code: 'wajong', nl: 'Wajong', en: 'Young disabled benefit' },
    { code: 'wsw', nl: 'Wsw-indicatie', en: 'Sheltered employment indication' },
    { code: 'beschut-werk', nl: 'Beschut werk (Participatiewet art. 10b)', en: 'Sheltered work' },
    { code: 'wmo', nl: 'Wmo (dagbesteding)', en: 'Social Support Act day activity' },
    { code: 'wlz', nl: 'Wlz', en: 'Long-term care act' },
    { code: 'jeugdwet', nl: 'Jeugdwet', en: 'Youth act' },
    { code: 'none', nl: 'Geen uitkering (nugger)', en: 'No benefit' },
    { code: 'education', nl: 'Onderwijs (geen uitkering)', en: 'In education' },
    { code: 'other', nl: 'Anders', en: 'Other' },
  ],
});
