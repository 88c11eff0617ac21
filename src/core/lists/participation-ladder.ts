import { defineCodeList } from './define-code-list.ts';

/** Step of the participation ladder (trede van de participatieladder). */
export const participationLadder = defineCodeList({
  id: 'participation-ladder',
  version: '2026.1',
  label: { nl: 'Trede van de participatieladder', en: 'Step of the participation ladder' },
  source: 'VNG, participatieladder',
  items: [
    { code: '1', nl: 'Geïsoleerd', en: 'Isolated', externalCode: '1' },
    { code: '2', nl: 'Sociale contacten buitenshuis', en: 'Social contacts outside the home', externalCode: '2' },
    {
      code: '3',
      nl: 'Deelname aan georganiseerde activiteiten',
      en: 'Takes part in organised activities',
      externalCode: '3',
    },
    { code: '4', nl: 'Onbetaald werk', en: 'Unpaid work', externalCode: '4' },
    { code: '5', nl: 'Betaald werk met ondersteuning', en: 'Paid work with support', externalCode: '5' },
    { code: '6', nl: 'Betaald werk', en: 'Paid work', externalCode: '6' },
  ],
});
