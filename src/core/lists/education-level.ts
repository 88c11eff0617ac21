import { defineCodeList } from './define-code-list.ts';

/** Education level (opleidingsniveau). */
export const educationLevel = defineCodeList({
  id: 'education-level',
  version: '2026.1',
  label: { nl: 'Opleidingsniveau', en: 'Education level' },
  source: 'GGM 2.5.1, opleidingsniveau cliënt',
  items: [
    { code: '0', nl: 'Niet van toepassing', en: 'Not applicable', externalCode: '0' },
    { code: '1', nl: 'Geen basisopleiding', en: 'No basic education', externalCode: '1' },
    { code: '2', nl: 'Basisniveau', en: 'Basic level', externalCode: '2' },
    { code: '3', nl: 'Lbo/mavo-niveau', en: 'Lower vocational or lower secondary', externalCode: '3' },
    { code: '4', nl: 'Mbo/havo/vwo-niveau', en: 'Senior vocational, higher secondary', externalCode: '4' },
    { code: '5', nl: 'Hbo-niveau', en: 'Higher professional education', externalCode: '5' },
    { code: '6', nl: 'Wetenschappelijk onderwijs', en: 'University', externalCode: '6' },
    { code: '7', nl: '(Nog) niet bekend', en: 'Not (yet) known', externalCode: '7' },
  ],
});
