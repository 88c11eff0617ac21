import { defineCodeList } from './define-code-list.ts';

/** What stood in the way of a repair (belemmering); `externalCode` is the barrier of the Open Repair Data Standard. */
export const repairBarrier = defineCodeList({
  id: 'repair-barrier',
  version: '2026.1',
  label: { nl: 'Belemmering bij een reparatie', en: 'Repair barrier' },
  source: 'Open Repair Data Standard 0.3',
  items: [
    {
      code: 'parts-not-available',
      nl: 'Onderdelen niet te krijgen',
      en: 'Spare parts not available',
      externalCode: '1',
    },
    { code: 'parts-too-expensive', nl: 'Onderdelen te duur', en: 'Spare parts too expensive', externalCode: '2' },
    { code: 'cannot-be-opened', nl: 'Niet open te maken', en: 'No way to open product', externalCode: '3' },
    {
      code: 'no-repair-information',
      nl: 'Geen reparatie-informatie',
      en: 'Repair information not available',
      externalCode: '4',
    },
    { code: 'no-equipment', nl: 'Geen geschikt gereedschap', en: 'Lack of equipment', externalCode: '5' },
    { code: 'too-worn', nl: 'Te ver versleten', en: 'Item too worn out', externalCode: '6' },
  ],
});
