import { defineCodeList } from './define-code-list.ts';

/** Whether a target is to be reached or not to be passed. */
export const targetBound = defineCodeList({
  id: 'target-bound',
  version: '2026.1',
  label: { nl: 'Kant van een doel', en: 'Side of a target' },
  source: 'Meetlat',
  items: [
    { code: 'at-least', nl: 'Ten minste', en: 'At least' },
    { code: 'at-most', nl: 'Ten hoogste', en: 'At most' },
  ],
});
