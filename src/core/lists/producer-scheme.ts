import { defineCodeList } from './define-code-list.ts';

/** Producer scheme (producentenregeling). */
export const producerScheme = defineCodeList({
  id: 'producer-scheme',
  version: '2026.1',
  label: { nl: 'Producentenregeling', en: 'Producer scheme' },
  source: 'Meetlat',
  items: [
    {
      code: 'stichting-open',
      nl: 'Stichting OPEN (elektrische apparaten)',
      en: 'Stichting OPEN (electrical appliances)',
    },
    { code: 'upv-textiel', nl: 'UPV Textiel', en: 'EPR textiles' },
    { code: 'upv-matrassen', nl: 'UPV Matrassen', en: 'EPR mattresses' },
    { code: 'other', nl: 'Anders', en: 'Other' },
  ],
});
