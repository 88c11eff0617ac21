import { defineCodeList } from './define-code-list.ts';

/** How what has no person, such as kilos and costs, is divided over agreements. */
export const agreementAllocation = defineCodeList({
  id: 'agreement-allocation',
  version: '2026.1',
  label: { nl: 'Verdeelsleutel van een afspraak', en: 'Allocation key of an agreement' },
  source: 'Meetlat',
  items: [
    { code: 'inhabitants', nl: 'Naar inwoners', en: 'By inhabitants' },
    { code: 'tonnes-by-origin', nl: 'Naar herkomst van de kilo’s', en: 'By origin of the kilograms' },
    { code: 'contract-share', nl: 'Naar deel van het contract', en: 'By share of the contract' },
  ],
});
