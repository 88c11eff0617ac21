import { defineCodeList } from './define-code-list.ts';

/** What became of somebody some months after the end (status bij navraag). `answered`: it is known; `durable`: work or education. */
export const followUpStatus = defineCodeList({
  id: 'follow-up-status',
  version: '2026.1',
  label: { nl: 'Status bij navraag', en: 'Follow-up status' },
  source: 'Meetlat',
  items: [
    { code: 'work', nl: 'Aan het werk', en: 'In work', answered: true, durable: true },
    { code: 'education', nl: 'In opleiding', en: 'In education', answered: true, durable: true },
    { code: 'benefit', nl: 'Uitkering', en: 'On benefit', answered: true, durable: false },
    { code: 'elsewhere', nl: 'Anders', en: 'Elsewhere', answered: true, durable: false },
    { code: 'unreachable', nl: 'Niet bereikt', en: 'Unreachable', answered: false, durable: false },
  ],
});
