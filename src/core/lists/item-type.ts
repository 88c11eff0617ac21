import { defineCodeList } from './define-code-list.ts';

/** Item type (soort artikel). */
export const itemType = defineCodeList({
  id: 'item-type',
  version: '2026.1',
  label: { nl: 'Soort artikel', en: 'Item type' },
  source: 'Meetlat',
  items: [
    { code: 'sofa', nl: 'Bank', en: 'Sofa', category: 'furniture' },
    { code: 'dining-table', nl: 'Eettafel', en: 'Dining table', category: 'furniture' },
    { code: 'office-chair', nl: 'Bureaustoel', en: 'Office chair', category: 'furniture' },
    { code: 'ladies-top', nl: 'Damestop', en: 'Ladies top', category: 'textile' },
    { code: 'white-goods', nl: 'Witgoed, per stuk', en: 'White goods, each', category: 'eee-large' },
    { code: 'brown-goods', nl: 'Bruingoed, per stuk', en: 'Brown goods, each', category: 'eee-small' },
    {
      code: 'furniture-or-appliance',
      nl: 'Meubel of apparaat, gemiddeld',
      en: 'Furniture or appliance, average',
      category: 'other',
    },
    {
      code: 'thrift-item',
      nl: 'Kringloopartikel, gemiddeld verkocht',
      en: 'Thrift item, average sold',
      category: 'other',
    },
  ],
});
