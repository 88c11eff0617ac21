import { defineCodeList } from './define-code-list.ts';

/** Outcome of a repair (uitkomst van een reparatie); `externalCode` is the repair status of the Open Repair Data Standard. */
export const repairOutcome = defineCodeList({
  id: 'repair-outcome',
  version: '2026.1',
  label: { nl: 'Uitkomst van een reparatie', en: 'Repair outcome' },
  source: 'Open Repair Data Standard 0.3',
  items: [
    { code: 'fixed', nl: 'Gerepareerd', en: 'Fixed', externalCode: '1' },
    { code: 'repairable', nl: 'Repareerbaar', en: 'Repairable', externalCode: '2' },
    { code: 'end-of-life', nl: 'Einde levensduur', en: 'End of life', externalCode: '3' },
    { code: 'unknown', nl: 'Onbekend', en: 'Unknown', externalCode: '0' },
  ],
});
