import { defineCodeList } from './define-code-list.ts';

/** Sale channel (verkoopkanaal). */
export const saleChannel = defineCodeList({
  id: 'sale-channel',
  version: '2026.1',
  label: { nl: 'Verkoopkanaal', en: 'Sale channel' },
  source: 'Meetlat',
  items: [
    { code: 'shop', nl: 'Winkel', en: 'Shop' },
    { code: 'online', nl: 'Online', en: 'Online' },
    { code: 'order', nl: 'Opdracht', en: 'Order' },
    { code: 'given', nl: 'Weggegeven', en: 'Given away' },
  ],
});
