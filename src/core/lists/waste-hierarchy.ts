import { defineCodeList } from './define-code-list.ts';

/** Classes of the waste hierarchy (afvalhiërarchie), and what a destination alone does not tell. */
export const wasteHierarchy = defineCodeList({
  id: 'waste-hierarchy',
  version: '2026.1',
  label: { nl: 'Afvalhiërarchie', en: 'Waste hierarchy' },
  source: 'Directive 2008/98/EC, article 4',
  items: [
    { code: 'reuse', nl: 'Preventie en hergebruik', en: 'Prevention and reuse' },
    { code: 'preparing-for-reuse', nl: 'Voorbereiding voor hergebruik', en: 'Preparing for reuse' },
    {
      code: 'reuse-or-preparing',
      nl: 'Hergebruik, of voorbereiding ervoor als het afval was',
      en: 'Reuse, or preparing for it if it was waste',
    },
    { code: 'recycling', nl: 'Recycling', en: 'Recycling' },
    { code: 'other-recovery', nl: 'Andere nuttige toepassing', en: 'Other recovery' },
    { code: 'disposal', nl: 'Verwijdering', en: 'Disposal' },
    { code: 'not-determined', nl: 'Niet te bepalen', en: 'Cannot be determined' },
  ],
});
