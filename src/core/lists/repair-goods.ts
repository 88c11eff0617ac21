import { defineCodeList } from './define-code-list.ts';

/** Whose goods are repaired (van wie het te repareren artikel is). */
export const repairGoods = defineCodeList({
  id: 'repair-goods',
  version: '2026.1',
  label: { nl: 'Van wie het artikel is', en: 'Whose goods' },
  source: 'Meetlat',
  items: [
    { code: 'owner', nl: 'Van de eigenaar, die het weer meeneemt', en: 'Of the owner, who takes it home again' },
    { code: 'centre', nl: 'Van het centrum, ingezameld om te verkopen', en: 'Of the centre, collected to be sold' },
  ],
});
