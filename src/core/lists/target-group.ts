import { defineCodeList } from './define-code-list.ts';

/** Target group (doelgroep). */
export const targetGroup = defineCodeList({
  id: 'target-group',
  version: '2026.1',
  label: { nl: 'Doelgroep', en: 'Target group' },
  source: 'Meetlat',
  items: [
    { code: 'day-activity', nl: 'Dagbesteding (Wmo, Wlz, Jeugdwet)', en: 'Day activity' },
    { code: 'sheltered', nl: 'Wsw en beschut werk', en: 'Sheltered work' },
    { code: 'jobs-agreement', nl: 'Doelgroepregister (banenafspraak)', en: 'Jobs agreement register' },
    { code: 'pupils-students', nl: 'Leerlingen en studenten', en: 'Pupils and students' },
    { code: 'status-holders', nl: 'Statushouders', en: 'Status holders' },
    { code: 'participation-act', nl: 'Participatiewet', en: 'Participation act' },
    { code: 'disability-benefit', nl: 'WIA, WAO, Wajong', en: 'Disability benefit' },
    { code: 'unemployment-benefit', nl: 'WW', en: 'Unemployment benefit' },
    { code: 'no-benefit', nl: 'Zonder uitkering', en: 'No benefit' },
    { code: 'other', nl: 'Anders of onbekend', en: 'Other or unknown' },
  ],
});
