import { defineCodeList } from './define-code-list.ts';

/** Goods and repairs whose avoided CO2 can be stated by number or weight, where movements are not recorded. */
export const profileItem = defineCodeList({
  id: 'profile-item',
  version: '2026.1',
  label: { nl: 'Artikel in een profiel in MAEX-stijl', en: 'Item of a profile in MAEX style' },
  source: 'Meetlat',
  items: [
    { code: 'goods-reused', nl: 'Hergebruikte spullen, gemengd', en: 'Goods reused, mixed', unit: 'kg' },
    { code: 'furniture', nl: 'Hergebruikte meubels', en: 'Furniture reused', unit: 'kg' },
    { code: 'textile-reuse', nl: 'Hergebruikt textiel', en: 'Textile reused', unit: 'item' },
    { code: 'textile-repair', nl: 'Gerepareerd textiel', en: 'Textile repaired', unit: 'item' },
    { code: 'electronics-repair', nl: 'Gerepareerde elektronica', en: 'Electronics repaired', unit: 'item' },
    {
      code: 'repair-success',
      nl: 'Geslaagde reparatie (repaircafé)',
      en: 'Successful repair (repair café)',
      unit: 'repair',
    },
    { code: 'it-device', nl: 'Opgeknapte laptop of computer', en: 'Laptop or computer refurbished', unit: 'item' },
    { code: 'bicycle', nl: 'Opgeknapte fiets', en: 'Bicycle refurbished', unit: 'item' },
    { code: 'building-material', nl: 'Hergebruikt bouwmateriaal', en: 'Building material reused', unit: 'kg' },
    { code: 'urban-wood', nl: 'Stadshout', en: 'Urban wood', unit: 'm3' },
    { code: 'library-loan', nl: 'Uitlening (deelbibliotheek)', en: 'Loan (library of things)', unit: 'loan' },
  ],
});
