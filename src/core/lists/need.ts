import { defineCodeList } from './define-code-list.ts';

/** What an organisation needs (behoefte). */
export const need = defineCodeList({
  id: 'need',
  version: '2026.1',
  label: { nl: 'Behoefte', en: 'Need' },
  source: 'Meetlat',
  items: [
    { code: 'money', nl: 'Geld', en: 'Money' },
    { code: 'people', nl: 'Mensen', en: 'People' },
    { code: 'materials', nl: 'Materialen', en: 'Materials' },
    { code: 'knowledge', nl: 'Kennis', en: 'Knowledge' },
    { code: 'media', nl: 'Media', en: 'Media' },
    { code: 'space', nl: 'Ruimte', en: 'Space' },
    { code: 'permits', nl: 'Vergunningen', en: 'Permits' },
  ],
});
