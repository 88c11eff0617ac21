import { defineCodeList } from './define-code-list.ts';

/** Steps of the R-ladder that material of a centre can end on; `externalCode` is the step as the ladder writes it. */
export const rLadder = defineCodeList({
  id: 'r-ladder',
  version: '2026.1',
  label: { nl: 'Trede op de R-ladder', en: 'Step on the R-ladder' },
  source: 'R-lijst PBL (Potting et al. 2017)',
  items: [
    { code: 'r3', nl: 'R3 Hergebruik als product', en: 'R3 Reuse', externalCode: 'R3' },
    { code: 'r4', nl: 'R4 Reparatie', en: 'R4 Repair', externalCode: 'R4' },
    { code: 'r5', nl: 'R5 Opknappen', en: 'R5 Refurbish', externalCode: 'R5' },
    { code: 'r6', nl: 'R6 Onderdelen gebruiken', en: 'R6 Remanufacture', externalCode: 'R6' },
    { code: 'r7', nl: 'R7 Andere functie geven', en: 'R7 Repurpose', externalCode: 'R7' },
    { code: 'r8', nl: 'R8 Recycling', en: 'R8 Recycle', externalCode: 'R8' },
    { code: 'r9', nl: 'R9 Energie terugwinnen', en: 'R9 Recover', externalCode: 'R9' },
    { code: 'none', nl: 'Niet op de ladder (gestort, verloren)', en: 'Not on the ladder (landfilled, lost)' },
    { code: 'not-determined', nl: 'Niet te bepalen', en: 'Cannot be determined' },
  ],
});
