import { defineCodeList } from './define-code-list.ts';

/** How well founded a price or factor is; the best first. */
export const evidenceGrade = defineCodeList({
  id: 'evidence-grade',
  version: '2026.1',
  label: { nl: 'Sterkte van het bewijs', en: 'Grade of evidence' },
  source: 'Meetlat',
  items: [
    { code: 'A', nl: 'Wet of officiële statistiek', en: 'Law or official statistic' },
    { code: 'B', nl: 'Gepubliceerd onderzoek of handboek', en: 'Published research or handbook' },
    { code: 'C', nl: 'Vuistregel van de sector', en: 'Rule of thumb of the sector' },
    { code: 'D', nl: 'Indicatief, afgeleid of omstreden', en: 'Indicative, derived or disputed' },
  ],
});
