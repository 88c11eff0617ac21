import { defineCodeList } from './define-code-list.ts';

/** Direction (richting). */
export const materialDirection = defineCodeList({
  id: 'material-direction',
  version: '2026.1',
  label: { nl: 'Richting', en: 'Direction' },
  source: 'Meetlat',
  items: [
    { code: 'in', nl: 'Ingekomen', en: 'In' },
    { code: 'out', nl: 'Uitgegaan', en: 'Out' },
    { code: 'stock-count', nl: 'Voorraadtelling', en: 'Stock count' },
    { code: 'correction', nl: 'Correctie', en: 'Correction' },
    { code: 'transformation', nl: 'Omzetting naar andere categorie', en: 'Transformation to another category' },
    { code: 'transfer-in', nl: 'Ontvangen van partner', en: 'Transfer in' },
    { code: 'transfer-out', nl: 'Overgedragen aan partner', en: 'Transfer out' },
  ],
});
