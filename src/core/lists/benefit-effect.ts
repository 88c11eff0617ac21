import { defineCodeList } from './define-code-list.ts';

/** Effect on the benefit (gevolg voor de uitkering); `reduced` goes with a percentage. */
export const benefitEffect = defineCodeList({
  id: 'benefit-effect',
  version: '2026.1',
  label: { nl: 'Gevolg voor de uitkering', en: 'Effect on the benefit' },
  source: 'Meetlat',
  items: [
    { code: 'ended', nl: 'Uitkering beëindigd', en: 'Benefit ended' },
    { code: 'reduced', nl: 'Uitkering verminderd', en: 'Benefit reduced' },
    { code: 'none', nl: 'Geen verandering', en: 'No change' },
    { code: 'not-applicable', nl: 'Geen uitkering', en: 'No benefit' },
    { code: 'unknown', nl: 'Onbekend', en: 'Unknown' },
  ],
});
