import { defineCodeList } from './define-code-list.ts';

/** What a table of building blocks asks to be said of a person, beside age and benefit, for a higher value. */
export const effortFlag = defineCodeList({
  id: 'effort-flag',
  version: '2026.1',
  label: { nl: 'Bijzonderheid van een inspanning', en: 'Particular of an effort' },
  source: 'Bouwblokken van Haaglanden en Utrecht',
  items: [
    { code: 'employed-with-limitation', nl: 'Werkt, met een arbeidsbeperking', en: 'Employed, with a limitation' },
    {
      code: 'status-holder-or-language',
      nl: 'Statushouder, of leert de taal',
      en: 'Status holder, or learning the language',
    },
  ],
});
