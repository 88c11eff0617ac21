import { defineCodeList } from './define-code-list.ts';

/** With whom somebody is employed (dienstverband). */
export const employment = defineCodeList({
  id: 'employment',
  version: '2026.1',
  label: { nl: 'Dienstverband', en: 'Employment' },
  source: 'Meetlat',
  items: [
    { code: 'own', nl: 'In dienst van het centrum', en: 'Employed by the centre' },
    { code: 'hired', nl: 'Ingehuurd of gedetacheerd bij het centrum', en: 'Hired or seconded to the centre' },
  ],
});
